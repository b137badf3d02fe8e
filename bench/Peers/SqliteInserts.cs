using Microsoft.Data.Sqlite;
using Plimsoll.Journal;

namespace Plimsoll.Bench.Peers;

/// <summary>
/// The bare loop on SQLite: the same columns and durability, each row its own transaction by a prepared command, and nothing
/// else: no head, no version, no hash.
/// </summary>
internal sealed class SqliteInserts : IInserts
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;

    private SqliteInserts(SqliteConnection connection)
    {
        this.connection = connection;
        insert = connection.CreateCommand();
        insert.CommandText = InsertRow.Sql;
        for (var i = 1; i <= InsertRow.Columns; i++)
            insert.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
        insert.Prepare();
    }

    /// <summary>Into a table with nothing but its columns.</summary>
    public static SqliteInserts Bare(string path) => new(Open(path, InsertRow.Table("TEXT", "INTEGER", "TEXT") + " STRICT"));

    /// <summary>Into the journal's own table, with its indexes and triggers.</summary>
    public static async Task<SqliteInserts> IntoJournalAsync(string path)
    {
        await using (await JournalDatabase.OpenAsync(path))
        {
            // Opening lays it out.
        }

        return new(Open(path, "SELECT 1"));
    }

    public Task RunAsync(IEnumerable<InsertRow> rows)
    {
        foreach (var row in rows)
        {
            var values = row.Values(row.ChangeId.ToString("D"));
            for (var i = 0; i < values.Length; i++)
                insert.Parameters[i].Value = values[i];
            insert.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await insert.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static SqliteConnection Open(string path, string sql)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; " + sql;
        command.ExecuteNonQuery();
        return connection;
    }
}
