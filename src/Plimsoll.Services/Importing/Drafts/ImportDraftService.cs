using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Journal.Imports;
using Plimsoll.Services.Attachments;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Importing.Drafts;

/// <summary>
/// Imports that are looked through and put right before they are committed. A draft is its maker's alone: every method throws
/// <see cref="KeyNotFoundException"/> for another's, and <see cref="NotAllowedException"/> for whoever may change no register.
/// </summary>
public sealed class ImportDraftService(Workspace workspace, ImportService imports) : IDisposable
{
    /// <summary>How many files may be read as one.</summary>
    public const int MostFiles = 10;

    /// <summary>The most bytes that the files of one import may have together: 100 MB.</summary>
    public const long MostBytes = 100_000_000;

    /// <summary>How long a draft is kept that nobody changes.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    private readonly KeptPlans plans = new();
    private readonly PlanWorks works = new();

    /// <summary>
    /// Reads files and keeps them as a draft. Nothing is kept that is found unreadable while the actor waits; what takes longer
    /// is kept, and read on.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="files">The files, those that belong together.</param>
    /// <param name="register">The name of the register to read into, or of a new one; null for what the files say.</param>
    /// <param name="patience">How long the actor waits for the reading; null for as long as it takes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="RuleBrokenException">There is no file, one is too large or cannot be read, no register was recognised, or it would go into a register that the actor may not change.</exception>
    public async Task<Guid> StartAsync(
        Actor actor, IReadOnlyList<ImportFile> files, string? register, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        MustChangeSomewhere(actor);
        var named = Checked(files);
        await MustReadIntoAsync(actor, register, cancellation);
        var now = workspace.Clock.GetUtcNow();
        var draft = new ImportDraft(workspace.NewId(), actor.Id, register.OrNull(), CorrectionFile.Write(ImportCorrections.None), 1, now, now, [.. named.Select(f => f.Name)]);
        var key = await KeyAsync(actor, draft, cancellation);
        var work = works.Begin(draft.Id, draft.Version, key.Actor, (progress, stop) => WorkOutAsync(actor, draft, key, named, ImportCorrections.None, progress, stop));
        try
        {
            await WaitedForAsync(work, patience, cancellation);
        }
        catch
        {
            works.End(draft.Id);
            throw;
        }

        await workspace.Database.ImportDrafts.AddAsync(
            workspace.Organisation, draft, [.. named.Select(f => (f.Name, f.Content.ToArray()))], now - KeptFor, cancellation);
        return draft.Id;
    }

    /// <summary>The actor's own drafts, the latest changed first.</summary>
    public async Task<IReadOnlyList<DraftFacts>> ListAsync(Actor actor, CancellationToken cancellation = default) =>
        [.. (await OfAsync(actor, cancellation)).Select(DraftFacts.Of)];

    /// <summary>A draft, worked out against the register as it stands now.</summary>
    /// <exception cref="RuleBrokenException">As it was put right it can no longer be read, or it would go into a register that the actor may not change.</exception>
    public async Task<DraftedImport> GetAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        return (await LookAsync(actor, id, null, cancellation)).Import!;
    }

    /// <summary>A draft, worked out as far as it is after a while: another node, or a start after a stop, reads its files again.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The draft.</param>
    /// <param name="patience">How long the actor waits for it; null for as long as it takes.</param>
    /// <param name="cancellation">Stops the waiting, not the work.</param>
    /// <exception cref="RuleBrokenException">It cannot be read; the message says why.</exception>
    public async Task<DraftLook> LookAsync(Actor actor, Guid id, TimeSpan? patience, CancellationToken cancellation = default)
    {
        var draft = await FindAsync(actor, id, cancellation);
        var facts = DraftFacts.Of(draft);
        var key = await KeyAsync(actor, draft, cancellation);
        var given = CorrectionFile.Read(draft.Corrections);
        if (plans.Find(key) is { } kept)
            return new(facts, new DraftedImport(facts, given, kept), null);
        var work = works.Begin(id, draft.Version, key.Actor, async (progress, stop) => await WorkOutAsync(actor, draft, key, await FilesAsync(id, stop), given, progress, stop));
        return await WaitedForAsync(work, patience, cancellation) is { } plan ? new(facts, new DraftedImport(facts, given, plan), null) : new(facts, null, work.Step);
    }

    /// <summary>Puts something right, or everything back; the draft must still be readable with it.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The draft.</param>
    /// <param name="from">The version that the actor saw.</param>
    /// <param name="corrections">All that is put right from now on.</param>
    /// <param name="register">The name of the register to read into; null for what the files say.</param>
    /// <param name="cancellation">Stops it before it is kept.</param>
    /// <exception cref="RuleBrokenException">With it nothing would be recognised any more, or it would go into a register that the actor may not change. The draft stays as it was.</exception>
    /// <exception cref="ChangedMeanwhileException">The draft was changed in another window.</exception>
    public async Task<DraftedImport> CorrectAsync(
        Actor actor, Guid id, int from, ImportCorrections corrections, string? register, CancellationToken cancellation = default)
    {
        var draft = await FindAsync(actor, id, cancellation);
        var plan = await PlanAsync(actor, id, await FilesAsync(id, cancellation), register.OrNull(), corrections, null, cancellation);
        if (!await workspace.Database.ImportDrafts.ChangeAsync(
            workspace.Organisation, id, from, register.OrNull(), CorrectionFile.Write(corrections), workspace.Clock.GetUtcNow(), cancellation))
            throw new ChangedMeanwhileException(new InvalidOperationException($"The draft {id} is no longer at version {from}"));
        draft = await FindAsync(actor, id, cancellation);
        plans.Keep(await KeyAsync(actor, draft, cancellation), plan);
        return new DraftedImport(DraftFacts.Of(draft), corrections, plan);
    }

    /// <summary>Commits a draft as one change, keeps its files as evidence and forgets the draft.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The draft.</param>
    /// <param name="seen">What the actor saw: <see cref="DraftedImport.Seen"/>.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <returns>The import; null when everything is in the register already, and nothing was recorded.</returns>
    /// <exception cref="ChangedMeanwhileException">Committing it would now do something else than what the actor saw. Nothing was recorded.</exception>
    public async Task<ImportId?> CommitAsync(Actor actor, Guid id, string seen, CancellationToken cancellation = default)
    {
        var drafted = await GetAsync(actor, id, cancellation);
        if (drafted.Seen != seen)
            throw new ChangedMeanwhileException(new InvalidOperationException("The plan is another"));
        try
        {
            await imports.CommitAsync(actor, drafted.Plan, cancellation);
        }
        catch (VersionConflictException conflict)
        {
            throw new ChangedMeanwhileException(conflict);
        }

        await workspace.Database.ImportDrafts.RemoveAsync(workspace.Organisation, id, cancellation);
        return drafted.Plan.ChangesAnything ? drafted.Plan.Id : null;
    }

    /// <summary>Forgets a draft and its files.</summary>
    public async Task DiscardAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        await FindAsync(actor, id, cancellation);
        works.End(id);
        await workspace.Database.ImportDrafts.RemoveAsync(workspace.Organisation, id, cancellation);
    }

    /// <summary>Stops what is read in the background.</summary>
    public void Dispose() => works.Dispose();

    private async Task<ImportPlan> WorkOutAsync(
        Actor actor, ImportDraft draft, PlanKey key, IReadOnlyList<ImportFile> files, ImportCorrections given, IProgress<ImportStep> progress, CancellationToken stop)
    {
        var plan = await PlanAsync(actor, draft.Id, files, draft.Register, given, progress, stop);
        plans.Keep(key, plan);
        return plan;
    }

    /// <summary>What a work comes to; null when it takes longer than somebody waits.</summary>
    private static async Task<ImportPlan?> WaitedForAsync(PlanWork work, TimeSpan? patience, CancellationToken cancellation)
    {
        try
        {
            return patience is { } wait ? await work.Plan.WaitAsync(wait, cancellation) : await work.Plan.WaitAsync(cancellation);
        }
        catch (TimeoutException) when (!work.Plan.IsFaulted)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<ImportFile>> FilesAsync(Guid id, CancellationToken cancellation) => plans.OfDraft(id)?.Files
        ?? [.. (await workspace.Database.ImportDrafts.FilesAsync(workspace.Organisation, id, cancellation)).Select(f => new ImportFile(f.Name, f.Content))];

    private async Task<IReadOnlyList<ImportDraft>> OfAsync(Actor actor, CancellationToken cancellation)
    {
        MustChangeSomewhere(actor);
        return await workspace.Database.ImportDrafts.ListAsync(workspace.Organisation, actor.Id, cancellation);
    }

    private static void MustChangeSomewhere(Actor actor)
    {
        if (!actor.MaySomewhere(Rights.Change))
            throw new NotAllowedException(Rights.Change);
    }

    private static List<ImportFile> Checked(IReadOnlyList<ImportFile> files)
    {
        if (files.Count == 0)
            throw new RuleBrokenException("Files", "Choose at least one file");
        if (files.Count > MostFiles)
            throw new RuleBrokenException("Files", $"Those are {files.Count} files; choose at most {MostFiles}");
        if (files.Sum(f => (long)f.Content.Length) > MostBytes)
            throw new RuleBrokenException("Files", $"Together the files are larger than {MostBytes / 1_000_000} MB; leave some out, or save them without pictures");
        var named = files.Select(f => f with { Name = SafeFileName.Of(f.Name) }).ToList();
        foreach (var file in named.Where(f => f.Content.Length == 0))
            throw new RuleBrokenException("Files", $"{file.Name} is empty; choose another file");
        if (named.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new RuleBrokenException("Files", $"Two files are called {twice.Key}; give one of them another name, as places in them are told by it");
        return named;
    }

    private async Task<ImportDraft> FindAsync(Actor actor, Guid id, CancellationToken cancellation) =>
        (await OfAsync(actor, cancellation)).FirstOrDefault(d => d.Id == id) ?? throw new KeyNotFoundException("There is no such draft of an import");

    private async Task<PlanKey> KeyAsync(Actor actor, ImportDraft draft, CancellationToken cancellation)
    {
        var standing = await workspace.StandingAsync(cancellation);
        return new(draft.Id, draft.Version, standing.Position, standing.Names, actor.InFull);
    }

    private async Task<Image> MustReadIntoAsync(Actor actor, string? register, CancellationToken cancellation)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        if (register is not null && image.All<Register>().FirstOrDefault(r => r.Name.Equals(register.Trim(), StringComparison.OrdinalIgnoreCase)) is { } named)
            MustReadInto(actor, named.Id, image);
        return image;
    }

    private async Task<ImportPlan> PlanAsync(
        Actor actor, Guid draft, IReadOnlyList<ImportFile> files, string? register, ImportCorrections corrections, IProgress<ImportStep>? progress, CancellationToken cancellation)
    {
        var image = await MustReadIntoAsync(actor, register, cancellation);
        ImportPlan plan;
        try
        {
            plan = await imports.PlanAsync(actor, files, register.OrNull(), corrections, plans.OfDraft(draft)?.Sources, keepUnknown: true, progress, cancellation);
        }
        catch (RuleBrokenException wrong) when (wrong.Broken.Any(b => files.Any(f => f.Name == b.Field)))
        {
            // A file is no field of a form: the message says which file.
            throw new RuleBrokenException([.. wrong.Broken.Select(b => new RuleBroken("Files", $"{b.Field}: {b.Message}"))]);
        }

        MustReadInto(actor, plan.View.Register.Id, image);
        return plan;
    }

    /// <summary>One who may not change a register is not told what would change in it, nor that it has these items.</summary>
    private static void MustReadInto(Actor actor, RegisterId register, Image image)
    {
        var isKept = image.Find<Register>(DomainCodec.Text(register.Value)) is not null;
        if (isKept ? !actor.May(Rights.Change, register) : !actor.May(Rights.Administer))
            throw new RuleBrokenException("Register", "This would go into a register that you may not change, or make a new one; choose one of yours to read it into");
    }
}
