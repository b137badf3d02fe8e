using Plimsoll.Journal;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Recording;

/// <summary>
/// One body's registers in one database: what every service reads from and records to. Safe for concurrent use; reads
/// take no lock, as each works on one immutable image.
/// </summary>
public sealed class Workspace : IAsyncDisposable
{
    /// <summary>The organisation of a database that holds one body.</summary>
    public const string OnlyOrganisation = "main";

    private readonly ImageKeeper keeper;
    private readonly AsyncLocal<Look?> look = new();
    private readonly long? end;
    private bool isDisposed;

    private Workspace(JournalDatabase database, string organisation, TimeProvider clock)
    {
        (Database, Organisation, Clock) = (database, organisation, clock);
        keeper = new ImageKeeper(database.Journal, organisation, new DocumentCodec(
            DomainCodec.Read, (_, value) => (DomainCodec.Schema, DomainCodec.Write(value).Body)));
        Names = new PartyNames(this);
    }

    private Workspace(Workspace live, long end, TimeProvider clock, IReadOnlyDictionary<Guid, string> names)
    {
        (Database, Organisation, Clock, keeper, this.end) = (live.Database, live.Organisation, clock, live.keeper, end);
        Names = new PartyNames(this, names);
    }

    /// <summary>The database.</summary>
    public JournalDatabase Database { get; }

    /// <summary>The organisation's key in the journal.</summary>
    public string Organisation { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Names of posts, boards and people.</summary>
    public PartyNames Names { get; }

    /// <summary>Today in London.</summary>
    public DateOnly Today => AsAt.DayOf(Clock.GetUtcNow());

    /// <summary>Opens the registers in a database; makes the database when there is none.</summary>
    /// <param name="location">A path, or postgresql://….</param>
    /// <param name="clock">The clock.</param>
    /// <param name="organisation">The organisation's key in the journal.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="JournalUnavailableException">The database cannot be used; the message says why and what to do.</exception>
    public static async Task<Workspace> OpenAsync(
        string location, TimeProvider clock, string organisation = OnlyOrganisation, CancellationToken cancellation = default) =>
        new(await JournalDatabase.OpenAsync(location, cancellation), organisation, clock);

    /// <summary>The same database under another clock, for history that is recorded at its own time.</summary>
    public Workspace At(TimeProvider clock) => new(Database, Organisation, clock);

    /// <summary>
    /// The same as it stood when the journal was so long, for reading alone: whatever was recorded later is not in it, at no
    /// date, so that what was made from it once can be made from it again. It is this workspace's to dispose of.
    /// </summary>
    /// <param name="position">The length of the journal.</param>
    /// <param name="now">The moment that counts as now.</param>
    /// <param name="names">The names of people as they were.</param>
    internal Workspace EndingAt(long position, DateTimeOffset now, IReadOnlyDictionary<Guid, string> names) =>
        new(this, position, new StoppedClock(now), names);

    /// <summary>Everything as it stands, or as it stood at a moment. What is known now about a day is read from what stands.</summary>
    public async Task<Image> ImageAsync(AsAt? asAt = null, CancellationToken cancellation = default)
    {
        if (end is { } last)
            return await keeper.AtPositionAsync(
                asAt is { KnownNow: false } ? Math.Min(last, await Database.Journal.PositionAtAsync(Organisation, asAt.Moment, cancellation)) : last, cancellation);
        if (asAt is { KnownNow: false })
            return await keeper.AsAtAsync(asAt.Moment, cancellation);
        return look.Value is { IsOver: false } once ? once.Image ??= await keeper.CurrentAsync(cancellation) : await keeper.CurrentAsync(cancellation);
    }

    /// <summary>
    /// From here on, within what the caller does, all that is asked stands as it did at the first question: a page is of one
    /// piece, whatever others record meanwhile, and the journal is asked only once where it ends. Whoever records sees it move again.
    /// </summary>
    public void LookOnce() => look.Value = new Look();

    /// <summary>What all that is said now follows from: while it stays equal, nothing was recorded, no name was put right and no day went by.</summary>
    public async Task<Standing> StandingAsync(CancellationToken cancellation = default)
    {
        var image = await ImageAsync(cancellation: cancellation);
        await Names.RefreshAsync(cancellation);
        return new(image.Position, Names.Edition, Today);
    }

    /// <summary>Records new versions of documents as one change: all of them, or none.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="operation">What, in one or two words for the history, e.g. "assess".</param>
    /// <param name="reason">Why, when somebody said.</param>
    /// <param name="documents">The documents, each with the version it was changed from; 0 for a new one.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <returns>The image that holds the change.</returns>
    /// <exception cref="VersionConflictException">Somebody else changed one of them first; nothing was recorded.</exception>
    public Task<Image> RecordAsync(
        Actor actor, string operation, string? reason, IReadOnlyList<Edited> documents, CancellationToken cancellation = default) =>
        RecordAsync(actor, operation, reason, documents, after: null, cancellation);

    /// <summary>
    /// Records as one change what rests on a rule over all documents, such as that no other item has the reference. The
    /// rule is asked of the image directly before the change, and again when anything was recorded in between, by
    /// whichever program.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="operation">What, in one or two words for the history.</param>
    /// <param name="reason">Why, when somebody said.</param>
    /// <param name="documents">The documents, each with the version it was changed from; 0 for a new one.</param>
    /// <param name="rule">Throws when the image forbids the change; may be asked more than once.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <returns>The image that holds the change.</returns>
    /// <exception cref="VersionConflictException">Somebody else changed one of them first; nothing was recorded.</exception>
    public async Task<Image> RecordAsync(
        Actor actor, string operation, string? reason, IReadOnlyList<Edited> documents, Action<Image> rule, CancellationToken cancellation = default)
    {
        LookAgain();
        while (true)
        {
            var image = await ImageAsync(cancellation: cancellation);
            rule(image);
            try
            {
                return await RecordAsync(actor, operation, reason, documents, image.Position, cancellation);
            }
            catch (JournalMovedOnException)
            {
                // Somebody else recorded something: it may be what the rule forbids.
            }
        }
    }

    private async Task<Image> RecordAsync(
        Actor actor, string operation, string? reason, IReadOnlyList<Edited> documents, long? after, CancellationToken cancellation)
    {
        if (end is not null)
            throw new InvalidOperationException("Nothing is recorded in the past.");
        LookAgain();
        var now = Clock.GetUtcNow();
        var drafts = documents.Select(edited =>
        {
            var (kind, id, body) = DomainCodec.Write(edited.Document);
            return new DocumentDraft(kind, id, edited.From, DomainCodec.Schema, body);
        }).ToList();
        return await keeper.AppendAsync(new Change(Guid.CreateVersion7(now), now, actor.Id, operation, reason, drafts) { After = after }, cancellation);
    }

    private void LookAgain()
    {
        if (look.Value is { } once)
            once.IsOver = true;
    }

    /// <summary>Whether a failure is of the database, which may be back in a while, rather than of the program.</summary>
    public static bool IsOutage(Exception failure) => failure is JournalUnavailableException;

    /// <summary>A new identity, in order of time.</summary>
    public Guid NewId() => Guid.CreateVersion7(Clock.GetUtcNow());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (end is not null || Interlocked.Exchange(ref isDisposed, true))
            return;
        keeper.Dispose();
        await Database.DisposeAsync();
    }
}

/// <summary>What a reader saw first.</summary>
internal sealed class Look
{
    public Image? Image { get; set; }

    public bool IsOver { get; set; }
}

/// <summary>How things stand, for comparing.</summary>
/// <param name="Position">The last position of the journal.</param>
/// <param name="Names">The edition of people's names.</param>
/// <param name="Today">The day.</param>
public sealed record Standing(long Position, long Names, DateOnly Today);

/// <summary>A clock that stands still.</summary>
internal sealed class StoppedClock(DateTimeOffset at) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => at;
}

/// <summary>A document to record.</summary>
/// <param name="Document">The document as it is to be.</param>
/// <param name="From">The version that it was changed from; 0 for a new one.</param>
public sealed record Edited(object Document, int From);
