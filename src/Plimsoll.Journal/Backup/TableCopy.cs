using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using Plimsoll.Journal.Sqlite;
using static NpgsqlTypes.NpgsqlDbType;

namespace Plimsoll.Journal.Backup;

/// <summary>Copies every table row by row between the two kinds of database. The hashes travel as they are.</summary>
internal static class TableCopy
{
    private static readonly Table[] Tables =
    [
        new("journal", "organisation, position",
            ("organisation", Text), ("position", Bigint), ("change_id", Uuid), ("kind", Text), ("document_id", Text), ("version", Integer),
            ("recorded_at", Bigint), ("actor_id", Text), ("operation", Text), ("reason", Text), ("schema", Integer),
            ("previous_hash", Text), ("hash", Text), ("body", Text)),
        new("people", "organisation, person_id",
            ("organisation", Text), ("person_id", Text), ("name", Text), ("email", Text), ("telephone", Text),
            ("added_at", Bigint), ("corrected_at", Bigint), ("erased_at", Bigint)),
        new("evidence", "organisation, sha256",
            ("organisation", Text), ("sha256", Text), ("file_name", Text), ("media_type", Text), ("length", Bigint), ("content", Bytea)),
        new("accounts", "organisation, account_id",
            ("organisation", Text), ("account_id", Text), ("password_hash", Text), ("security_stamp", Text), ("authenticator_key", Text),
            ("asks_for_code", Integer), ("last_code_step", Bigint), ("failed_tries", Integer), ("locked_until", Bigint), ("created_at", Bigint),
            ("password_changed_at", Bigint), ("disabled_at", Bigint), ("version", Integer)),
        new("passkeys", "organisation, credential_id",
            ("organisation", Text), ("credential_id", Bytea), ("account_id", Text), ("name", Text), ("public_key", Bytea), ("sign_count", Bigint),
            ("transports", Text), ("is_user_verified", Integer), ("is_backup_eligible", Integer), ("is_backed_up", Integer), ("attestation", Bytea),
            ("client_data", Bytea), ("created_at", Bigint)),
        new("external_logins", "organisation, provider, subject",
            ("organisation", Text), ("provider", Text), ("subject", Text), ("account_id", Text), ("added_at", Bigint)),
        new("recovery_codes", "organisation, account_id, code_hash", ("organisation", Text), ("account_id", Text), ("code_hash", Text)),
    ];

    /// <summary>
    /// Tables that open doors today and are in no backup: who is signed in, links that were sent, keys of cookies; and what is
    /// kept for a while only: imports that nobody has committed, forms that were not saved, files that are being made.
    /// </summary>
    private static readonly string[] LeftOut = ["sessions", "one_time_links", "protection_keys", "import_draft_files", "import_drafts", "kept_forms", "long_works"];

    /// <summary>The names of the tables that a backup holds.</summary>
    public static IEnumerable<string> Copied => Tables.Select(t => t.Name);

    /// <summary>The names of those that it does not.</summary>
    public static IReadOnlyList<string> NotCopied => LeftOut;

    /// <summary>Empties, in a copy that was made page by page, what belongs in no backup; nothing of it stays on the disk.</summary>
    public static void LeaveOut(SqliteConnection copy)
    {
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA secure_delete = ON; " + string.Concat(LeftOut.Select(table => $"DELETE FROM {table}; "));
        command.ExecuteNonQuery();
    }

    /// <summary>Whether a laid-out database holds nothing yet.</summary>
    public static async Task<bool> HoldsNothingAsync(DbConnection connection, CancellationToken cancellation)
    {
        foreach (var table in Tables)
        {
            if (await connection.ScalarAsync<object>($"SELECT 1 FROM {table.Name} LIMIT 1", cancellation) is not null)
                return false;
        }

        return true;
    }

    /// <summary>From an open snapshot of any database into a new SQLite file, which is laid out first.</summary>
    public static async Task ToFileAsync(DbConnection from, string file, CancellationToken cancellation)
    {
        var partial = file + ".partial";
        try
        {
            await (await SqliteDatabase.OpenFileAsync(partial, cancellation)).DisposeAsync();
            await using (var to = SqliteFiles.Open(partial))
            {
                await to.ExecuteAsync("PRAGMA journal_mode = DELETE", cancellation);
                await using var transaction = to.BeginTransaction();
                foreach (var table in Tables)
                    await ToSqliteAsync(table, from, to, cancellation);
                await transaction.CommitAsync(cancellation);
            }

            SqliteFiles.Settle(partial, file);
        }
        catch
        {
            SqliteFiles.Remove(partial);
            throw;
        }
    }

    /// <summary>From a SQLite file into an empty, laid-out PostgreSQL database, in the transaction that is open there.</summary>
    public static async Task ToPostgresAsync(DbConnection from, NpgsqlConnection to, CancellationToken cancellation)
    {
        foreach (var table in Tables)
        {
            await using var command = from.Command(table.Select);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            await using var import = await to.BeginBinaryImportAsync($"COPY {table.Name} ({table.Names}) FROM STDIN (FORMAT BINARY)", cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                await import.StartRowAsync(cancellation);
                for (var i = 0; i < table.Columns.Length; i++)
                {
                    if (rows.IsDBNull(i))
                        await import.WriteNullAsync(cancellation);
                    else
                        await import.WriteAsync(Value(rows, i, table.Columns[i].Type), table.Columns[i].Type, cancellation);
                }
            }

            await import.CompleteAsync(cancellation);
        }
    }

    private static async Task ToSqliteAsync(Table table, DbConnection from, SqliteConnection to, CancellationToken cancellation)
    {
        await using var insert = to.Command(
            $"INSERT INTO {table.Name} ({table.Names}) VALUES ({string.Join(", ", table.Columns.Select(c => "@" + c.Name))})",
            [.. table.Columns.Select(c => (c.Name, (object?)null))]);
        await using var command = from.Command(table.Select);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            for (var i = 0; i < table.Columns.Length; i++)
                insert.Parameters[i].Value = rows.IsDBNull(i) ? DBNull.Value : Value(rows, i, table.Columns[i].Type);
            await insert.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static object Value(DbDataReader row, int column, NpgsqlDbType type) => type switch
    {
        Text => row.GetString(column),
        Bigint => row.GetInt64(column),
        Integer => row.GetInt32(column),
        Uuid => row.GetGuid(column),
        _ => row.GetFieldValue<byte[]>(column),
    };

    private sealed record Table(string Name, string Order, params (string Name, NpgsqlDbType Type)[] Columns)
    {
        public string Names { get; } = string.Join(", ", Columns.Select(c => c.Name));

        public string Select => $"SELECT {Names} FROM {Name} ORDER BY {Order}";
    }
}
