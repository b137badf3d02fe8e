using System.Globalization;
using Microsoft.Data.Sqlite;
using Plimsoll.Journal.Schema;
using static SQLitePCL.raw;

namespace Plimsoll.Journal.Sqlite;

/// <summary>Recognises a file as ours, lays out an empty one, and brings an older one up to date.</summary>
internal static class SqliteSchema
{
    /// <summary>"PLIM": marks the file in its header as a journal of this program (https://www.sqlite.org/pragma.html#pragma_application_id).</summary>
    public const int ApplicationId = 0x504C494D;

    public static IReadOnlyList<SchemaScript> Scripts { get; } = SchemaScript.For("Sqlite");

    /// <summary>
    /// Says what is wrong with the path itself, better than SQLite can. The file must not be opened here: closing
    /// it would drop the locks that SQLite holds on it for this process (https://www.sqlite.org/howtocorrupt.html, 2.2).
    /// </summary>
    public static void CheckPath(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
            throw SqliteFailure.New(path, $"cannot be opened: the folder {folder} does not exist. Create it or name another.");
        if (Directory.Exists(path))
            throw SqliteFailure.New(path, "is a folder. Name a file in it.");
    }

    /// <summary>Prepares the database for use; works when several programs do so at once.</summary>
    /// <returns>What was done to an older one, in a line; null when there was nothing to do.</returns>
    public static string? Prepare(SqliteConnection connection, string path, IReadOnlyList<SchemaScript> scripts)
    {
        var upgraded = VersionNow(connection, path, scripts) != scripts.Count ? BringUpToDate(connection, path, scripts) : null;
        if (sqlite3_db_readonly(connection.Handle, "main") == 1)
            throw SqliteFailure.IsReadOnly(path);
        if (Scalar(connection, "PRAGMA journal_mode = WAL") is not "wal")
            throw SqliteFailure.New(path, "lies on a disk that cannot keep a write-ahead log, such as a network share. Move it to a local disk.");
        return upgraded;
    }

    /// <summary>Refuses a file that is not one of ours, or is newer than we know, or holds nothing.</summary>
    public static void CheckOurs(SqliteConnection connection, string path)
    {
        if (VersionNow(connection, path, Scripts) == 0)
            throw SqliteFailure.New(path, "holds nothing. Name another file.");
    }

    /// <summary>The same as at one moment: another program may be laying out the file just now.</summary>
    private static int VersionNow(SqliteConnection connection, string path, IReadOnlyList<SchemaScript> scripts)
    {
        using var moment = connection.BeginTransaction(deferred: true);
        return Version(connection, path, scripts);
    }

    /// <summary>The layout's version; 0 for an empty file. Refuses what is not ours or newer than we know.</summary>
    private static int Version(SqliteConnection connection, string path, IReadOnlyList<SchemaScript> scripts)
    {
        var application = (long)Scalar(connection, "PRAGMA application_id")!;
        var version = (long)Scalar(connection, "PRAGMA user_version")!;
        var tables = (long)Scalar(connection, "SELECT count(*) FROM sqlite_schema")!;
        if (application == 0 && version == 0 && tables == 0)
            return 0;
        if (application != ApplicationId)
            throw SqliteFailure.New(path, "is a database of another program. Name another file; this one was left as it is.");
        return version <= scripts.Count ? (int)version : throw SqliteFailure.New(path, string.Create(CultureInfo.InvariantCulture,
            $"was written by a newer version of Plimsoll (layout {version}; this one knows {scripts.Count}). Install the newer version; the file was left as it is."));
    }

    private static string? BringUpToDate(SqliteConnection connection, string path, IReadOnlyList<SchemaScript> scripts)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Version(connection, path, scripts);
        var copy = version > 0 && version < scripts.Count ? CopyBefore(path, version) : null;
        foreach (var script in scripts.Skip(version))
            Execute(connection, script.Sql);
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {scripts.Count}"));
        transaction.Commit();
        return copy is null ? null : string.Create(CultureInfo.InvariantCulture,
            $"{path} was brought from layout {version} to {scripts.Count}; a copy of it as it was is {copy}");
    }

    /// <summary>The copy is made while the upgrade holds the write lock, so nothing can come between the two.</summary>
    private static string CopyBefore(string path, int version)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{path}.layout-{version}");
        var copy = name + ".backup";
        for (var i = 2; File.Exists(copy); i++)
            copy = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}.backup");
        SqliteFiles.Copy(path, copy);
        return copy;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
