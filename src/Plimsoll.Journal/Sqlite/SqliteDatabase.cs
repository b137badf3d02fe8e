using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Plimsoll.Journal.Backup;
using Plimsoll.Journal.Schema;

namespace Plimsoll.Journal.Sqlite;

/// <summary>
/// A journal in a SQLite file. One connection writes, one writer at a time; as many as needed read beside it.
/// Other programs may use the same file: SQLite's own lock orders their writes.
/// </summary>
internal sealed class SqliteDatabase : JournalDatabase
{
    private readonly ConcurrentBag<SqliteConnection> readers = [];
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SqliteConnection writer;
    private readonly SqliteMark mark;
    private volatile bool closed;

    private SqliteDatabase(string path, SqliteConnection writer)
        : base(path)
    {
        this.writer = writer;
        mark = new SqliteMark(path);
        Journal = new SqliteJournal(this, writer);
    }

    public override IJournal Journal { get; }

    public static Task<SqliteDatabase> OpenFileAsync(string path, CancellationToken cancellation) =>
        OpenFileAsync(path, SqliteSchema.Scripts, cancellation);

    internal static Task<SqliteDatabase> OpenFileAsync(string path, IReadOnlyList<SchemaScript> scripts, CancellationToken cancellation) =>
        Task.Run(
            () =>
            {
                SqliteConnection? connection = null;
                try
                {
                    SqliteSchema.CheckPath(path);
                    connection = SqliteFiles.Open(path, SqliteOpenMode.ReadWriteCreate);
                    var upgraded = SqliteSchema.Prepare(connection, path, scripts);
                    return new SqliteDatabase(path, connection) { Upgraded = upgraded };
                }
                catch (Exception failure)
                {
                    connection?.Dispose();
                    if (SqliteFailure.Explain(failure, path) is { } explained)
                        throw explained;
                    throw;
                }
            },
            cancellation);

    public override async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        closed = true;
        while (readers.TryTake(out var reader))
            await reader.DisposeAsync();
        mark.Dispose();
        (Journal as IDisposable)?.Dispose();
        await writer.DisposeAsync();
        turn.Dispose();
    }

    internal override long? Mark() => mark.Read();

    internal override ValueTask<Lease> LeaseAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (readers.TryTake(out var reader))
            return new(new Lease(reader, GiveBack));
        try
        {
            var connection = SqliteFiles.Open(Where);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA query_only = ON";
            command.ExecuteNonQuery();
            return new(new Lease(connection, GiveBack));
        }
        catch (SqliteException failure)
        {
            throw Explain(failure) ?? (Exception)failure;
        }
    }

    internal override Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation) =>
        InTurnAsync(
            async connection =>
            {
                await using var transaction = connection.BeginTransaction(deferred: false);
                var result = await work(connection);
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            },
            cancellation);

    /// <summary>Lends the writing connection, one caller after the other.</summary>
    internal async Task<T> InTurnAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await work(writer);
        }
        catch (Exception failure) when (Explain(failure) is { } explained)
        {
            throw explained;
        }
        finally
        {
            turn.Release();
        }
    }

    internal override Task CopyToFileAsync(string file, CancellationToken cancellation) =>
        Task.Run(() => SqliteFiles.Copy(Where, file, TableCopy.LeaveOut), cancellation);

    internal override JournalUnavailableException? Explain(Exception failure) => SqliteFailure.Explain(failure, Where);

    internal override (string Condition, object Value) AtPositions(IReadOnlyList<long> positions) =>
        ("position IN (SELECT value FROM json_each(@positions))",
            "[" + string.Join(',', positions.Select(p => p.ToString(CultureInfo.InvariantCulture))) + "]");

    private void GiveBack(DbConnection connection)
    {
        readers.Add((SqliteConnection)connection);
        if (closed && readers.TryTake(out var late))
            late.Dispose();
    }
}
