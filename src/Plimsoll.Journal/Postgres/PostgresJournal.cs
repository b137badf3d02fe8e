using System.Collections.Concurrent;
using Npgsql;

namespace Plimsoll.Journal.Postgres;

/// <summary>
/// The journal in PostgreSQL. A writer inserts only where the head and the versions are still those it knows. While this
/// node alone writes it knows the head from its own last append, and one statement does it: two that insert at the same
/// position cannot both, because the position is the key, and each but the first then waits for its turn. Whoever has
/// the turn holds the organisation's lock alone and reads the head first; a quick statement shares that lock and inserts
/// nothing while another holds it or waits for it, so that nobody with a turn is ever overtaken. Statements after the lock
/// see what was committed before, because at read committed each has a snapshot of its own.
/// </summary>
internal sealed class PostgresJournal(PostgresDatabase database) : SqlJournal(database)
{
    /// <summary>
    /// So often a writer that has its turn may find somebody before it: none of this version is, but a node of an older
    /// one may still be running beside it during an upgrade, and that one does not share the lock.
    /// </summary>
    private const int Attempts = 20;

    private const string Lock = $"SELECT pg_advisory_xact_lock({JournalInsert.LockKey})";

    private readonly ConcurrentDictionary<string, JournalHead> lastHeads = new(StringComparer.Ordinal);

    public override async Task<IReadOnlyList<JournalEntry>> AppendAsync(
        string organisation, Change change, CancellationToken cancellation = default)
    {
        change.Check(organisation);
        for (var again = true; ; again = false)
        {
            try
            {
                return await AppendOnceAsync(organisation, change, cancellation);
            }
            catch (Exception broken) when (again && database.LeftDead(broken))
            {
                // A server that restarted leaves dead connections in the pool. The change's id makes a second
                // attempt safe even if the first was recorded and only its answer was lost.
            }
            catch (Exception failure) when (database.Explain(failure) is { } explained)
            {
                throw explained;
            }
        }
    }

    private async Task<IReadOnlyList<JournalEntry>> AppendOnceAsync(string organisation, Change change, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        if (lastHeads.TryGetValue(organisation, out var known) && (change.After ?? known.Position) == known.Position
            && await InsertAsync(connection, organisation, change, known, isTurn: false) is { } quick)
            return quick;
        for (var attempt = 1; ; attempt++)
        {
            if (await InTurnAsync(connection, organisation, change, cancellation) is { } entries)
                return entries;
            if (attempt == Attempts)
                throw new InvalidOperationException("The journal moves on faster than a change can follow it.");
        }
    }

    /// <summary>Appends with the lock held; null when somebody without it was faster by a moment.</summary>
    private async Task<IReadOnlyList<JournalEntry>?> InTurnAsync(NpgsqlConnection connection, string organisation, Change change, CancellationToken cancellation)
    {
        try
        {
            var (head, versions) = await TakeTurnAsync(connection, organisation, change, cancellation);
            var conflicts = change.Documents.Where(d => versions.GetValueOrDefault(d.DocumentId) != d.ExpectedVersion).ToList();
            if (conflicts.Count == 0)
            {
                change.MustFollow(head);
                if (await InsertAsync(connection, organisation, change, head, isTurn: true) is { } entries)
                    return entries;
                await RollbackAsync(connection);
                return null;
            }

            var recorded = await RecogniseOrRefuseAsync(connection, organisation, change, conflicts, cancellation);
            await RollbackAsync(connection);
            return recorded;
        }
        catch
        {
            await RollbackAsync(connection);
            throw;
        }
    }

    /// <summary>
    /// Inserts and, with a turn's transaction, commits it; null when the head or a version is another, or becomes another
    /// at the same moment, and then nothing was inserted.
    /// </summary>
    private async Task<JournalEntry[]?> InsertAsync(NpgsqlConnection connection, string organisation, Change change, JournalHead head, bool isTurn)
    {
        var entries = AppendPlan.Entries(organisation, change, head);
        var insert = isTurn ? JournalInsert.InTurn(entries, head) : JournalInsert.Quick(entries, head);
        try
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { insert } };
            if (isTurn)
                batch.BatchCommands.Add(new("COMMIT"));
            else
                await batch.PrepareAsync(CancellationToken.None);
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return null;
        }

        if (insert.RecordsAffected != entries.Length)
            return null;
        lastHeads[organisation] = new(entries[^1].Position, entries[^1].Hash, entries[^1].RecordedAt);
        return entries;
    }

    private static async Task<(JournalHead Head, Dictionary<string, int> Versions)> TakeTurnAsync(
        NpgsqlConnection connection, string organisation, Change change, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("BEGIN"),
                new(Lock) { Parameters = { new() { Value = organisation } } },
                new("SELECT position, hash, recorded_at FROM journal WHERE organisation = $1 ORDER BY position DESC LIMIT 1")
                {
                    Parameters = { new() { Value = organisation } },
                },
                new("SELECT d, coalesce((SELECT max(version) FROM journal WHERE organisation = $1 AND document_id = d), 0) FROM unnest($2) d")
                {
                    Parameters = { new() { Value = organisation }, new() { Value = change.Documents.Select(d => d.DocumentId).ToArray() } },
                },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation); // past the lock, which answers with a row
        var head = await reader.ReadAsync(cancellation) ? EntryColumns.Head(reader) : JournalHead.Empty;
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            versions[reader.GetString(0)] = reader.GetInt32(1);
        return (head, versions);
    }

    private static async Task<IReadOnlyList<JournalEntry>> RecogniseOrRefuseAsync(
        NpgsqlConnection connection, string organisation, Change change, List<DocumentDraft> conflicts, CancellationToken cancellation)
    {
        var made = new List<JournalEntry>();
        foreach (var draft in change.Documents)
        {
            if (await OneAsync(connection, draft.ExpectedVersion + 1, organisation, draft, cancellation) is { } entry)
                made.Add(entry);
        }

        if (AppendPlan.Recognise(change, made) is { } recorded)
            return recorded;
        var refused = new List<VersionConflict>();
        foreach (var draft in conflicts)
            refused.Add(new(draft, await OneAsync(connection, null, organisation, draft, cancellation)));
        throw new VersionConflictException(refused);
    }

    /// <summary>The last version of a document up to the one given, or its last version of all.</summary>
    private static async Task<JournalEntry?> OneAsync(
        NpgsqlConnection connection, int? version, string organisation, DocumentDraft draft, CancellationToken cancellation)
    {
        await using var command = connection.Command(
            $"""
            SELECT {EntryColumns.All} FROM journal
            WHERE organisation = @organisation AND document_id = @document AND version <= @version ORDER BY version DESC LIMIT 1
            """,
            ("organisation", organisation), ("document", draft.DocumentId), ("version", version ?? int.MaxValue));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? EntryColumns.Entry(reader) : null;
    }

    /// <summary>A connection that is already broken has nothing to roll back: the server did it.</summary>
    private static async Task RollbackAsync(NpgsqlConnection connection)
    {
        if (connection.FullState != System.Data.ConnectionState.Open)
            return;
        try
        {
            await connection.ExecuteAsync("ROLLBACK", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            NpgsqlConnection.ClearPool(connection);
        }
    }
}
