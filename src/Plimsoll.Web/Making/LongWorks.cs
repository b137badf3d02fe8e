using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Plimsoll.Services.Making;
using Plimsoll.Services.Recording;

namespace Plimsoll.Web.Making;

/// <summary>
/// Work that takes longer than a page may be waited for: papers that are set, packs that are sealed. It goes on when the page
/// is left, and this node tells of it in the database every two seconds: the page that follows it, and the file in the end, are
/// to be had on every node. It ends with the program that does it: what is recorded is in the journal, and a paper is made anew.
/// </summary>
internal sealed partial class LongWorks(WorkNotices notices, ILogger<LongWorks> log) : IAsyncDisposable
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(2), Every = TimeSpan.FromSeconds(2), Farewell = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, LongWork> works = new();
    private readonly ConcurrentDictionary<Guid, Task> tellings = new();
    private readonly CancellationTokenSource ending = new();

    /// <summary>How long a page waits for its work before it leads on to the one that tells how far it is.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Begins work; for the parameters see <see cref="LongWork"/>.</summary>
    public LongWork Begin(Actor actor, string title, string back, bool lasts, Func<IProgress<(int Done, int Of)>, CancellationToken, Task<Outcome>> work)
    {
        var begun = new LongWork(actor, title, back, lasts, work);
        works[begun.Id] = begun;
        return begun;
    }

    /// <summary>Tells of work that is not waited for any longer, to every node, until it has ended.</summary>
    public async Task TellAsync(LongWork work, CancellationToken cancellation)
    {
        await notices.AddAsync(work.Actor, work.Id, work.Notice, cancellation);
        tellings[work.Id] = KeepTellingAsync(work);
    }

    /// <summary>Stops work at once, where this node does it.</summary>
    public void Stop(Guid work) => works.GetValueOrDefault(work)?.Stop();

    /// <summary>Lets go of what ended.</summary>
    public void Forget(LongWork work)
    {
        if (works.TryRemove(work.Id, out _))
            work.Dispose();
    }

    /// <summary>Stops all work with the program, and tells so.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        foreach (var work in works.Values)
            work.Stop();
        await Task.WhenAny(Task.WhenAll(tellings.Values), Task.Delay(Farewell));
        ending.Dispose();
    }

    private async Task KeepTellingAsync(LongWork work)
    {
        try
        {
            for (var isTold = false; !isTold;)
            {
                await work.EndsWithinAsync(Every, CancellationToken.None);
                isTold = await ToldAsync(work);
            }

            Forget(work);
            await Task.Delay(WorkNotices.KeptFor, ending.Token);
            await notices.ForgetOldAsync();
        }
        catch (Exception) when (ending.IsCancellationRequested)
        {
            // The program ends, and the database with it.
        }
        catch (Exception failure)
        {
            // Nobody waits for this; what it made can be made again.
            Untold(log, work.Id, failure);
        }

        tellings.TryRemove(work.Id, out _);
    }

    /// <summary>Tells once; whether it was the end that was told.</summary>
    private async Task<bool> ToldAsync(LongWork work)
    {
        try
        {
            var notice = work.Notice;
            if (await notices.TellAsync(work.Id, notice, work.File, Forgotten))
                work.Stop();
            return notice.State != WorkState.Going;
        }
        catch (Exception failure) when (Workspace.IsOutage(failure))
        {
            await Task.Delay(Every);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of work {Work} could not be told")]
    private static partial void Untold(ILogger logger, Guid work, Exception failure);
}
