using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Plimsoll.Journal.Sqlite;

/// <summary>
/// SQLite's own number for "somebody committed something" (https://sqlite.org/pragma.html#pragma_data_version): it is read
/// from the head of the write-ahead log, without looking at any row. The connection must never write, as its own commits do not count.
/// </summary>
internal sealed class SqliteMark : IDisposable
{
    private readonly Lock turn = new();
    private readonly string path;
    private SqliteConnection? connection;
    private SQLitePCL.sqlite3_stmt? statement;
    private bool isClosed;

    public SqliteMark(string path) => this.path = path;

    /// <summary>The number; null when it cannot be had just now.</summary>
    public long? Read()
    {
        lock (turn)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            if (statement is null && !Open())
                return null;
            var number = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : (long?)null;
            return sqlite3_reset(statement) == SQLITE_OK ? number : null;
        }
    }

    public void Dispose()
    {
        lock (turn)
        {
            isClosed = true;
            statement?.Dispose();
            connection?.Dispose();
        }
    }

    private bool Open()
    {
        try
        {
            connection ??= SqliteFiles.Open(path);
            return sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version", out statement) == SQLITE_OK;
        }
        catch (SqliteException)
        {
            return false; // whoever asked reads the row itself, and says what is wrong
        }
    }
}
