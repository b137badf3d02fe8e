using Npgsql;

namespace Plimsoll.Journal.Postgres;

/// <summary>
/// The journal in PostgreSQL. An append takes two round trips: the first begins, waits for its turn in the
/// organisation and reads the head and the versions; the second inserts and commits. The statements after the lock
/// see what earlier holders of the lock committed, because each has a snapshot of its own at read committed.
/// </summary>
internal sealed class PostgresJournal(PostgresDatabase database) : SqlJournal(database)
{
    private static readonly string Insert =
        $"INSERT INTO journal ({EntryColumns.All}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

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
            catch (NpgsqlException broken) when (again && broken.IsTransient)
            {
                // A server that restarted leaves dead connections in the pool. The change's id makes a second
                // attempt safe even if the first was recorded and only its answer was lost.
                database.Source.Clear();
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
        try
        {
            var (head, versions) = await TakeTurnAsync(connection, organisation, change, cancellation);
            var conflicts = change.Documents.Where(d => versions.GetValueOrDefault(d.DocumentId) != d.ExpectedVersion).ToList();
            if (conflicts.Count > 0)
            {
                var recorded = await RecogniseOrRefuseAsync(connection, organisation, change, conflicts, cancellation);
                await RollbackAsync(connection);
                return recorded;
            }

            var entries = AppendPlan.Entries(organisation, change, head);
            await using var batch = new NpgsqlBatch(connection);
            foreach (var entry in entries)
                batch.BatchCommands.Add(Inserting(entry));
            batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
            return entries;
        }
        catch
        {
            await RollbackAsync(connection);
            throw;
        }
    }

    private static async Task<(JournalHead Head, Dictionary<string, int> Versions)> TakeTurnAsync(
        NpgsqlConnection connection, string organisation, Change change, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("BEGIN"),
                new("SELECT pg_advisory_xact_lock(hashtextextended($1, 1886153069))") { Parameters = { new() { Value = organisation } } },
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

    private static NpgsqlBatchCommand Inserting(JournalEntry e) => new(Insert)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = e.Organisation },
            new NpgsqlParameter<long> { TypedValue = e.Position },
            new NpgsqlParameter<Guid> { TypedValue = e.ChangeId },
            new NpgsqlParameter<string> { TypedValue = e.Kind },
            new NpgsqlParameter<string> { TypedValue = e.DocumentId },
            new NpgsqlParameter<int> { TypedValue = e.Version },
            new NpgsqlParameter<long> { TypedValue = Moment.ToMicroseconds(e.RecordedAt) },
            new NpgsqlParameter<string> { TypedValue = e.ActorId },
            new NpgsqlParameter<string> { TypedValue = e.Operation },
            e.Reason is null ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text } : new NpgsqlParameter<string> { TypedValue = e.Reason },
            new NpgsqlParameter<int> { TypedValue = e.Schema },
            new NpgsqlParameter<string> { TypedValue = e.PreviousHash },
            new NpgsqlParameter<string> { TypedValue = e.Hash },
            new NpgsqlParameter<string> { TypedValue = e.Body },
        },
    };

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
