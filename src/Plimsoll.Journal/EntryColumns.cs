using System.Data.Common;

namespace Plimsoll.Journal;

/// <summary>The columns of the journal in the order in which rows are read.</summary>
internal static class EntryColumns
{
    public const string All =
        "organisation, position, change_id, kind, document_id, version, recorded_at, actor_id, operation, reason, schema, previous_hash, hash, body";

    public const string Outline = "position, document_id, kind, version, recorded_at, change_id, actor_id, operation, reason";

    public static JournalEntry Entry(DbDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.GetGuid(2), row.GetString(3), row.GetString(4), row.GetInt32(5),
        Moment.FromMicroseconds(row.GetInt64(6)), row.GetString(7), row.GetString(8), row.TextOrNull(9), row.GetInt32(10),
        Body: row.GetString(13), PreviousHash: row.GetString(11), Hash: row.GetString(12));

    public static OutlineEntry Line(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), Moment.FromMicroseconds(row.GetInt64(4)),
        row.GetGuid(5), row.GetString(6), row.GetString(7), row.TextOrNull(8));

    public static JournalHead Head(DbDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), Moment.FromMicroseconds(row.GetInt64(2)));

    public static JournalBody Body(DbDataReader row) => new(row.GetInt64(0), row.GetInt32(1), row.GetString(2));
}
