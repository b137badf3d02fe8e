using Plimsoll.Services.Making;
using Plimsoll.Services.Recording;

namespace Plimsoll.Web.Making;

/// <summary>One work that may take longer than a page is waited for; how it ends is told by its task.</summary>
internal sealed class LongWork : IProgress<(int Done, int Of)>, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly WorkNotice begun;
    private (int Done, int Of)? progress;

    /// <summary>Begins it.</summary>
    /// <param name="actor">For whom.</param>
    /// <param name="title">What is made, in words.</param>
    /// <param name="back">The address to go back to.</param>
    /// <param name="lasts">Whether it goes on although nobody asks for it any more.</param>
    /// <param name="work">Does it, tells how far it is, and stops when it is told to.</param>
    public LongWork(Actor actor, string title, string back, bool lasts, Func<IProgress<(int Done, int Of)>, CancellationToken, Task<Outcome>> work)
    {
        (Actor, begun) = (actor, new WorkNotice(title, back, lasts));
        Task = System.Threading.Tasks.Task.Run(() => work(this, stop.Token));
    }

    public Guid Id { get; } = Guid.NewGuid();

    public Actor Actor { get; }

    public Task<Outcome> Task { get; }

    /// <summary>How far it is, or what came of it.</summary>
    public WorkNotice Notice => Task switch
    {
        { IsCompletedSuccessfully: true, Result: var outcome } => begun with
        {
            State = WorkState.Done, Words = outcome.Notice, Address = outcome.Address, FileName = outcome.File?.Name, MediaType = outcome.File?.MediaType,
        },
        { IsCanceled: true } => begun with { State = WorkState.Stopped },
        { Exception: { } failed } => begun with { State = WorkState.Failed, Words = WorkProblem.Words(failed.GetBaseException()) },
        _ => begun with { Made = progress?.Done, Of = progress?.Of },
    };

    /// <summary>The file that it made; null before, and where it makes none.</summary>
    public byte[]? File => Task.IsCompletedSuccessfully ? Task.Result.File?.Content : null;

    /// <summary>Whether it ends within a time.</summary>
    public async Task<bool> EndsWithinAsync(TimeSpan patience, CancellationToken cancellation) =>
        await System.Threading.Tasks.Task.WhenAny(Task, System.Threading.Tasks.Task.Delay(patience, cancellation)) == Task;

    /// <summary>Stops it; what it recorded already stays.</summary>
    public void Stop()
    {
        if (!Task.IsCompleted)
            stop.Cancel();
    }

    public void Report((int Done, int Of) value) => progress = value;

    public void Dispose() => stop.Dispose();
}

/// <summary>What came of it.</summary>
/// <param name="Notice">What was done, in words.</param>
/// <param name="Address">The page that follows; null where there is a file.</param>
/// <param name="File">The file that was made.</param>
internal sealed record Outcome(string Notice, string? Address, MadeFile? File = null);

/// <summary>A file that was made.</summary>
internal sealed record MadeFile(string Name, string MediaType, byte[] Content);
