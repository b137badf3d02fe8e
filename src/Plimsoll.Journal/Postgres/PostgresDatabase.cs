using System.Data;
using System.Data.Common;
using Npgsql;
using Plimsoll.Journal.Backup;
using Plimsoll.Journal.Schema;

namespace Plimsoll.Journal.Postgres;

/// <summary>A journal in a PostgreSQL database that several nodes may share.</summary>
internal sealed class PostgresDatabase : JournalDatabase
{
    private PostgresDatabase(string where, NpgsqlDataSource source)
        : base(where)
    {
        Source = source;
        Journal = new PostgresJournal(this);
    }

    public override IJournal Journal { get; }

    internal NpgsqlDataSource Source { get; }

    public static Task<PostgresDatabase> OpenServerAsync(NpgsqlConnectionStringBuilder settings, CancellationToken cancellation) =>
        OpenServerAsync(settings, PostgresSchema.Scripts, cancellation);

    internal static async Task<PostgresDatabase> OpenServerAsync(
        NpgsqlConnectionStringBuilder settings, IReadOnlyList<SchemaScript> scripts, CancellationToken cancellation)
    {
        var where = PostgresLocation.Show(settings);
        var source = NpgsqlDataSource.Create(settings);
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            var upgraded = await PostgresSchema.PrepareAsync(connection, where, scripts, cancellation);
            return new PostgresDatabase(where, source) { Upgraded = upgraded };
        }
        catch (Exception failure)
        {
            await source.DisposeAsync();
            if (PostgresFailure.Explain(failure, where) is { } explained)
                throw explained;
            throw;
        }
    }

    public override ValueTask DisposeAsync() => Source.DisposeAsync();

    internal override async ValueTask<Lease> LeaseAsync(CancellationToken cancellation) => new(await ConnectAsync(cancellation));

    internal override async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await ConnectAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var result = await work(connection);
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        catch (Exception failure) when (Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>One repeatable-read snapshot is copied row by row; writers are not held up.</summary>
    internal override async Task CopyToFileAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await ConnectAsync(cancellation);
            await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await TableCopy.ToFileAsync(connection, file, cancellation);
        }
        catch (Exception failure) when (Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    internal override JournalUnavailableException? Explain(Exception failure) => PostgresFailure.Explain(failure, Where);

    internal override bool LeftDead(Exception failure)
    {
        if (failure is not NpgsqlException { IsTransient: true })
            return false;
        Source.Clear();
        return true;
    }

    internal override (string Condition, object Value) AtPositions(IReadOnlyList<long> positions) =>
        ("position = ANY(@positions)", positions as long[] ?? [.. positions]);

    internal async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            return await Source.OpenConnectionAsync(cancellation);
        }
        catch (Exception failure) when (Explain(failure) is { } explained)
        {
            throw explained;
        }
    }
}
