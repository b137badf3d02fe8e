using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.Accounts;

namespace Plimsoll.Services.Accounts;

/// <summary>
/// An account while a request works on it, as ASP.NET Core Identity wants one: changed in place, then written by its store.
/// It is a person's way in, and its id is the person's. What the person may do is in the journal.
/// </summary>
public sealed class Account
{
    internal Account(AccountRow row) => Row = row;

    /// <summary>Whose it is.</summary>
    public PersonId Person => new(Guid.Parse(Row.Id));

    /// <summary>The person's name in the directory.</summary>
    public string Name => Row.Name;

    /// <summary>The person's address in the directory, with which they sign in; null when it was taken out of it.</summary>
    public string? Email => Row.Email;

    /// <summary>Whether they can sign in with a password.</summary>
    public bool HasPassword => Row.PasswordHash is not null;

    /// <summary>Whether a password alone is not enough.</summary>
    public bool AsksForCode => Row.AsksForCode;

    /// <summary>Whether an administrator shut it.</summary>
    public bool IsShut => Row.DisabledAt is not null;

    /// <summary>When the password was last set; null when never.</summary>
    public DateTimeOffset? PasswordChangedAt => Row.PasswordChangedAt;

    internal AccountRow Row { get; set; }
}
