namespace Plimsoll.Journal.Accounts;

/// <summary>
/// How a person signs in. Changed in place until <see cref="AccountTables.UpdateAsync"/> writes it, as ASP.NET Core
/// Identity works; never shared between requests. What the person may do is not here: that is in the journal.
/// </summary>
public sealed class Account
{
    /// <summary>The person's id, a Guid in "D" format.</summary>
    public required string Id { get; init; }

    /// <summary>The person's name in the directory.</summary>
    public string Name { get; init; } = "";

    /// <summary>The person's address in the directory, which is also what they sign in with; null when they have none.</summary>
    public string? Email { get; init; }

    /// <summary>Salted and slow, with its own parameters; null while no password was set.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes whenever the ways to sign in change.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>The secret shared with the person's authenticator, in Base32; null when there is none.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Whether a password alone is not enough.</summary>
    public bool AsksForCode { get; set; }

    /// <summary>The time step (RFC 6238) of the last code that was accepted; a code is good once.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>Wrong passwords and codes since the last right one.</summary>
    public int FailedTries { get; set; }

    /// <summary>Until when nobody gets in with a password; null when the account is not locked.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the password was last set; null when never.</summary>
    public DateTimeOffset? PasswordChangedAt { get; set; }

    /// <summary>When an administrator shut the account; null while it is open.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>1 for the first; guards against two changes at once.</summary>
    public int Version { get; internal set; }
}
