using Microsoft.Data.Sqlite;

namespace Plimsoll.Journal.Sqlite;

/// <summary>Connections to a journal file, and copies of it.</summary>
internal static class SqliteFiles
{
    /// <summary>Opens a connection that waits for other programs rather than failing, and flushes each commit to disk.</summary>
    public static SqliteConnection Open(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """
                PRAGMA busy_timeout = 30000;
                PRAGMA synchronous = FULL;
                PRAGMA foreign_keys = ON;
                PRAGMA trusted_schema = OFF;
                """;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Copies a database that may be in use, as it stands at one moment, with SQLite's online backup. The copy is one
    /// plain file without a write-ahead log beside it, and bears its name only when it is complete and on disk.
    /// </summary>
    /// <param name="from">The database.</param>
    /// <param name="to">The copy; nothing may be there yet.</param>
    /// <param name="then">What is done to the copy before it bears its name.</param>
    public static void Copy(string from, string to, Action<SqliteConnection>? then = null)
    {
        var partial = to + ".partial";
        try
        {
            using (var source = Open(from))
            using (var target = Open(partial, SqliteOpenMode.ReadWriteCreate))
            {
                source.BackupDatabase(target);
                using var command = target.CreateCommand();
                command.CommandText = "PRAGMA journal_mode = DELETE";
                command.ExecuteNonQuery();
                then?.Invoke(target);
            }

            Settle(partial, to);
        }
        catch
        {
            Remove(partial);
            throw;
        }
    }

    /// <summary>Gives a finished file its name; its content is on disk first.</summary>
    public static void Settle(string partial, string to)
    {
        using (var file = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        File.Move(partial, to, overwrite: false);
    }

    /// <summary>Removes a database file with what SQLite keeps beside it.</summary>
    public static void Remove(string path)
    {
        foreach (var end in (string[])["", "-wal", "-shm", "-journal"])
            File.Delete(path + end);
    }
}
