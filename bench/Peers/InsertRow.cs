namespace Plimsoll.Bench.Peers;

/// <summary>A row with the journal's columns, as a bare loop inserts it: positions count, hashes are as long as real ones.</summary>
internal sealed record InsertRow(long Position, Guid ChangeId, string DocumentId, string Body)
{
    public const int Columns = 14;

    public const string Sql =
        "INSERT INTO journal (organisation, position, change_id, kind, document_id, version, recorded_at, actor_id, operation, reason, schema, previous_hash, hash, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

    private static readonly string Hash = new('a', 64);

    public static string Table(string text, string integer, string uuid) =>
        $"CREATE TABLE journal (organisation {text}, position {integer}, change_id {uuid}, kind {text}, document_id {text}, version {integer}, recorded_at {integer}, actor_id {text}, operation {text}, reason {text}, schema {integer}, previous_hash {text}, hash {text}, body {text})";

    public object[] Values(object changeId) =>
        ["main", Position, changeId, "item", DocumentId, 1, 1_700_000_000_000_000 + Position, "bench", "assess", DBNull.Value, 1, Hash, Hash, Body];
}

/// <summary>A bare insert loop: each row is committed, on disk, before the next.</summary>
internal interface IInserts : IAsyncDisposable
{
    Task RunAsync(IEnumerable<InsertRow> rows);
}
