namespace Plimsoll.Journal.Accounts;

/// <summary>How a person signs in. What they may do is not here: that is in the journal (ADR 0011).</summary>
public sealed record AccountRow
{
    /// <summary>The person's id, a Guid in "D" format.</summary>
    public required string Id { get; init; }

    /// <summary>The person's name in the directory.</summary>
    public string Name { get; init; } = "";

    /// <summary>The person's address in the directory, which is also what they sign in with; null when they have none.</summary>
    public string? Email { get; init; }

    /// <summary>Salted and slow, with its own parameters; null while no password was set.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes whenever the ways to sign in change.</summary>
    public string SecurityStamp { get; init; } = "";

    /// <summary>The secret shared with the person's authenticator, in Base32; null when there is none.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>Whether a password alone is not enough.</summary>
    public bool AsksForCode { get; init; }

    /// <summary>The time step (RFC 6238) of the last code that was accepted; a code is good once.</summary>
    public long LastCodeStep { get; init; }

    /// <summary>Wrong passwords and codes since the last right one.</summary>
    public int FailedTries { get; init; }

    /// <summary>Until when nobody gets in with a password; null when the account is not locked.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the password was last set; null when never.</summary>
    public DateTimeOffset? PasswordChangedAt { get; init; }

    /// <summary>When an administrator shut the account; null while it is open.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>1 for the first; guards against two changes at once.</summary>
    public int Version { get; init; } = 1;
}
