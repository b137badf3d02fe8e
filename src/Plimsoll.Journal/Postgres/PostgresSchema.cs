using System.Globalization;
using Npgsql;
using Plimsoll.Journal.Schema;

namespace Plimsoll.Journal.Postgres;

/// <summary>Recognises a database as ours, lays out an empty one, and brings an older one up to date.</summary>
internal static class PostgresSchema
{
    /// <summary>Several nodes may start at once: the first lays out, the others wait for it. "PLIM" in ASCII.</summary>
    private const long Lock = 0x504C494D;

    public static IReadOnlyList<SchemaScript> Scripts { get; } = SchemaScript.For("Postgres");

    /// <returns>What was done to an older one, in a line; null when there was nothing to do.</returns>
    public static async Task<string?> PrepareAsync(
        NpgsqlConnection connection, string where, IReadOnlyList<SchemaScript> scripts, CancellationToken cancellation)
    {
        if (await connection.ScalarAsync<string>("SHOW server_encoding", cancellation) is var encoding and not "UTF8")
            throw PostgresFailure.New(where, $"keeps text as {encoding}, which cannot hold every name. Create the database with ENCODING 'UTF8'.");
        if (await VersionAsync(connection, where, scripts, cancellation) == scripts.Count)
            return null;
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@lock)", cancellation, ("lock", Lock));
        var version = await VersionAsync(connection, where, scripts, cancellation);
        foreach (var script in scripts.Skip(version))
            await connection.ExecuteAsync(script.Sql, cancellation);
        await connection.ExecuteAsync("UPDATE schema_version SET version = @version", cancellation, ("version", scripts.Count));
        await transaction.CommitAsync(cancellation);
        return version == 0 || version == scripts.Count ? null : string.Create(CultureInfo.InvariantCulture,
            $"{where} was brought from layout {version} to {scripts.Count}; no copy was made of it as it was, because PostgreSQL's backups are its server's");
    }

    /// <summary>The layout's version; 0 for an empty database. Refuses what is not ours or newer than we know.</summary>
    private static async Task<int> VersionAsync(
        NpgsqlConnection connection, string where, IReadOnlyList<SchemaScript> scripts, CancellationToken cancellation)
    {
        var relations = await connection.ScalarAsync<long>(
            "SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')", cancellation);
        if (relations == 0)
            return 0;
        var ours = await connection.ScalarAsync<long>(
            """
            SELECT count(*) FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = 'schema_version' AND column_name IN ('program', 'version')
            """,
            cancellation) == 2;
        if (!ours || await connection.ScalarAsync<string>("SELECT max(program::text) FROM schema_version", cancellation) != "plimsoll")
            throw PostgresFailure.New(where, "is a database of another program. Name an empty database; this one was left as it is.");
        var version = await connection.ScalarAsync<int>("SELECT max(version::integer) FROM schema_version", cancellation);
        return version <= scripts.Count ? version : throw PostgresFailure.New(where, string.Create(CultureInfo.InvariantCulture,
            $"was written by a newer version of Plimsoll (layout {version}; this one knows {scripts.Count}). Install the newer version; the database was left as it is."));
    }
}
