using System.Data.Common;

namespace Plimsoll.Journal.Accounts;

/// <summary>A link that is good once, known by the hash of its token.</summary>
/// <param name="Purpose">What it is for, e.g. "reset".</param>
/// <param name="AccountId">Whose it is; null for the one that makes the first administrator.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="ExpiresAt">From when it is no good.</param>
public sealed record OneTimeLink(string Purpose, string? AccountId, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt);

/// <summary>Links that are good once. Every method may throw <see cref="JournalUnavailableException"/>.</summary>
public sealed class OneTimeLinkTable
{
    private const string Columns = "purpose, account_id, made_at, expires_at";
    private readonly JournalDatabase database;

    internal OneTimeLinkTable(JournalDatabase database) => this.database = database;

    /// <summary>Adds a link in place of all others of that purpose and account, and forgets those that are past.</summary>
    public Task AddAsync(string organisation, string tokenHash, OneTimeLink link, CancellationToken cancellation = default) => database.WriteAsync(
        async connection =>
        {
            await connection.ExecuteAsync(
                """
                DELETE FROM one_time_links WHERE organisation = @organisation
                AND ((purpose = @purpose AND coalesce(account_id, '') = @account) OR expires_at <= @now)
                """,
                cancellation, ("organisation", organisation), ("purpose", link.Purpose), ("account", link.AccountId ?? ""),
                ("now", Moment.ToMicroseconds(link.MadeAt)));
            return await connection.ExecuteAsync(
                """
                INSERT INTO one_time_links (organisation, token_hash, purpose, account_id, made_at, expires_at)
                VALUES (@organisation, @token, @purpose, @account, @made, @expires)
                """,
                cancellation, ("organisation", organisation), ("token", tokenHash), ("purpose", link.Purpose), ("account", link.AccountId),
                ("made", Moment.ToMicroseconds(link.MadeAt)), ("expires", Moment.ToMicroseconds(link.ExpiresAt)));
        },
        cancellation);

    /// <summary>A link that is still good, or null.</summary>
    public async Task<OneTimeLink?> FindAsync(string organisation, string tokenHash, DateTimeOffset now, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            $"SELECT {Columns} FROM one_time_links WHERE organisation = @organisation AND token_hash = @token AND expires_at > @now",
            Read, cancellation, ("organisation", organisation), ("token", tokenHash), ("now", Moment.ToMicroseconds(now)))).FirstOrDefault();

    /// <summary>Uses a link up.</summary>
    /// <returns>False when somebody used it first.</returns>
    public async Task<bool> UseAsync(string organisation, string tokenHash, CancellationToken cancellation = default) =>
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                "DELETE FROM one_time_links WHERE organisation = @organisation AND token_hash = @token", cancellation,
                ("organisation", organisation), ("token", tokenHash)),
            cancellation) > 0;

    /// <summary>Forgets all links of an account.</summary>
    public Task RemoveOfAsync(string organisation, string account, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "DELETE FROM one_time_links WHERE organisation = @organisation AND account_id = @account", cancellation,
            ("organisation", organisation), ("account", account)),
        cancellation);

    /// <summary>The links of a purpose that are still good.</summary>
    public async Task<IReadOnlyList<OneTimeLink>> ListAsync(string organisation, string purpose, DateTimeOffset now, CancellationToken cancellation = default) =>
        await database.ListAsync(
            $"SELECT {Columns} FROM one_time_links WHERE organisation = @organisation AND purpose = @purpose AND expires_at > @now ORDER BY made_at",
            Read, cancellation, ("organisation", organisation), ("purpose", purpose), ("now", Moment.ToMicroseconds(now)));

    private static OneTimeLink Read(DbDataReader row) =>
        new(row.GetString(0), row.TextOrNull(1), row.MomentOrNull(2)!.Value, row.MomentOrNull(3)!.Value);
}
