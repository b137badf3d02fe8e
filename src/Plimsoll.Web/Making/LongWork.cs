using System.Collections.Concurrent;
using Plimsoll.Services.Recording;

namespace Plimsoll.Web.Making;

/// <summary>
/// Work that takes longer than a page may be waited for: papers that are set, packs that are sealed. It goes on when the page
/// is left; a page that refreshes itself tells how far it is, and whoever began it can stop it. It is kept in the memory of the
/// server that does it: what is recorded is in the journal, and a paper is made anew.
/// </summary>
internal sealed class LongWorks : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10), Forgotten = TimeSpan.FromMinutes(2), Sweep = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, LongWork> works = new();
    private readonly TimeProvider clock;
    private readonly ITimer sweeper;

    public LongWorks(TimeProvider clock)
    {
        this.clock = clock;
        sweeper = clock.CreateTimer(_ => Tidy(), null, Sweep, Sweep);
    }

    /// <summary>How long a page waits for its work before it leads on to the one that tells how far it is.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Begins work.</summary>
    /// <param name="actor">For whom.</param>
    /// <param name="title">What is made, in words.</param>
    /// <param name="back">The address to go back to.</param>
    /// <param name="lasts">Whether it goes on although nobody asks for it any more.</param>
    /// <param name="work">Does it, tells how far it is, and stops when it is told to.</param>
    public LongWork Begin(Actor actor, string title, string back, bool lasts, Func<IProgress<(int Done, int Of)>, CancellationToken, Task<Outcome>> work)
    {
        var begun = new LongWork(actor, title, back, lasts, clock, work);
        works[begun.Id] = begun;
        return begun;
    }

    /// <summary>Work that somebody began; null where there is none, as on another server, or long after it ended.</summary>
    public LongWork? Find(Actor actor, Guid id)
    {
        if (!works.TryGetValue(id, out var work) || work.Actor.Person != actor.Person)
            return null;
        work.AskedOn = clock.GetUtcNow();
        return work;
    }

    /// <summary>Lets go of what ended.</summary>
    public void Forget(LongWork work)
    {
        if (works.TryRemove(work.Id, out _))
            work.Dispose();
    }

    public void Dispose()
    {
        sweeper.Dispose();
        foreach (var work in works.Values)
        {
            work.Stop();
            Forget(work);
        }
    }

    private void Tidy()
    {
        var now = clock.GetUtcNow();
        foreach (var work in works.Values)
        {
            if (!work.Task.IsCompleted && !work.Lasts && now - work.AskedOn > Forgotten)
                work.Stop();
            else if (work.Task.IsCompleted && now - work.AskedOn > Kept)
                Forget(work);
        }
    }
}

/// <summary>One such work.</summary>
internal sealed class LongWork : IProgress<(int Done, int Of)>, IDisposable
{
    private readonly CancellationTokenSource stop = new();

    public LongWork(Actor actor, string title, string back, bool lasts, TimeProvider clock, Func<IProgress<(int Done, int Of)>, CancellationToken, Task<Outcome>> work)
    {
        (Actor, Title, Back, Lasts, BegunOn) = (actor, title, back, lasts, clock.GetUtcNow());
        AskedOn = BegunOn;
        Task = System.Threading.Tasks.Task.Run(() => work(this, stop.Token));
    }

    public Guid Id { get; } = Guid.NewGuid();

    public Actor Actor { get; }

    public string Title { get; }

    public string Back { get; }

    public bool Lasts { get; }

    public DateTimeOffset BegunOn { get; }

    /// <summary>When somebody last asked how far it is.</summary>
    public DateTimeOffset AskedOn { get; set; }

    /// <summary>How far it is; null where it does not tell.</summary>
    public (int Done, int Of)? Progress { get; private set; }

    public Task<Outcome> Task { get; }

    /// <summary>Whether it ends within a time; how it ended is told by its task.</summary>
    public async Task<bool> EndsWithinAsync(TimeSpan patience, CancellationToken cancellation) =>
        await System.Threading.Tasks.Task.WhenAny(Task, System.Threading.Tasks.Task.Delay(patience, cancellation)) == Task;

    /// <summary>Stops it; what it recorded already stays.</summary>
    public void Stop()
    {
        if (!Task.IsCompleted)
            stop.Cancel();
    }

    public void Report((int Done, int Of) value) => Progress = value;

    public void Dispose() => stop.Dispose();
}

/// <summary>What came of it.</summary>
/// <param name="Notice">What was done, in words.</param>
/// <param name="Address">The page that follows; null where there is a file.</param>
/// <param name="File">The file that was made.</param>
internal sealed record Outcome(string Notice, string? Address, MadeFile? File = null);

/// <summary>A file that was made.</summary>
internal sealed record MadeFile(string Name, string MediaType, byte[] Content);
