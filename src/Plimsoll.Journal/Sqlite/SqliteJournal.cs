using Microsoft.Data.Sqlite;

namespace Plimsoll.Journal.Sqlite;

/// <summary>
/// The journal in a SQLite file. An append is one immediate transaction, so what it reads of the head and the
/// versions stays true until it commits. Its statements are prepared once.
/// </summary>
internal sealed class SqliteJournal : SqlJournal, IDisposable
{
    private readonly SqliteDatabase database;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin, commit, head, version, current, made, insert;

    public SqliteJournal(SqliteDatabase database, SqliteConnection writer)
        : base(database)
    {
        this.database = database;
        connection = writer;
        begin = Prepared("BEGIN IMMEDIATE");
        commit = Prepared("COMMIT");
        head = Prepared("SELECT position, hash, recorded_at FROM journal WHERE organisation = $1 ORDER BY position DESC LIMIT 1", 1);
        version = Prepared("SELECT max(version) FROM journal WHERE organisation = $1 AND document_id = $2", 2);
        current = Prepared($"SELECT {EntryColumns.All} FROM journal WHERE organisation = $1 AND document_id = $2 ORDER BY version DESC LIMIT 1", 2);

        made = Prepared($"SELECT {EntryColumns.All} FROM journal WHERE organisation = $1 AND document_id = $2 AND version = $3", 3);
        insert = Prepared($"INSERT INTO journal ({EntryColumns.All}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)", 14);
    }

    public override Task<IReadOnlyList<JournalEntry>> AppendAsync(
        string organisation, Change change, CancellationToken cancellation = default)
    {
        change.Check(organisation);
        return database.InTurnAsync(_ => Task.FromResult(Append(organisation, change)), cancellation);
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[begin, commit, head, version, current, made, insert])
            command.Dispose();
    }

    private IReadOnlyList<JournalEntry> Append(string organisation, Change change)
    {
        begin.ExecuteNonQuery();
        try
        {
            var conflicts = Conflicts(organisation, change);
            if (conflicts.Count > 0)
                return RecogniseOrRefuse(organisation, change, conflicts);
            var at = Read(head, EntryColumns.Head, organisation) is [var last] ? last : JournalHead.Empty;
            change.MustFollow(at);
            var entries = AppendPlan.Entries(organisation, change, at);
            foreach (var entry in entries)
                Insert(entry);
            commit.ExecuteNonQuery();
            return entries;
        }
        finally
        {
            Rollback();
        }
    }

    private List<DocumentDraft> Conflicts(string organisation, Change change)
    {
        var conflicts = new List<DocumentDraft>();
        foreach (var draft in change.Documents)
        {
            Bind(version, organisation, draft.DocumentId);
            if ((version.ExecuteScalar() is long number ? number : 0) != draft.ExpectedVersion)
                conflicts.Add(draft);
        }

        return conflicts;
    }

    private IReadOnlyList<JournalEntry> RecogniseOrRefuse(string organisation, Change change, List<DocumentDraft> conflicts)
    {
        var recorded = change.Documents.SelectMany(d => Read(made, EntryColumns.Entry, organisation, d.DocumentId, d.ExpectedVersion + 1));
        return AppendPlan.Recognise(change, [.. recorded]) ?? throw new VersionConflictException([.. conflicts.Select(d =>
            new VersionConflict(d, Read(current, EntryColumns.Entry, organisation, d.DocumentId).FirstOrDefault()))]);
    }

    private void Insert(JournalEntry e)
    {
        Bind(
            insert, e.Organisation, e.Position, e.ChangeId, e.Kind, e.DocumentId, e.Version, Moment.ToMicroseconds(e.RecordedAt),
            e.ActorId, e.Operation, e.Reason, e.Schema, e.PreviousHash, e.Hash, e.Body);
        insert.ExecuteNonQuery();
    }

    /// <summary>
    /// Ends a transaction that was not committed. SQLite ends it by itself after some failures, such as a full disk;
    /// a second time would be an error.
    /// </summary>
    private void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) != 0)
            return;
        using var command = connection.CreateCommand();
        command.CommandText = "ROLLBACK";
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepared(string sql, int parameters = 0)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    private static List<T> Read<T>(SqliteCommand command, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(command, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
