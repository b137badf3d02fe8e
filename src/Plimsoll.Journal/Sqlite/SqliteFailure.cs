using Microsoft.Data.Sqlite;

namespace Plimsoll.Journal.Sqlite;

/// <summary>What SQLite's result codes mean to the person who runs the program (https://www.sqlite.org/rescode.html).</summary>
internal static class SqliteFailure
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26, Permission = 3;

    public static JournalUnavailableException? Explain(Exception failure, string path) => failure is SqliteException sqlite
        ? sqlite.SqliteErrorCode switch
        {
            Busy or Locked => New(path, "is held by another program for too long. Close that program or try again.", failure),
            ReadOnly or Permission => IsReadOnly(path, failure),
            InputOutput => New(path, $"could not be read or written ({Said(sqlite)}). Check the disk and its free space and quota, then try again; nothing was half recorded.", failure),
            Corrupt => New(path, "is damaged. Keep a copy of it and restore the latest backup.", failure),
            Full => New(path, "cannot grow because the disk is full. Free some space and try again; nothing was half recorded.", failure),
            CannotOpen when File.Exists(path) => IsReadOnly(path, failure), // its write-ahead log cannot be made beside it
            CannotOpen => New(path, "cannot be opened. Check that its folder exists and that this program may read and write there.", failure),
            NotADatabase => NotOne(path, failure),
            _ => null,
        }
        : null;

    public static JournalUnavailableException IsReadOnly(string path, Exception? cause = null) =>
        New(path, "cannot be opened for writing. Make the file and its folder writable for this program.", cause);

    public static JournalUnavailableException NotOne(string path, Exception? cause = null) =>
        New(path, "is not a database. Name another file; this one was left as it is.", cause);

    public static JournalUnavailableException New(string path, string what, Exception? cause = null) => new($"{path} {what}", cause);

    private static string Said(SqliteException failure) => failure.SqliteExtendedErrorCode switch
    {
        10 | (3 << 8) => "writing failed",
        10 | (4 << 8) => "flushing to disk failed",
        10 | (1 << 8) => "reading failed",
        _ => "disk error",
    };
}
