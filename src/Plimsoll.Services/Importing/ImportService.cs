using System.Security.Cryptography;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Journal;
using Plimsoll.Journal.People;
using Plimsoll.Services.Importing.Committing;
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
        if (!actor.MaySomewhere(Rights.Change))
            throw new NotAllowedException(Rights.Change);
        var name = Path.GetFileName(fileName);
        var document = await ReadAsync(name, content, cancellation);
        var read = RegisterRecognition.Recognise(document)
            ?? throw new RuleBrokenException(name, "No register was recognised in it: neither columns with known headers nor a form with known labels");
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var people = await workspace.Database.People.ListAsync(workspace.Organisation, cancellation);
        var planner = new ImportPlanner(image, people.Where(p => p.ErasedAt is null), workspace);
        return planner.Plan(name, Convert.ToHexStringLower(SHA256.HashData(content.Span)), read, registerName ?? read.Name?.Value ?? Path.GetFileNameWithoutExtension(name));
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
        await workspace.Database.Evidence.PutAsync(workspace.Organisation, plan.FileName, SourceFile.MediaTypeOf(plan.FileName), content.ToArray(), cancellation);
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
