namespace Plimsoll.Services.Importing.Drafts;

/// <summary>A plan that is being worked out, longer than whoever asked for it may wait.</summary>
internal sealed class PlanWork(Guid draft, int version, string actor) : IProgress<ImportStep>
{
    private volatile ImportStep step = new(ImportStage.Waiting, "", 0, 0);

    public Guid Draft => draft;

    /// <summary>How far it is.</summary>
    public ImportStep Step => step;

    /// <summary>Its outcome.</summary>
    public Task<ImportPlan> Plan { get; set; } = null!;

    public CancellationTokenSource Stop { get; } = new();

    public bool IsOf(Guid otherDraft, int otherVersion, string otherActor) => draft == otherDraft && version == otherVersion && actor == otherActor;

    /// <inheritdoc/>
    public void Report(ImportStep value) => step = value;
}

/// <summary>
/// The plans that are being worked out, few at once: a large file takes a core and hundreds of megabytes. What failed is kept
/// for a while, so that whoever looks again is told why at once.
/// </summary>
internal sealed class PlanWorks : IDisposable
{
    private const int AtOnce = 2;
    private const int MostKept = 16;
    private readonly Lock guard = new();
    private readonly LinkedList<PlanWork> all = [];
    private readonly SemaphoreSlim turn = new(AtOnce);

    /// <summary>The work for a version of a draft: the one that is under way, else a new one.</summary>
    public PlanWork Begin(Guid draft, int version, string actor, Func<IProgress<ImportStep>, CancellationToken, Task<ImportPlan>> work)
    {
        lock (guard)
        {
            if (all.FirstOrDefault(w => w.IsOf(draft, version, actor) && (!w.Plan.IsCompleted || w.Plan.Exception?.InnerException is RuleBrokenException)) is { } known)
                return known;
            Forget(w => w.Draft == draft);
            var begun = new PlanWork(draft, version, actor);

            // It outlives the request that began it, and must not look at the registers as that request saw them.
            using (ExecutionContext.SuppressFlow())
                begun.Plan = Task.Run(() => WorkAsync(begun, work));
            all.AddFirst(begun);
            while (all.Count > MostKept && all.Last!.Value.Plan.IsCompleted)
                all.RemoveLast();
            return begun;
        }
    }

    /// <summary>Stops what is done for a draft and forgets it.</summary>
    public void End(Guid draft)
    {
        lock (guard)
            Forget(w => w.Draft == draft);
    }

    public void Dispose()
    {
        lock (guard)
            Forget(_ => true);
    }

    private async Task<ImportPlan> WorkAsync(PlanWork begun, Func<IProgress<ImportStep>, CancellationToken, Task<ImportPlan>> work)
    {
        await turn.WaitAsync(begun.Stop.Token);
        try
        {
            return await work(begun, begun.Stop.Token);
        }
        finally
        {
            turn.Release();
        }
    }

    private void Forget(Func<PlanWork, bool> which)
    {
        foreach (var work in all.Where(which).ToList())
        {
            all.Remove(work);
            work.Stop.Cancel();

            // Nobody waits for it any more: that it was stopped, or failed, is no news.
            _ = work.Plan.ContinueWith(t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
    }
}
