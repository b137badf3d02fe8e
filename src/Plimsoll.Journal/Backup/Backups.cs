using Plimsoll.Journal.Postgres;
using Plimsoll.Journal.Sqlite;

namespace Plimsoll.Journal.Backup;

/// <summary>Backup and restore. A backup is a SQLite journal file, whichever database it was taken from.</summary>
internal static class Backups
{
    public static async Task BackUpAsync(JournalDatabase database, string file, CancellationToken cancellation)
    {
        SqliteSchema.CheckPath(file);
        if (File.Exists(file))
            throw new JournalUnavailableException($"{file} already exists. Name a new file for the backup; this one was left as it is.");
        try
        {
            await database.CopyToFileAsync(file, cancellation);
        }
        catch (Exception failure) when (SqliteFailure.Explain(failure, file) is { } explained)
        {
            throw explained;
        }
        catch (IOException failure)
        {
            throw new JournalUnavailableException($"{file} could not be written: {failure.Message}", failure);
        }
    }

    /// <summary>
    /// The backup is copied first, and the copy opened, brought up to date and verified: the backup itself stays
    /// as it is even when it was written by an older version.
    /// </summary>
    public static async Task<IReadOnlyList<Verification>> RestoreAsync(string file, string location, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            throw new JournalUnavailableException($"{file} does not exist. Name a backup file.");
        var postgres = PostgresLocation.IsOne(location);
        if (!postgres)
            SqliteSchema.CheckPath(location);
        if (!postgres && File.Exists(location))
            throw new JournalUnavailableException($"{location} already exists. Restore into a new file; this one was left as it is.");
        var copy = postgres ? Path.Combine(Path.GetTempPath(), $"plimsoll-restore-{Guid.NewGuid():N}.db") : location + ".restoring";
        try
        {
            SqliteFiles.Remove(copy);
            IReadOnlyList<Verification> found;
            await using (var source = await OpenCopyAsync(file, copy, cancellation))
            {
                found = await VerifyAllAsync(source, "The backup is not sound and was not restored.", cancellation);
                if (postgres)
                    await IntoPostgresAsync(source, location, cancellation);
            }

            if (!postgres)
                SqliteFiles.Settle(copy, location);
            return found;
        }
        catch (IOException failure)
        {
            throw new JournalUnavailableException($"{location} could not be written: {failure.Message}", failure);
        }
        finally
        {
            SqliteFiles.Remove(copy);
        }
    }

    private static async Task<SqliteDatabase> OpenCopyAsync(string file, string copy, CancellationToken cancellation)
    {
        try
        {
            using (var backup = SqliteFiles.Open(file))
                SqliteSchema.CheckOurs(backup, file);
            SqliteFiles.Copy(file, copy);
        }
        catch (Exception failure) when (SqliteFailure.Explain(failure, file) is { } explained)
        {
            throw explained;
        }

        return await SqliteDatabase.OpenFileAsync(copy, cancellation);
    }

    private static async Task<IReadOnlyList<Verification>> VerifyAllAsync(
        JournalDatabase database, string otherwise, CancellationToken cancellation)
    {
        var found = new List<Verification>();
        foreach (var organisation in await database.Journal.OrganisationsAsync(cancellation))
        {
            var verification = await database.Journal.VerifyAsync(organisation, null, cancellation);
            if (!verification.Sound)
                throw new JournalUnavailableException($"{otherwise} {verification}");
            found.Add(verification);
        }

        return found;
    }

    private static async Task IntoPostgresAsync(SqliteDatabase source, string location, CancellationToken cancellation)
    {
        await using var target = await PostgresDatabase.OpenServerAsync(PostgresLocation.Parse(location), cancellation);
        await target.WriteAsync(
            async connection =>
            {
                // Keeps every other writer out from the look to the commit.
                await connection.ExecuteAsync($"LOCK TABLE {string.Join(", ", TableCopy.Copied)} IN EXCLUSIVE MODE", cancellation);
                if (!await TableCopy.HoldsNothingAsync(connection, cancellation))
                    throw new JournalUnavailableException($"{target.Where} already holds something. Restore into an empty database; this one was left as it is.");
                await using var lease = await source.LeaseAsync(cancellation);
                await TableCopy.ToPostgresAsync(lease.Connection, (Npgsql.NpgsqlConnection)connection, cancellation);
                return true;
            },
            cancellation);
        await VerifyAllAsync(target, "What was restored is not sound: empty the database and restore again.", cancellation);
    }
}
