using Npgsql;
using NpgsqlTypes;

namespace Plimsoll.Journal.Postgres;

/// <summary>
/// The statement that inserts a change's entries, and inserts nothing when the journal ends elsewhere than it rests on or
/// a document has another version. A change of one document, which nearly all are, has a statement without arrays: it
/// costs the server a fifth less.
/// </summary>
internal static class JournalInsert
{
    /// <summary>An organisation's lock, whose name is the statement's first parameter.</summary>
    public const string LockKey = "hashtextextended($1, 1886153069)";

    private const string EndsThere =
        "coalesce((SELECT hash FROM journal WHERE organisation = $1 ORDER BY position DESC LIMIT 1), repeat('0', 64)) = $15";

    private const string One = $"""
        INSERT INTO journal ({EntryColumns.All})
        SELECT $1, $7, $2, $8, $9, $10, $3, $4, $5, $6, $11, $12, $13, $14
        WHERE {EndsThere}
        AND $10 = 1 + coalesce((SELECT max(version) FROM journal WHERE organisation = $1 AND document_id = $9), 0)
        """;

    private const string Several = $"""
        INSERT INTO journal ({EntryColumns.All})
        SELECT $1, d.position, $2, d.kind, d.document_id, d.version, $3, $4, $5, $6, d.schema, d.previous_hash, d.hash, d.body
        FROM unnest($7, $8, $9, $10, $11, $12, $13, $14) AS d(position, kind, document_id, version, schema, previous_hash, hash, body)
        WHERE {EndsThere}
        AND NOT EXISTS (
            SELECT FROM unnest($9, $10) AS w(document_id, version)
            WHERE w.version <> 1 + coalesce((SELECT max(j.version) FROM journal j WHERE j.organisation = $1 AND j.document_id = w.document_id), 0))
        """;

    private const string UnlessSomebodysTurn = $"\nAND (SELECT pg_try_advisory_xact_lock_shared({LockKey}))";

    /// <summary>For whoever holds the organisation's lock.</summary>
    public static NpgsqlBatchCommand InTurn(JournalEntry[] entries, JournalHead head) =>
        Of(entries.Length == 1 ? One : Several, entries, head);

    /// <summary>For whoever has no turn: inserts nothing either while another has or waits for one.</summary>
    public static NpgsqlBatchCommand Quick(JournalEntry[] entries, JournalHead head) =>
        Of(entries.Length == 1 ? One + UnlessSomebodysTurn : Several + UnlessSomebodysTurn, entries, head);

    private static NpgsqlBatchCommand Of(string statement, JournalEntry[] entries, JournalHead head)
    {
        var first = entries[0];
        return new(statement)
        {
            Parameters =
            {
                With(first.Organisation),
                With(first.ChangeId),
                With(Moment.ToMicroseconds(first.RecordedAt)),
                With(first.ActorId),
                With(first.Operation),
                new() { Value = (object?)first.Reason ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                Each(entries, e => e.Position),
                Each(entries, e => e.Kind),
                Each(entries, e => e.DocumentId),
                Each(entries, e => e.Version),
                Each(entries, e => e.Schema),
                Each(entries, e => e.PreviousHash),
                Each(entries, e => e.Hash),
                Each(entries, e => e.Body),
                With(head.Hash),
            },
        };
    }

    private static NpgsqlParameter Each<T>(JournalEntry[] entries, Converter<JournalEntry, T> value) =>
        entries.Length == 1 ? With(value(entries[0])) : With(Array.ConvertAll(entries, value));

    private static NpgsqlParameter<T> With<T>(T value) => new() { TypedValue = value };
}
