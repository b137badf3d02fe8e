namespace Plimsoll.Domain.Packs;

/// <summary>The public version of a pack on a page without sign-in.</summary>
/// <param name="Address">
/// Its name in addresses, e.g. "risk-report-quarter-2". No other pack ever gets it, and this one keeps it when it is withdrawn.
/// </param>
/// <param name="On">The moment from which it stands there.</param>
public sealed record Publication(string Address, DateTimeOffset On)
{
    /// <summary>That it was taken back; null while it was not.</summary>
    public Withdrawal? Withdrawn { get; init; }
}

/// <summary>That a publication was taken back.</summary>
/// <param name="On">The moment.</param>
/// <param name="Reason">Why; whoever asks for the address reads it.</param>
public sealed record Withdrawal(DateTimeOffset On, string Reason);
