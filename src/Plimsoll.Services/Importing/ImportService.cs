using System.Security.Cryptography;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Journal;
using Plimsoll.Journal.Image;
using Plimsoll.Journal.People;
using Plimsoll.Services.Importing.Committing;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Importing.Merging;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Importing;

/// <summary>Reads the register that a body already has into a register kept here.</summary>
public sealed class ImportService(Workspace workspace)
{
    /// <summary>Works out what importing a file does; records nothing.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="fileName">The file's name; what it holds says how to read it.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="registerName">The register to read into; null to take the name that the file prints, or the file's own.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RuleBrokenException">The file cannot be read, or no register was recognised in it; the message says which.</exception>
    public async Task<ImportPlan> PlanAsync(
        Actor actor, string fileName, ReadOnlyMemory<byte> content, string? registerName = null, CancellationToken cancellation = default)
    {
        return await PlanAsync(actor, [new ImportFile(fileName, content)], registerName, null, cancellation);
    }

    /// <summary>Works out what importing files does that belong together, such as a register and its action list; records nothing.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="files">The files, at least one; what each holds says how to read it.</param>
    /// <param name="registerName">
    /// The register to read into; null for the one that has these items already, else the name that a file prints, or the first
    /// file's own.
    /// </param>
    /// <param name="corrections">What a person put right; it goes over what is remembered for files of this shape.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RuleBrokenException">A file cannot be read, or no register was recognised in it; the message says which.</exception>
    /// <exception cref="NotAllowedException">The actor may change no register.</exception>
    public async Task<ImportPlan> PlanAsync(
        Actor actor, IReadOnlyList<ImportFile> files, string? registerName = null, ImportCorrections? corrections = null, CancellationToken cancellation = default) =>
        await PlanAsync(actor, files, registerName, corrections, read: null, keepUnknown: false, progress: null, cancellation);

    /// <inheritdoc cref="PlanAsync(Actor, IReadOnlyList{ImportFile}, string?, ImportCorrections?, CancellationToken)"/>
    /// <param name="actor">Who.</param>
    /// <param name="files">The files.</param>
    /// <param name="registerName">The register to read into.</param>
    /// <param name="corrections">What a person put right.</param>
    /// <param name="read">The files as they were read already; null when they were not.</param>
    /// <param name="keepUnknown">Whether a file with tables that nobody recognises gives a plan without items, for a person to say what its columns hold.</param>
    /// <param name="progress">Is told how far it is; null for nobody.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task<ImportPlan> PlanAsync(
        Actor actor, IReadOnlyList<ImportFile> files, string? registerName, ImportCorrections? corrections, IReadOnlyList<SourceDocument>? read, bool keepUnknown, IProgress<ImportStep>? progress,
        CancellationToken cancellation)
    {
        if (!actor.MaySomewhere(Rights.Change))
            throw new NotAllowedException(Rights.Change);
        if (files.Count == 0)
            throw new RuleBrokenException("files", "Choose at least one file");
        List<SourceDocument> sources = [.. read ?? []];
        foreach (var file in read is null ? files : [])
        {
            progress?.Report(new(ImportStage.Reading, Path.GetFileName(file.Name), sources.Count, files.Count));
            var source = await ReadAsync(Path.GetFileName(file.Name), file.Content, cancellation);
            sources.Add(files.Count > 1 ? NamedSource.Of(source) : source);
        }

        progress?.Report(new(ImportStage.Recognising, "", files.Count, files.Count));
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var given = corrections ?? ImportCorrections.None;
        var recognised = Recognise(sources, given, cancellation);
        var remembered = Remembering.For(actor, image, recognised);
        if (remembered is not null)
            recognised = Recognise(sources, given = given.Over(remembered), cancellation);
        if (!keepUnknown && recognised.Unknown.Count > 0)
            throw NotRecognised(sources.First(s => s.Name == recognised.Unknown[0]));

        progress?.Report(new(ImportStage.Comparing, "", files.Count, files.Count));
        var people = await workspace.Database.People.ListAsync(workspace.Organisation, cancellation);
        var planner = new ImportPlanner(image, people.Where(p => p.ErasedAt is null), workspace, given);
        var name = registerName ?? RegisterOfItems.Find(image, recognised)?.Name ?? recognised.Name?.Value ?? Path.GetFileNameWithoutExtension(sources[0].Name);
        var plan = planner.Plan([.. files.Select((f, at) => new ImportedFile(sources[at].Name, Convert.ToHexStringLower(SHA256.HashData(f.Content.Span))))], recognised, name);
        return plan.With([.. files.Select((f, at) => f with { Name = sources[at].Name })], sources, remembered is not null);
    }

    /// <summary>
    /// Commits a plan as one change and keeps the file as evidence. A plan that changes nothing records nothing.
    /// </summary>
    /// <exception cref="VersionConflictException">Somebody changed the register since the plan was made; plan again.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody made the register, or a post or board that was new, since; plan again.</exception>
    /// <exception cref="RuleBrokenException">Somebody gave one of the references to another item since; plan again.</exception>
    public async Task CommitAsync(Actor actor, ImportPlan plan, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Change, plan.Record.Register);
        if (!plan.ChangesAnything)
            return;
        var now = workspace.Clock.GetUtcNow();
        foreach (var file in plan.Files.Count > 1 ? plan.Files : [new ImportFile(plan.FileName, content)])
            await workspace.Database.Evidence.PutAsync(workspace.Organisation, file.Name, SourceFile.MediaTypeOf(file.Name), file.Content.ToArray(), cancellation);
        List<Edited> documents = [.. plan.Documents, new Edited(plan.Record, 0)];
        List<Item> items = [.. plan.Documents.Select(d => d.Document).OfType<Item>()];
        List<Person> added = [];
        try
        {
            // People first: an id in the journal must never be without its name.
            foreach (var person in plan.NewPeople)
            {
                await workspace.Database.People.AddAsync(workspace.Organisation, person, now, cancellation);
                added.Add(person);
            }

            await workspace.RecordAsync(actor, "import", plan.FileName, documents, image =>
            {
                References.MustBeFree(image, items);
                StillNew.Must(image, documents);
            }, cancellation);
        }
        catch (Exception refused) when (refused is VersionConflictException or RuleBrokenException or ChangedMeanwhileException)
        {
            // Nothing was recorded that names them.
            foreach (var person in added)
                await workspace.Database.People.TakeBackAsync(workspace.Organisation, person.Id, CancellationToken.None);
            throw;
        }
        finally
        {
            workspace.Names.Forget();
        }
    }

    /// <inheritdoc cref="CommitAsync(Actor, ImportPlan, ReadOnlyMemory{byte}, CancellationToken)"/>
    public Task CommitAsync(Actor actor, ImportPlan plan, CancellationToken cancellation = default) =>
        CommitAsync(actor, plan, plan.Files[0].Content, cancellation);

    /// <summary>
    /// Takes an import back as a new change: items go back to what they said before it, and those that it made are withdrawn;
    /// so are the register and its schemes when nothing else is in it. Posts, boards and people stay, and so does the history.
    /// </summary>
    /// <exception cref="RuleBrokenException">There is no such import, it was undone already, or somebody changed one of its items since; the message names them.</exception>
    /// <exception cref="NotAllowedException">The actor may not change the register.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody changed something of it just now; nothing was undone.</exception>
    public Task UndoAsync(Actor actor, ImportId import, CancellationToken cancellation = default) => UndoAsync(actor, import, null, cancellation);

    /// <inheritdoc cref="UndoAsync(Actor, ImportId, CancellationToken)"/>
    public Task UndoAsync(Actor actor, ImportId import, string? reason, CancellationToken cancellation = default) =>
        new ImportUndo(workspace).UndoAsync(actor, import, reason, cancellation);

    private static RecognisedRegister Recognise(IReadOnlyList<SourceDocument> sources, ImportCorrections corrections, CancellationToken cancellation)
    {
        List<RecognisedRegister> read = [];
        List<string> unknown = [];
        foreach (var source in sources)
        {
            cancellation.ThrowIfCancellationRequested();
            var corrected = CorrectedSource.Of(source, corrections.Values);
            if (RegisterRecognition.Recognise(corrected, corrections) is { } register)
            {
                read.Add(register);
                continue;
            }

            unknown.Add(source.Name);
            read.Add(UnknownLayout.Of(corrected) ?? throw NotRecognised(source));
        }

        var merged = RegisterMerge.Of(read);
        merged.Unknown.AddRange(unknown);
        Dated(merged, corrections.AsAt);
        return merged;
    }

    /// <summary>The day that a person gave, on all current scores that have none of their own, whichever layout they were read in.</summary>
    private static void Dated(RecognisedRegister read, string? asAt)
    {
        if (string.IsNullOrWhiteSpace(asAt))
            return;
        read.ReportDate = new(asAt, Place.Unknown);
        foreach (var score in read.Items.SelectMany(i => i.Assessments).Where(a => a.Stage == Stage.Residual && a.Date is null))
            score.Date = read.ReportDate;
    }

    private static RuleBrokenException NotRecognised(SourceDocument source) => RegisterRecognition.Template(source) is { } place
        ? new(source.Name, (Sentence)$"No risk was found in it: the columns of a register stand at {place.ToString()}, and no row beneath them is filled in")
        : new(source.Name, "No register was recognised in it: neither columns with known headers nor a form with known labels");

    private static async Task<SourceDocument> ReadAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        try
        {
            return await SourceFile.ReadAsync(name, content, ct: cancellation);
        }
        catch (UnreadableFileException unreadable)
        {
            throw new RuleBrokenException(name, $"{unreadable.Wrong}. {unreadable.Right}");
        }
    }
}
