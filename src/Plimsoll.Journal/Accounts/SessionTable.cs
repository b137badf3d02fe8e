using System.Data.Common;

namespace Plimsoll.Journal.Accounts;

/// <summary>Somebody signed in, in one browser.</summary>
/// <param name="Id">What lists and buttons name it by; it opens nothing.</param>
/// <param name="AccountId">Who.</param>
/// <param name="Name">Their name in the directory; not written.</param>
/// <param name="Method">How they signed in: "password", "passkey" …</param>
/// <param name="Device">The browser and its system, in words.</param>
/// <param name="SignedInAt">Since when.</param>
/// <param name="SeenAt">When it was last used; may lag by a minute.</param>
public sealed record SignInSession(string Id, string AccountId, string Name, string Method, string Device, DateTimeOffset SignedInAt, DateTimeOffset SeenAt);

/// <summary>Who is signed in, where and since when. Every method may throw <see cref="JournalUnavailableException"/>.</summary>
public sealed class SessionTable
{
    private const string Columns = "s.session_id, s.account_id, p.name, s.method, s.device, s.signed_in_at, s.seen_at";

    private const string Named = "JOIN people p ON p.organisation = s.organisation AND p.person_id = s.account_id";

    private readonly JournalDatabase database;

    private readonly WhileUnchanged<(string Organisation, string KeyHash), SignInSession?> found;

    internal SessionTable(JournalDatabase database) => (this.database, found) = (database, new(database));

    /// <summary>Adds a session, and forgets those that were not used since a moment.</summary>
    /// <param name="organisation">Whose.</param>
    /// <param name="keyHash">The hash of what the browser holds.</param>
    /// <param name="session">The session.</param>
    /// <param name="idleSince">That moment.</param>
    /// <param name="cancellation">Stops it before it is written.</param>
    public Task AddAsync(string organisation, string keyHash, SignInSession session, DateTimeOffset idleSince, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(
                    "DELETE FROM sessions WHERE organisation = @organisation AND seen_at < @idle", cancellation,
                    ("organisation", organisation), ("idle", Moment.ToMicroseconds(idleSince)));
                return await connection.ExecuteAsync(
                    """
                    INSERT INTO sessions (organisation, session_id, key_hash, account_id, method, device, signed_in_at, seen_at)
                    VALUES (@organisation, @session, @key, @account, @method, @device, @in, @seen)
                    """,
                    cancellation, ("organisation", organisation), ("session", session.Id), ("key", keyHash), ("account", session.AccountId),
                    ("method", session.Method), ("device", session.Device), ("in", Moment.ToMicroseconds(session.SignedInAt)),
                    ("seen", Moment.ToMicroseconds(session.SeenAt)));
            },
            cancellation);

    /// <summary>The session of a key; null when there is none, or its account is shut.</summary>
    public ValueTask<SignInSession?> FindAsync(string organisation, string keyHash, CancellationToken cancellation = default) =>
        found.GetAsync((organisation, keyHash), async asked => (await database.ListAsync(
            $"""
            SELECT {Columns} FROM sessions s {Named} JOIN accounts a ON a.organisation = s.organisation AND a.account_id = s.account_id
            WHERE s.organisation = @organisation AND s.key_hash = @key AND a.disabled_at IS NULL
            """,
            Read, cancellation, ("organisation", asked.Organisation), ("key", asked.KeyHash))).FirstOrDefault());

    /// <summary>Those used since a moment, the last used first; of one account, or of all.</summary>
    public async Task<IReadOnlyList<SignInSession>> ListAsync(
        string organisation, string? account, DateTimeOffset idleSince, CancellationToken cancellation = default) =>
        await database.ListAsync(
            $"""
            SELECT {Columns} FROM sessions s {Named}
            WHERE s.organisation = @organisation AND (@account = '' OR s.account_id = @account) AND s.seen_at >= @idle ORDER BY s.seen_at DESC, s.session_id
            """,
            Read, cancellation, ("organisation", organisation), ("account", account ?? ""), ("idle", Moment.ToMicroseconds(idleSince)));

    /// <summary>Says that a session is in use.</summary>
    public Task TouchAsync(string organisation, string session, DateTimeOffset now, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "UPDATE sessions SET seen_at = @now WHERE organisation = @organisation AND session_id = @session AND seen_at < @now", cancellation,
            ("organisation", organisation), ("session", session), ("now", Moment.ToMicroseconds(now))),
        cancellation);

    /// <summary>Ends the session of a key.</summary>
    public Task EndByKeyAsync(string organisation, string keyHash, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "DELETE FROM sessions WHERE organisation = @organisation AND key_hash = @key", cancellation, ("organisation", organisation), ("key", keyHash)),
        cancellation);

    /// <summary>Ends one session of an account.</summary>
    /// <returns>False when the account has no such session.</returns>
    public async Task<bool> EndAsync(string organisation, string account, string session, CancellationToken cancellation = default) =>
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                "DELETE FROM sessions WHERE organisation = @organisation AND account_id = @account AND session_id = @session", cancellation,
                ("organisation", organisation), ("account", account), ("session", session)),
            cancellation) > 0;

    /// <summary>Ends all sessions of an account but one.</summary>
    /// <param name="organisation">Whose.</param>
    /// <param name="account">Whose.</param>
    /// <param name="except">The one that stays; null when none does.</param>
    /// <param name="cancellation">Stops it before it is written.</param>
    public Task EndAllAsync(string organisation, string account, string? except, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "DELETE FROM sessions WHERE organisation = @organisation AND account_id = @account AND session_id <> @except", cancellation,
            ("organisation", organisation), ("account", account), ("except", except ?? "")),
        cancellation);

    private static SignInSession Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.MomentOrNull(5)!.Value, row.MomentOrNull(6)!.Value);
}
