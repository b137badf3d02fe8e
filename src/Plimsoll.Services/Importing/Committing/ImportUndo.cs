using Plimsoll.Domain;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Takes a committed import back, as a new change.</summary>
internal sealed class ImportUndo(Workspace workspace)
{
    private const int MostNamed = 10;

    public async Task UndoAsync(Actor actor, ImportId import, string? reason, CancellationToken cancellation)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var record = image.Find<ImportRecord>(DomainCodec.Text(import.Value))
            ?? throw new RuleBrokenException("import", "There is no such import");
        actor.Must(Rights.Change, record.Register);
        if (record.Undone is not null)
            throw new RuleBrokenException("import", $"The import of {record.FileName} was undone already");

        var change = image.Versions(DomainCodec.Text(import.Value))[0].ChangeId;
        var made = image.Documents.Where(d => d.Versions.Any(v => v.ChangeId == change)).ToList();
        var moved = made.Where(d => d.Value is Item && d.Versions[^1].ChangeId != change).Select(d => ((Item)d.Value).Reference).ToList();
        if (moved.Count > 0)
            throw new RuleBrokenException("import", $"It cannot be undone as a whole: changed since were {string.Join(", ", moved.Take(MostNamed))}{(moved.Count > MostNamed ? " and others" : "")}. Change those by hand");

        List<Edited> edits = [new Edited(record with { Undone = workspace.Today }, image.Document(DomainCodec.Text(import.Value))!.Version)];
        foreach (var document in made.Where(d => d.Value is Item))
            edits.Add(await BackAsync(document, import, cancellation));
        foreach (var document in Emptied(image, made, record, change))
            edits.Add(await BackAsync(document, import, cancellation));
        await workspace.RecordSeenAsync(actor, "undo import", reason ?? record.FileName, edits, cancellation);
    }

    /// <summary>The register and schemes of this change that hold nothing but what it made, or that only it touched.</summary>
    private static IEnumerable<ImageDocument> Emptied(Image image, List<ImageDocument> made, ImportRecord record, Guid change)
    {
        var gone = made.Where(d => d.Value is Item && d.Versions.Count == 1).Select(d => d.Id).ToHashSet();
        var isEmpty = image.All<Item>().Where(i => i.Register == record.Register).All(i => gone.Contains(DomainCodec.Text(i.Id.Value)));
        foreach (var document in made.Where(d => d.Value is Register or Scheme && d.Versions[^1].ChangeId == change))
        {
            var isUsedElsewhere = document.Value is Scheme scheme
                && image.All<Register>().Any(r => r.Id != record.Register && (r.RiskScheme == scheme.Id || r.OpportunityScheme == scheme.Id));
            if (document.Versions.Count > 1 || (isEmpty && !isUsedElsewhere))
                yield return document;
        }
    }

    private async Task<Edited> BackAsync(ImageDocument document, ImportId import, CancellationToken cancellation)
    {
        if (document.Version == 1)
            return new Edited(new Withdrawn(document.Kind, document.Id, import), 1);
        var before = await workspace.Database.Journal.AtVersionAsync(workspace.Organisation, document.Id, document.Version - 1, cancellation)
            ?? throw new InvalidOperationException($"Version {document.Version - 1} of {document.Id} is not in the journal");
        return new Edited(DomainCodec.Read(before.Kind, before.Schema, before.Body), document.Version);
    }
}
