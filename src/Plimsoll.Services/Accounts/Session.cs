using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Accounts;

/// <summary>Somebody signed in, in one browser.</summary>
/// <param name="Id">What a list names it by; it opens nothing.</param>
/// <param name="Person">Who.</param>
/// <param name="Name">Their name in the directory.</param>
/// <param name="Method">How they signed in: "password", "passkey" …</param>
/// <param name="Device">The browser and its system, in words.</param>
/// <param name="SignedInAt">Since when.</param>
/// <param name="SeenAt">When it was last used; may lag by a minute.</param>
public sealed record Session(string Id, PersonId Person, string Name, string Method, string Device, DateTimeOffset SignedInAt, DateTimeOffset SeenAt);
