using System.Text.Json;
using System.Text.Json.Nodes;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Journal;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.People;
using Plimsoll.Services.Checks;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Services.Exporting;

/// <summary>Takes a whole register out, without loss, and takes it back in.</summary>
public sealed class ExportService(Workspace workspace, RegisterService registers, CheckService checks)
{
    /// <summary>A register with everything that belongs to it, for people with the right to exempt matter.</summary>
    public async Task<RegisterFile> ExportAsync(Actor actor, RegisterId register, CancellationToken cancellation = default)
    {
        actor.Must(Rights.ReadExempt, register);
        var view = await registers.ViewAsync(actor, register, null, cancellation);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var people = await workspace.Database.People.ListAsync(workspace.Organisation, cancellation);
        var schemes = await SchemesOfAsync(view.Register, cancellation);
        object[] documents =
        [
            view.Organisation, .. image.All<Scheme>().Where(s => schemes.Contains(s.Id)),
            .. image.All<Post>(), .. image.All<Board>(), view.Register,
            .. image.All<ImportRecord>().Where(i => i.Register == register), .. view.Items,
        ];
        var written = documents.Select(DomainCodec.Write).ToList();
        var changes = await ExactHistory.OfAsync(workspace, written.Select(d => d.Id).ToHashSet(StringComparer.Ordinal), image.Position, cancellation);
        return RegisterExport.Of(view, await checks.FindAsync(actor, register, null, cancellation)) with
        {
            Record = new ExactRecord(
                DomainCodec.Schema, image.Head.Hash, [.. written.Select(d => new ExactDocument(d.Kind, JsonNode.Parse(d.Body)!))],
                [.. people.Where(p => p.ErasedAt is null).Select(p => new ExactPerson(p.Id, p.Name, p.Email))])
            {
                Changes = changes,
                Files = await ExactFiles.OfAsync(workspace, changes, cancellation),
            },
        };
    }

    // Also those that it was scored by before: its history has assessments on them.
    private async Task<HashSet<SchemeId>> SchemesOfAsync(Register register, CancellationToken cancellation)
    {
        var versions = await workspace.Database.Journal.HistoryAsync(workspace.Organisation, DomainCodec.Text(register.Id.Value), cancellation);
        return [.. versions.Select(v => DomainCodec.Read(v.Kind, v.Schema, v.Body)).OfType<Register>()
            .SelectMany(r => new[] { r.RiskScheme, r.OpportunityScheme ?? r.RiskScheme })];
    }

    /// <summary>
    /// Takes an export back: documents that are not kept yet are added, those that differ get a new version, the rest
    /// stay. Into a database that holds nothing else its whole history is taken, each change at its own time; in one that
    /// has a history of its own the past stays as it is. Taking the same export twice changes nothing.
    /// </summary>
    /// <exception cref="RuleBrokenException">The file is no export of Plimsoll, or of a newer one.</exception>
    public async Task<TakenBack> TakeBackAsync(Actor actor, string fileName, RegisterFile file, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        if (file.Record is not { Documents.Count: > 0 } record)
            throw new RuleBrokenException(fileName, "It has no “record” part; only what plimsoll export writes can be taken back");
        if (record.Schema > DomainCodec.Schema)
            throw new RuleBrokenException(fileName, $"It was written by a newer program (schema {record.Schema}); install that one");
        var image = await workspace.ImageAsync(cancellation: cancellation);
        List<object> documents;
        IReadOnlyList<Change> changes;
        try
        {
            changes = ExactHistory.Read(fileName, record);
            documents = [.. record.Documents.Select(d => DomainCodec.Read(d?.Kind ?? "", record.Schema, d?.Body?.ToJsonString() ?? "null"))];
        }
        catch (JsonException failure)
        {
            throw new RuleBrokenException(fileName, $"A document in its “record” part cannot be read: {failure.Message}");
        }

        var people = record.People ?? [];
        var register = ExportCheck.RegisterOf(fileName, documents, people, image);
        var files = ExactFiles.Read(fileName, record);
        var there = (await workspace.Database.People.ListAsync(workspace.Organisation, cancellation)).Select(p => p.Id).ToHashSet();
        foreach (var person in people.Where(p => !there.Contains(p.Id)))
            await workspace.Database.People.AddAsync(workspace.Organisation, new Person(person.Id, person.Name, person.Email), workspace.Clock.GetUtcNow(), cancellation);
        workspace.Names.Forget();
        foreach (var each in files)
            await workspace.Database.Evidence.PutAsync(workspace.Organisation, each.Name, each.MediaType, each.Content, cancellation);
        var history = await ExactHistory.TakeBackAsync(workspace, changes, cancellation);
        image = await workspace.ImageAsync(cancellation: cancellation);
        List<Edited> edits = [];
        foreach (var document in documents)
        {
            var (_, id, body) = DomainCodec.Write(document);
            if (image.Document(id) is not { } known)
                edits.Add(new Edited(document, 0));
            else if (DomainCodec.Write(known.Value).Body != body)
                edits.Add(new Edited(document, known.Version));
        }

        if (edits.Count > 0)
        {
            List<Item> items = [.. edits.Select(e => e.Document).OfType<Item>()];
            await workspace.RecordAsync(actor, "take export back", fileName, edits, now => References.MustBeFree(now, items), cancellation);
        }

        return new TakenBack(register, edits.Count + (history ?? 0)) { HistoryIsLeft = history is null };
    }
}

/// <summary>What taking an export back came to.</summary>
/// <param name="Register">The register.</param>
/// <param name="Recorded">How many versions of documents were recorded; 0 when all of it was there.</param>
public sealed record TakenBack(Register Register, int Recorded)
{
    /// <summary>Whether the export's history stayed in its file, because the database has a history of its own.</summary>
    public bool HistoryIsLeft { get; init; }
}
