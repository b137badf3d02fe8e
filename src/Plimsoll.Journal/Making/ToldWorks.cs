using System.Data.Common;
using System.Globalization;

namespace Plimsoll.Journal.Making;

/// <summary>
/// Long works, as the nodes that do them tell of them, and the files that they made: any node on the database can say how far
/// one is and hand its file over. They are forgotten soon, and in no backup. Every method may throw <see cref="JournalUnavailableException"/>.
/// </summary>
public sealed class ToldWorks
{
    private const string Columns = "work_id, actor_id, told, told_at, asked_at, is_stopped";

    private readonly JournalDatabase database;

    internal ToldWorks(JournalDatabase database) => this.database = database;

    /// <summary>Tells of a work for the first time, and forgets those of which nothing was told or asked since a moment.</summary>
    public Task AddAsync(string organisation, Guid work, string actor, string told, DateTimeOffset now, DateTimeOffset keptSince, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(
                    "DELETE FROM long_works WHERE organisation = @organisation AND told_at < @since AND asked_at < @since", cancellation,
                    ("organisation", organisation), ("since", Moment.ToMicroseconds(keptSince)));
                return await connection.ExecuteAsync(
                    """
                    INSERT INTO long_works (organisation, work_id, actor_id, told, told_at, asked_at, is_stopped)
                    VALUES (@organisation, @work, @actor, @told, @now, @now, 0)
                    """,
                    cancellation, ("organisation", organisation), ("work", Key(work)), ("actor", actor), ("told", told), ("now", Moment.ToMicroseconds(now)));
            },
            cancellation);

    /// <summary>Tells of it once more.</summary>
    /// <param name="organisation">The body.</param>
    /// <param name="work">The work.</param>
    /// <param name="told">How far it is, or what came of it.</param>
    /// <param name="file">The file, once it is made; null where there is none.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Stops it before it is told.</param>
    /// <returns>The work with what others asked of it meanwhile; null when it was forgotten.</returns>
    public async Task<ToldWork?> TellAsync(string organisation, Guid work, string told, byte[]? file, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                "UPDATE long_works SET told = @told, told_at = @now, file = @file WHERE organisation = @organisation AND work_id = @work", cancellation,
                ("organisation", organisation), ("work", Key(work)), ("told", told), ("now", Moment.ToMicroseconds(now)), ("file", file)),
            cancellation);
        return await FindAsync(organisation, work, cancellation);
    }

    /// <summary>What was told of a work; null where there is none.</summary>
    public async Task<ToldWork?> FindAsync(string organisation, Guid work, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            $"SELECT {Columns} FROM long_works WHERE organisation = @organisation AND work_id = @work", Read, cancellation,
            ("organisation", organisation), ("work", Key(work)))).FirstOrDefault();

    /// <summary>The file that a work made; null where there is none.</summary>
    public async Task<byte[]?> FileAsync(string organisation, Guid work, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            "SELECT file FROM long_works WHERE organisation = @organisation AND work_id = @work AND file IS NOT NULL",
            row => row.GetFieldValue<byte[]>(0), cancellation, ("organisation", organisation), ("work", Key(work)))).FirstOrDefault();

    /// <summary>Says that somebody asked for it, or wants it stopped.</summary>
    public Task AskAsync(string organisation, Guid work, bool stop, DateTimeOffset now, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "UPDATE long_works SET asked_at = @now, is_stopped = CASE WHEN @stop = 1 THEN 1 ELSE is_stopped END WHERE organisation = @organisation AND work_id = @work",
            cancellation, ("organisation", organisation), ("work", Key(work)), ("stop", stop ? 1 : 0), ("now", Moment.ToMicroseconds(now))),
        cancellation);

    /// <summary>Forgets those of which nothing was told or asked since a moment.</summary>
    public Task RemoveBeforeAsync(string organisation, DateTimeOffset moment, CancellationToken cancellation = default) => database.WriteAsync(
        connection => connection.ExecuteAsync(
            "DELETE FROM long_works WHERE organisation = @organisation AND told_at < @moment AND asked_at < @moment", cancellation,
            ("organisation", organisation), ("moment", Moment.ToMicroseconds(moment))),
        cancellation);

    private static string Key(Guid work) => work.ToString("D", CultureInfo.InvariantCulture);

    private static ToldWork Read(DbDataReader row) => new(
        Guid.Parse(row.GetString(0)), row.GetString(1), row.GetString(2), row.MomentOrNull(3)!.Value, row.MomentOrNull(4)!.Value, row.GetInt32(5) != 0);
}
