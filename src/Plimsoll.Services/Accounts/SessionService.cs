using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.Accounts;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Accounts;

/// <summary>Who is signed in. Kept by the program and not by the browser, so that a session can be ended from elsewhere, at once.</summary>
public sealed class SessionService(Workspace workspace)
{
    /// <summary>A session that nobody uses for so long is over.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromHours(8);

    /// <summary>No session lasts longer.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(7);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private SessionTable Table => workspace.Database.Accounts.Sessions;

    private DateTimeOffset IdleSince => workspace.Clock.GetUtcNow() - Idle;

    /// <summary>Begins a session.</summary>
    /// <returns>The key that opens it, for the browser alone.</returns>
    public async Task<string> BeginAsync(PersonId person, string method, string device, CancellationToken cancellation = default)
    {
        var (key, now) = (Secret.New(), workspace.Clock.GetUtcNow());
        var session = new SignInSession(workspace.NewId().ToString("D"), Id(person), "", method, device, now, now);
        await Table.AddAsync(workspace.Organisation, Secret.Hash(key), session, IdleSince, cancellation);
        return key;
    }

    /// <summary>The session that a key opens; null when it was ended, or not used for too long, or its account is shut.</summary>
    public async Task<Session?> FindAsync(string key, CancellationToken cancellation = default)
    {
        var now = workspace.Clock.GetUtcNow();
        if (await Table.FindAsync(workspace.Organisation, Secret.Hash(key), cancellation) is not { } session || session.SeenAt < IdleSince || session.SignedInAt < now - Longest)
            return null;
        if (now - session.SeenAt >= SeenEvery)
            await Table.TouchAsync(workspace.Organisation, session.Id, now, cancellation);
        return Of(session);
    }

    /// <summary>Ends the session that a key opens.</summary>
    public Task EndAsync(string key, CancellationToken cancellation = default) => Table.EndByKeyAsync(workspace.Organisation, Secret.Hash(key), cancellation);

    /// <summary>A person's sessions, the last used first.</summary>
    /// <exception cref="NotAllowedException">It is somebody else who asks, and no administrator.</exception>
    public async Task<IReadOnlyList<Session>> ListAsync(Actor actor, PersonId person, CancellationToken cancellation = default)
    {
        MustBe(actor, person);
        return [.. (await Table.ListAsync(workspace.Organisation, Id(person), IdleSince, cancellation)).Select(Of)];
    }

    /// <summary>Everybody's, the last used first.</summary>
    /// <exception cref="NotAllowedException">It is no administrator who asks.</exception>
    public async Task<IReadOnlyList<Session>> ListAllAsync(Actor actor, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        return [.. (await Table.ListAsync(workspace.Organisation, null, IdleSince, cancellation)).Select(Of)];
    }

    /// <summary>Ends one of a person's sessions; nothing happens when it is over already.</summary>
    /// <exception cref="NotAllowedException">It is somebody else who asks, and no administrator.</exception>
    public async Task EndAsync(Actor actor, PersonId person, string session, CancellationToken cancellation = default)
    {
        MustBe(actor, person);
        await Table.EndAsync(workspace.Organisation, Id(person), session, cancellation);
    }

    /// <summary>Ends all of a person's sessions but one.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="person">Whose.</param>
    /// <param name="except">The one that stays; null when none does.</param>
    /// <param name="cancellation">Stops it before it is done.</param>
    /// <exception cref="NotAllowedException">It is somebody else who asks, and no administrator.</exception>
    public async Task EndAllAsync(Actor actor, PersonId person, string? except = null, CancellationToken cancellation = default)
    {
        MustBe(actor, person);
        await EndAllAsync(person, except, cancellation);
    }

    internal Task EndAllAsync(PersonId person, string? except, CancellationToken cancellation) =>
        Table.EndAllAsync(workspace.Organisation, Id(person), except, cancellation);

    private static void MustBe(Actor actor, PersonId person)
    {
        if (actor.Person != person)
            actor.Must(Rights.Administer);
    }

    private static string Id(PersonId person) => person.Value.ToString("D");

    private static Session Of(SignInSession s) => new(s.Id, new(Guid.Parse(s.AccountId)), s.Name, s.Method, s.Device, s.SignedInAt, s.SeenAt);
}
