namespace Plimsoll.Journal.Accounts;

/// <summary>
/// Forms that came when nobody was signed in any more, as whoever keeps them encrypted them, by the hash of the key that the
/// browser holds. All nodes on one database share them; they are in no backup. Every method may throw <see cref="JournalUnavailableException"/>.
/// </summary>
public sealed class KeptFormTable
{
    private readonly JournalDatabase database;

    internal KeptFormTable(JournalDatabase database) => this.database = database;

    /// <summary>Keeps one; forgets those that are too old, and the oldest where all together are too large.</summary>
    /// <param name="organisation">Whose.</param>
    /// <param name="keyHash">The hash of its key.</param>
    /// <param name="content">What is kept.</param>
    /// <param name="now">When.</param>
    /// <param name="keptSince">Those kept before are forgotten.</param>
    /// <param name="mostBytes">The most that the organisation's may have together.</param>
    /// <param name="cancellation">Stops it before it is kept.</param>
    public Task AddAsync(
        string organisation, string keyHash, byte[] content, DateTimeOffset now, DateTimeOffset keptSince, long mostBytes, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(
                    "INSERT INTO kept_forms (organisation, key_hash, kept_at, content) VALUES (@organisation, @key, @now, @content)", cancellation,
                    ("organisation", organisation), ("key", keyHash), ("now", Moment.ToMicroseconds(now)), ("content", content));
                return await connection.ExecuteAsync(
                    """
                    DELETE FROM kept_forms WHERE organisation = @organisation AND (kept_at < @since OR key_hash IN
                    (SELECT key_hash FROM (SELECT key_hash, sum(length(content)) OVER (ORDER BY kept_at DESC, key_hash) AS bytes
                        FROM kept_forms WHERE organisation = @organisation) AS newest WHERE bytes > @most))
                    """,
                    cancellation, ("organisation", organisation), ("since", Moment.ToMicroseconds(keptSince)), ("most", mostBytes));
            },
            cancellation);

    /// <summary>What is kept under a key since a moment; null where nothing is.</summary>
    public async Task<byte[]?> FindAsync(string organisation, string keyHash, DateTimeOffset keptSince, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            "SELECT content FROM kept_forms WHERE organisation = @organisation AND key_hash = @key AND kept_at >= @since",
            row => row.GetFieldValue<byte[]>(0), cancellation,
            ("organisation", organisation), ("key", keyHash), ("since", Moment.ToMicroseconds(keptSince)))).FirstOrDefault();

    /// <summary>Forgets what is kept under a key.</summary>
    public Task RemoveAsync(string organisation, string keyHash, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "DELETE FROM kept_forms WHERE organisation = @organisation AND key_hash = @key", cancellation, ("organisation", organisation), ("key", keyHash)),
        cancellation);

    /// <summary>Forgets those that were kept before a moment.</summary>
    public Task RemoveBeforeAsync(string organisation, DateTimeOffset moment, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "DELETE FROM kept_forms WHERE organisation = @organisation AND kept_at < @moment", cancellation,
            ("organisation", organisation), ("moment", Moment.ToMicroseconds(moment))),
        cancellation);
}
