using static Plimsoll.Journal.EntryColumns;

namespace Plimsoll.Journal;

/// <summary>Reading the journal, which is the same SQL on both databases.</summary>
internal abstract class SqlJournal(JournalDatabase database) : IJournal
{
    private readonly WhileUnchanged<string, JournalHead> heads = new(database);

    public abstract Task<IReadOnlyList<JournalEntry>> AppendAsync(string organisation, Change change, CancellationToken cancellation = default);

    public ValueTask<JournalHead> HeadAsync(string organisation, CancellationToken cancellation = default) =>
        heads.GetAsync(organisation, whose => HeadAtAsync(whose, long.MaxValue, cancellation));

    public async Task<JournalHead> HeadAtAsync(string organisation, long position, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            """
            SELECT position, hash, recorded_at FROM journal
            WHERE organisation = @organisation AND position <= @position ORDER BY position DESC LIMIT 1
            """,
            Head, cancellation, ("organisation", organisation), ("position", position))).FirstOrDefault() ?? JournalHead.Empty;

    // recorded_at never falls as position rises and positions have no gaps, so twenty steps find one in a million.
    public async Task<long> PositionAtAsync(string organisation, DateTimeOffset moment, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            """
            WITH RECURSIVE bisection(low, high) AS (
                SELECT CAST(0 AS bigint), coalesce((SELECT max(position) FROM journal WHERE organisation = @organisation), 0)
                UNION ALL
                SELECT CASE WHEN recorded_at <= @moment THEN position ELSE low END,
                       CASE WHEN recorded_at <= @moment THEN high ELSE position - 1 END
                FROM bisection JOIN journal ON organisation = @organisation AND position = (low + high + 1) / 2
                WHERE low < high)
            SELECT low FROM bisection WHERE low = high
            """,
            row => row.GetInt64(0), cancellation,
            ("organisation", organisation), ("moment", Moment.ToMicroseconds(moment)))).FirstOrDefault();

    public IAsyncEnumerable<JournalEntry> AfterAsync(string organisation, long position, CancellationToken cancellation = default) =>
        database.StreamAsync(
            $"SELECT {All} FROM journal WHERE organisation = @organisation AND position > @position ORDER BY position",
            Entry, cancellation, ("organisation", organisation), ("position", position));

    public async Task<IReadOnlyList<JournalEntry>> HistoryAsync(string organisation, string documentId, CancellationToken cancellation = default) =>
        await database.ListAsync(
            $"SELECT {All} FROM journal WHERE organisation = @organisation AND document_id = @document ORDER BY version",
            Entry, cancellation, ("organisation", organisation), ("document", documentId));

    public async Task<JournalEntry?> AtVersionAsync(
        string organisation, string documentId, int version, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            $"SELECT {All} FROM journal WHERE organisation = @organisation AND document_id = @document AND version = @version",
            Entry, cancellation, ("organisation", organisation), ("document", documentId), ("version", version))).FirstOrDefault();

    public async Task<JournalEntry?> AsAtAsync(
        string organisation, string documentId, DateTimeOffset moment, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            $"""
            SELECT {All} FROM journal
            WHERE organisation = @organisation AND document_id = @document AND recorded_at <= @moment
            ORDER BY version DESC LIMIT 1
            """,
            Entry, cancellation,
            ("organisation", organisation), ("document", documentId), ("moment", Moment.ToMicroseconds(moment)))).FirstOrDefault();

    public IAsyncEnumerable<OutlineEntry> OutlineAsync(
        string organisation, long upTo = long.MaxValue, long after = 0, CancellationToken cancellation = default) =>
        database.StreamAsync(
            $"""
            SELECT {Outline} FROM journal
            WHERE organisation = @organisation AND position > @after AND position <= @position ORDER BY position
            """,
            Line, cancellation, ("organisation", organisation), ("after", after), ("position", upTo));

    public IAsyncEnumerable<JournalBody> BodiesAsync(
        string organisation, IReadOnlyList<long> positions, CancellationToken cancellation = default)
    {
        var (condition, value) = database.AtPositions(positions);
        return database.StreamAsync(
            $"SELECT position, schema, body FROM journal WHERE organisation = @organisation AND {condition}",
            Body, cancellation, ("organisation", organisation), ("positions", value));
    }

    // One step of the index per organisation, however long its journal is.
    public async Task<IReadOnlyList<string>> OrganisationsAsync(CancellationToken cancellation = default) =>
        await database.ListAsync(
            """
            WITH RECURSIVE found(organisation) AS (
                SELECT (SELECT min(organisation) FROM journal)
                UNION ALL
                SELECT (SELECT min(j.organisation) FROM journal j WHERE j.organisation > found.organisation)
                FROM found WHERE found.organisation IS NOT NULL)
            SELECT organisation FROM found WHERE organisation IS NOT NULL
            """,
            row => row.GetString(0), cancellation);

    public Task<Verification> VerifyAsync(string organisation, string? expectedHash = null, CancellationToken cancellation = default) =>
        ChainWalk.VerifyAsync(this, organisation, expectedHash, cancellation);
}
