using System.Text.Json.Nodes;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
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
        object[] documents =
        [
            view.Organisation, .. image.All<Scheme>().Where(s => s.Id == view.Register.RiskScheme || s.Id == view.Register.OpportunityScheme),
            .. image.All<Post>(), .. image.All<Board>(), view.Register,
            .. image.All<ImportRecord>().Where(i => i.Register == register), .. view.Items,
        ];
        var exact = documents.Select(d =>
        {
            var (kind, _, body) = DomainCodec.Write(d);
            return new ExactDocument(kind, JsonNode.Parse(body)!);
        });
        return RegisterExport.Of(view, await checks.FindAsync(actor, register, null, cancellation)) with
        {
            Record = new ExactRecord(
                DomainCodec.Schema, image.Head.Hash, [.. exact],
                [.. people.Where(p => p.ErasedAt is null).Select(p => new ExactPerson(p.Id, p.Name, p.Email))]),
        };
    }

    /// <summary>
    /// Takes an export back: documents that are not kept yet are added, those that differ get a new version, the rest
    /// stay. Taking the same export twice changes nothing.
    /// </summary>
    /// <returns>The register and how many documents were recorded.</returns>
    /// <exception cref="RuleBrokenException">The file is no export of Plimsoll, or of a newer one.</exception>
    public async Task<(Register Register, int Recorded)> TakeBackAsync(Actor actor, string fileName, RegisterFile file, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        if (file.Record is not { Documents.Count: > 0 } record)
            throw new RuleBrokenException(fileName, "It has no “record” part; only what plimsoll export writes can be taken back");
        if (record.Schema > DomainCodec.Schema)
            throw new RuleBrokenException(fileName, $"It was written by a newer program (schema {record.Schema}); install that one");
        var image = await workspace.ImageAsync(cancellation: cancellation);
        List<object> documents;
        try
        {
            documents = [.. record.Documents.Select(d => DomainCodec.Read(d?.Kind ?? "", record.Schema, d?.Body?.ToJsonString() ?? "null"))];
        }
        catch (System.Text.Json.JsonException failure)
        {
            throw new RuleBrokenException(fileName, $"A document in its “record” part cannot be read: {failure.Message}");
        }

        var people = record.People ?? [];
        var register = ExportCheck.RegisterOf(fileName, documents, people, image);
        List<Edited> edits = [];
        foreach (var document in documents)
        {
            var (_, id, body) = DomainCodec.Write(document);
            if (image.Document(id) is not { } known)
                edits.Add(new Edited(document, 0));
            else if (DomainCodec.Write(known.Value).Body != body)
                edits.Add(new Edited(document, known.Version));
        }

        var there = (await workspace.Database.People.ListAsync(workspace.Organisation, cancellation)).Select(p => p.Id).ToHashSet();
        foreach (var person in people.Where(p => !there.Contains(p.Id)))
            await workspace.Database.People.AddAsync(workspace.Organisation, new Person(person.Id, person.Name, person.Email), workspace.Clock.GetUtcNow(), cancellation);
        workspace.Names.Forget();
        if (edits.Count > 0)
        {
            List<Item> items = [.. edits.Select(e => e.Document).OfType<Item>()];
            await workspace.RecordAsync(actor, "take export back", fileName, edits, now => References.MustBeFree(now, items), cancellation);
        }


        return (register, edits.Count);
    }
}
