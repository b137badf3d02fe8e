using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Accounts;

/// <summary>A link with which somebody sets their password, for an administrator to hand on when it could not be sent.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Link">The link; good once.</param>
/// <param name="Until">Until when it is good.</param>
/// <param name="NotSent">Why it was not sent by e-mail; null when it was.</param>
public sealed record Invitation(PersonId Person, Uri Link, DateTimeOffset Until, Sentence? NotSent);
