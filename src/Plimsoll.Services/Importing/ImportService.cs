using System.Security.Cryptography;
using Plimsoll.Documents.Reading;
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
        Actor actor, IReadOnlyList<ImportFile> files, string? registerName = null, ImportCorrections? corrections = null, CancellationToken cancellation = default)
    {
        if (!actor.MaySomewhere(Rights.Change))
            throw new NotAllowedException(Rights.Change);
        if (files.Count == 0)
            throw new RuleBrokenException("files", "Choose at least one file");
        List<SourceDocument> sources = [];
        foreach (var file in files)
        {
            var source = await ReadAsync(Path.GetFileName(file.Name), file.Content, cancellation);
            sources.Add(files.Count > 1 ? NamedSource.Of(source) : source);
        }

        var image = await workspace.ImageAsync(cancellation: cancellation);
        var given = corrections ?? ImportCorrections.None;
        var read = Recognise(sources, given);
        var remembered = Remembered(actor, image, read.Shape);
        if (remembered is not null)
            read = Recognise(sources, given = given.Over(remembered));

        var people = await workspace.Database.People.ListAsync(workspace.Organisation, cancellation);
        var planner = new ImportPlanner(image, people.Where(p => p.ErasedAt is null), workspace, given);
        var name = registerName ?? RegisterOfItems.Find(image, read)?.Name ?? read.Name?.Value ?? Path.GetFileNameWithoutExtension(sources[0].Name);
        var plan = planner.Plan([.. files.Select((f, at) => new ImportedFile(sources[at].Name, Convert.ToHexStringLower(SHA256.HashData(f.Content.Span))))], read, name);
        return plan.With([.. files.Select((f, at) => f with { Name = sources[at].Name })], sources, remembered is not null);
    }

    /// <summary>
    /// Commits a plan as one change and keeps the file as evidence. A plan that changes nothing records nothing.
    /// </summary>
    /// <exception cref="VersionConflictException">Somebody changed the register since the plan was made; plan again.</exception>
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

            await workspace.RecordAsync(actor, "import", plan.FileName, documents, image => References.MustBeFree(image, items), cancellation);
        }
        catch (Exception refused) when (refused is VersionConflictException or RuleBrokenException)
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

    private static RecognisedRegister Recognise(IReadOnlyList<SourceDocument> sources, ImportCorrections corrections)
    {
        List<RecognisedRegister> read = [];
        foreach (var source in sources)
        {
            read.Add(RegisterRecognition.Recognise(CorrectedSource.Of(source, corrections.Values), corrections)
                ?? throw new RuleBrokenException(source.Name, "No register was recognised in it: neither columns with known headers nor a form with known labels"));
        }

        return RegisterMerge.Of(read);
    }

    /// <summary>What was put right in the last file of this shape that still holds.</summary>
    private static ImportCorrections? Remembered(Actor actor, Image image, string? shape) => shape is null ? null
        : image.All<ImportRecord>().LastOrDefault(r => r.Shape == shape && r.Undone is null && r.Corrections is not null && actor.May(Rights.Change, r.Register))?.Corrections;

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
