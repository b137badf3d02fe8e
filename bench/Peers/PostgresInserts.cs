using Npgsql;
using NpgsqlTypes;
using Plimsoll.Journal;

namespace Plimsoll.Bench.Peers;

/// <summary>The bare loop on PostgreSQL: one connection, one prepared insert, each row its own transaction.</summary>
internal sealed class PostgresInserts : IInserts
{
    private static readonly NpgsqlDbType[] Types =
    [
        NpgsqlDbType.Text, NpgsqlDbType.Bigint, NpgsqlDbType.Uuid, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Bigint,
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text,
    ];

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand insert;

    private PostgresInserts(NpgsqlConnection connection)
    {
        this.connection = connection;
        insert = new NpgsqlCommand(InsertRow.Sql, connection);
        foreach (var type in Types)
            insert.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        insert.Prepare();
    }

    /// <summary>Into a table with nothing but its columns, whose bodies are packed as the journal's are.</summary>
    public static async Task<PostgresInserts> BareAsync(string connectionString)
    {
        var connection = await OpenAsync(connectionString);
        await using var command = new NpgsqlCommand(InsertRow.Table("text", "bigint", "uuid") + "; ALTER TABLE journal ALTER COLUMN body SET COMPRESSION lz4", connection);
        await command.ExecuteNonQueryAsync();
        return new(connection);
    }

    /// <summary>Into the journal's own table, with its indexes and triggers.</summary>
    public static async Task<PostgresInserts> IntoJournalAsync(string url, string connectionString)
    {
        await using (await JournalDatabase.OpenAsync(url))
        {
            // Opening lays it out.
        }

        return new(await OpenAsync(connectionString));
    }

    public async Task RunAsync(IEnumerable<InsertRow> rows)
    {
        foreach (var row in rows)
        {
            var values = row.Values(row.ChangeId);
            for (var i = 0; i < values.Length; i++)
                insert.Parameters[i].Value = values[i];
            await insert.ExecuteNonQueryAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await insert.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }
}
