using System.Reflection;
using Microsoft.Data.Sqlite;
using Npgsql;
using Plimsoll.Journal.Tests.Kit;
using Plimsoll.TestKit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Databases))]

namespace Plimsoll.Journal.Tests.Kit;

public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a test once on each kind of database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothAttribute : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow(Provider.Sqlite), new TheoryDataRow(Provider.Postgres)]);
}

/// <summary>Empty databases for the tests: one PostgreSQL cluster for all of them, started when first asked for.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly Lazy<Task<PostgresCluster>> cluster = new(PostgresCluster.StartAsync);

    public string Folder { get; } = Directory.CreateTempSubdirectory("plimsoll-journal-").FullName;

    public Task<PostgresCluster> Cluster => cluster.Value;

    public async Task<Place> NewAsync(Provider provider)
    {
        if (provider == Provider.Sqlite)
            return new(provider, NewPath(), null);
        if (PostgresCluster.WhyNot is { } reason)
            Assert.Skip(reason);
        return new(provider, await (await cluster.Value).NewDatabaseAsync(), await cluster.Value);
    }

    public string NewPath() => Path.Combine(Folder, Guid.NewGuid().ToString("N") + ".db");

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        if (cluster.IsValueCreated)
            await (await cluster.Value).DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>One database of one test, reached through the program or past it.</summary>
public sealed record Place(Provider Provider, string Location, PostgresCluster? Cluster)
{
    public Task<JournalDatabase> OpenAsync() => JournalDatabase.OpenAsync(Location, TestContext.Current.CancellationToken);

    /// <summary>Runs SQL past the program, as somebody with access to the database could.</summary>
    public async Task ExecuteAsync(string sql)
    {
        if (Cluster is not null)
        {
            await Cluster.ExecuteAsync(new Uri(Location).AbsolutePath[1..], sql);
            return;
        }

        await using var connection = new SqliteConnection($"Data Source={Location};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What stops tampering is taken away first, as somebody with the file in hand would.</summary>
    public Task TamperAsync(string sql) => ExecuteAsync((Provider == Provider.Sqlite
        ? "DROP TRIGGER journal_refuses_update; DROP TRIGGER journal_refuses_delete;"
        : "ALTER TABLE journal DISABLE TRIGGER ALL;") + sql);
}
