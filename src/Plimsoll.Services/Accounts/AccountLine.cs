using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Accounts;

/// <summary>An account as administrators see it.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Name">The person's name in the directory.</param>
/// <param name="Email">Their address in the directory.</param>
/// <param name="HasPassword">Whether they set a password.</param>
/// <param name="AsksForCode">Whether a password alone is not enough.</param>
/// <param name="IsShut">Whether an administrator shut it.</param>
/// <param name="LockedUntil">Until when it is locked after wrong tries; null when it is not.</param>
/// <param name="InvitedUntil">Until when an invitation is good that they have not taken up; null when there is none.</param>
/// <param name="SeenAt">When they last used one of the sessions that go on; null when they are signed in nowhere.</param>
public sealed record AccountLine(
    PersonId Person, string Name, string? Email, bool HasPassword, bool AsksForCode, bool IsShut, DateTimeOffset? LockedUntil,
    DateTimeOffset? InvitedUntil, DateTimeOffset? SeenAt);
