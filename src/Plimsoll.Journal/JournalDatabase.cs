using System.Data.Common;
using System.Runtime.CompilerServices;
using Plimsoll.Journal.Accounts;
using Plimsoll.Journal.Backup;
using Plimsoll.Journal.Evidence;
using Plimsoll.Journal.Imports;
using Plimsoll.Journal.Making;
using Plimsoll.Journal.People;
using Plimsoll.Journal.Postgres;
using Plimsoll.Journal.Sqlite;

namespace Plimsoll.Journal;

/// <summary>
/// A database that holds journals: a SQLite file, or a PostgreSQL database that several nodes share. Open it once
/// for the life of the program; every method may be called by many callers at once.
/// </summary>
public abstract class JournalDatabase : IAsyncDisposable
{
    private protected JournalDatabase(string where)
    {
        Where = where;
        People = new PersonDirectory(this);
        Evidence = new EvidenceFiles(this);
        Accounts = new AccountTables(this);
        ImportDrafts = new ImportDrafts(this);
        LongWorks = new ToldWorks(this);
    }

    /// <summary>Which database, in words for a person: a path, or host, port and name. Never a password.</summary>
    public string Where { get; }

    /// <summary>The journal.</summary>
    public abstract IJournal Journal { get; }

    /// <summary>Names and addresses of the people whose ids are in the journal.</summary>
    public PersonDirectory People { get; }

    /// <summary>The files that were imported or attached.</summary>
    public EvidenceFiles Evidence { get; }

    /// <summary>Who may sign in, and how.</summary>
    public AccountTables Accounts { get; }

    /// <summary>Imports that are not committed yet.</summary>
    public ImportDrafts ImportDrafts { get; }

    /// <summary>How far long works are, on whichever node.</summary>
    public ToldWorks LongWorks { get; }

    /// <summary>
    /// What opening did to an older database, in a line for the person at the terminal: whether there is a copy of it
    /// as it was, and where. Null when its layout was up to date already, or it was new.
    /// </summary>
    public string? Upgraded { get; private protected init; }

    /// <summary>
    /// Opens a database, laying out an empty one and bringing an older one up to date; a SQLite file is copied
    /// beside itself before it is brought up to date, and <see cref="Upgraded"/> says so.
    /// </summary>
    /// <param name="location">A path of a SQLite file, or <c>postgresql://user:password@host:port/database</c>.</param>
    /// <param name="cancellation">Gives up opening.</param>
    /// <exception cref="JournalUnavailableException">It cannot be used; the message says why and what to do.</exception>
    public static async Task<JournalDatabase> OpenAsync(string location, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        return PostgresLocation.IsOne(location)
            ? await PostgresDatabase.OpenServerAsync(PostgresLocation.Parse(location), cancellation)
            : await SqliteDatabase.OpenFileAsync(location, cancellation);
    }

    /// <summary>
    /// Copies everything, as it stands at one moment, into a new SQLite file while the database stays in use.
    /// The copy is a database like any other and appears under its name only when it is complete.
    /// </summary>
    /// <param name="file">Where to; nothing may be there yet.</param>
    /// <param name="cancellation">Stops and leaves nothing behind.</param>
    public Task BackUpAsync(string file, CancellationToken cancellation = default) =>
        Backups.BackUpAsync(this, file, cancellation);

    /// <summary>
    /// Brings a backup back into a place that holds nothing: a new SQLite file or an empty PostgreSQL database.
    /// Every organisation's chain is verified before the result is let stand.
    /// </summary>
    /// <param name="file">A file that <see cref="BackUpAsync"/> made, or any SQLite database of this program.</param>
    /// <param name="location">Where to, as for <see cref="OpenAsync"/>.</param>
    /// <param name="cancellation">Stops and leaves nothing behind.</param>
    /// <returns>What the verification of each organisation found.</returns>
    public static Task<IReadOnlyList<Verification>> RestoreAsync(
        string file, string location, CancellationToken cancellation = default) =>
        Backups.RestoreAsync(file, location, cancellation);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>A connection for reading, to be disposed of soon.</summary>
    internal abstract ValueTask<Lease> LeaseAsync(CancellationToken cancellation);

    /// <summary>Runs something in a transaction of its own that is committed, on disk, when the task completes.</summary>
    internal abstract Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation);

    /// <summary>Copies everything into a new file at one moment.</summary>
    internal abstract Task CopyToFileAsync(string file, CancellationToken cancellation);

    /// <summary>What a failure of the database means to a person; null when it is not of the database.</summary>
    internal abstract JournalUnavailableException? Explain(Exception failure);

    /// <summary>Whether the failure is only that of a connection that had been dead already; forgets the others like it.</summary>
    internal virtual bool LeftDead(Exception failure) => false;

    /// <summary>
    /// A number that is another one as soon as anything in the database was changed, by whichever program; null where one
    /// could as well ask for what one wants to know.
    /// </summary>
    internal virtual long? Mark() => null;

    /// <summary>A condition that holds for the rows at the positions in <c>@positions</c>, and that parameter's value.</summary>
    internal abstract (string Condition, object Value) AtPositions(IReadOnlyList<long> positions);

    /// <summary>Reads rows one by one, as they are asked for.</summary>
    internal async IAsyncEnumerable<T> StreamAsync<T>(
        string sql, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellation, params (string, object?)[] parameters)
    {
        var (lease, command, reader) = await StartAsync(sql, parameters, cancellation);
        await using var givingBack = lease;
        await using var ending = command;
        await using var closing = reader;
        while (await NextAsync(reader, cancellation))
            yield return read(reader);
    }

    /// <summary>Reads all rows.</summary>
    internal async Task<List<T>> ListAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellation, params (string, object?)[] parameters)
    {
        var rows = new List<T>();
        await foreach (var row in StreamAsync(sql, read, cancellation, parameters))
            rows.Add(row);
        return rows;
    }

    /// <summary>Begins to read; once more when a server that restarted had left a dead connection behind.</summary>
    private async Task<(Lease, DbCommand, DbDataReader)> StartAsync(
        string sql, (string, object?)[] parameters, CancellationToken cancellation)
    {
        for (var again = true; ; again = false)
        {
            var lease = await LeaseAsync(cancellation);
            var command = lease.Connection.Command(sql, parameters);
            try
            {
                return (lease, command, await command.ExecuteReaderAsync(cancellation));
            }
            catch (Exception failure)
            {
                await command.DisposeAsync();
                await lease.DisposeAsync();
                if (again && LeftDead(failure))
                    continue;
                if (Explain(failure) is { } explained)
                    throw explained;
                throw;
            }
        }
    }

    private async ValueTask<bool> NextAsync(DbDataReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadAsync(cancellation);
        }
        catch (Exception failure) when (Explain(failure) is { } explained)
        {
            throw explained;
        }
    }
}
