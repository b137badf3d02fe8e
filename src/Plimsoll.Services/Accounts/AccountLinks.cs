using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.Accounts;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Accounts;

/// <summary>What a link is for.</summary>
public enum LinkPurpose
{
    /// <summary>Somebody new sets their first password.</summary>
    Invitation,

    /// <summary>Somebody forgot their password.</summary>
    Reset,

    /// <summary>Whoever started the program makes the first administrator.</summary>
    First,
}

/// <summary>Links that are good once: a new one takes the place of the one before it.</summary>
public sealed class AccountLinks(Workspace workspace)
{
    private OneTimeLinkTable Table => workspace.Database.Accounts.Links;

    /// <summary>The path at which a link is taken up.</summary>
    public static string PathOf(LinkPurpose purpose, string token) =>
        $"/accounts/{(purpose == LinkPurpose.First ? "first" : "password")}?token={token}";

    /// <summary>How long links are good.</summary>
    public static TimeSpan GoodFor(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => TimeSpan.FromDays(7),
        LinkPurpose.Reset => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(30),
    };

    /// <summary>Whose a link of these purposes is, if it is still good.</summary>
    /// <param name="token">What the link holds.</param>
    /// <param name="purposes">What it may be for.</param>
    /// <returns>Whether it is good, and whose it is: null for the first administrator's.</returns>
    public async Task<(bool IsGood, PersonId? Person)> FindAsync(string? token, params LinkPurpose[] purposes)
    {
        if (string.IsNullOrEmpty(token) || await Table.FindAsync(workspace.Organisation, Secret.Hash(token), workspace.Clock.GetUtcNow()) is not { } link)
            return (false, null);
        return purposes.Any(p => Word(p) == link.Purpose) ? (true, link.AccountId is { } id ? new PersonId(Guid.Parse(id)) : null) : (false, null);
    }

    internal async Task<(string Token, DateTimeOffset Until)> MakeAsync(LinkPurpose purpose, PersonId? person, CancellationToken cancellation)
    {
        var (token, now) = (Secret.New(), workspace.Clock.GetUtcNow());
        var until = now + GoodFor(purpose);
        await Table.AddAsync(workspace.Organisation, Secret.Hash(token), new OneTimeLink(Word(purpose), person?.Value.ToString("D"), now, until), cancellation);
        return (token, until);
    }

    internal Task<bool> UseAsync(string token, CancellationToken cancellation) => Table.UseAsync(workspace.Organisation, Secret.Hash(token), cancellation);

    internal Task RemoveOfAsync(PersonId person, CancellationToken cancellation) =>
        Table.RemoveOfAsync(workspace.Organisation, person.Value.ToString("D"), cancellation);

    internal async Task<IReadOnlyDictionary<string, DateTimeOffset>> InvitedAsync(CancellationToken cancellation) =>
        (await Table.ListAsync(workspace.Organisation, Word(LinkPurpose.Invitation), workspace.Clock.GetUtcNow(), cancellation))
        .ToDictionary(link => link.AccountId ?? "", link => link.ExpiresAt);

    private static string Word(LinkPurpose purpose) => purpose.ToString().ToLowerInvariant();
}
