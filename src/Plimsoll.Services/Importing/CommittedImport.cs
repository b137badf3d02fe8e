using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Importing;

/// <summary>An import that was committed.</summary>
/// <param name="Record">What was read and what was found.</param>
/// <param name="Register">The register as it stands now; null when undoing the import took it away.</param>
/// <param name="At">When it was committed.</param>
/// <param name="By">Who committed it, in words.</param>
/// <param name="Items">Items of which this import was the last that changed them, by reference.</param>
public sealed record CommittedImport(ImportRecord Record, Register? Register, DateTimeOffset At, string By, IReadOnlyList<Item> Items)
{
    /// <summary>The files, the first of them first.</summary>
    public IReadOnlyList<ImportedFile> Files => [new(Record.FileName, Record.Sha256), .. Record.Others];
}

/// <summary>
/// Imports that were committed, for those who may change the register that they went into. Every method throws
/// <see cref="KeyNotFoundException"/> for an import that the actor may not see.
/// </summary>
public sealed class CommittedImports(Workspace workspace)
{
    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<CommittedImport>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var items = image.All<Item>().Where(i => i.Import is not null).ToLookup(i => i.Import!.Value);
        return [.. image.All<ImportRecord>().Where(r => actor.May(Rights.Change, r.Register))
            .Select(r => Of(image, r, [.. items[r.Id].OrderBy(i => i.Reference, StringComparer.Ordinal)])).OrderByDescending(c => c.At)];
    }

    /// <summary>One of them.</summary>
    public async Task<CommittedImport> GetAsync(Actor actor, ImportId id, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        return image.Find<ImportRecord>(DomainCodec.Text(id.Value)) is { } record && actor.May(Rights.Change, record.Register)
            ? Of(image, record, ItemsOf(image, id))
            : throw new KeyNotFoundException("There is no such import");
    }

    /// <summary>A file of an import as it was given, checked against its SHA-256.</summary>
    public async Task<ImportFile> FileAsync(Actor actor, ImportId id, string sha256, CancellationToken cancellation = default) =>
        (await GetAsync(actor, id, cancellation)).Files.FirstOrDefault(f => f.Sha256 == sha256) is { } file
        && await workspace.Database.Evidence.GetAsync(workspace.Organisation, file.Sha256, cancellation) is { } content
            ? new ImportFile(file.Name, content)
            : throw new KeyNotFoundException("There is no such file of this import");

    /// <summary>Every item that the import made or changed, as it stands now.</summary>
    private static IReadOnlyList<Item> ItemsOf(Image image, ImportId id)
    {
        var change = image.Versions(DomainCodec.Text(id.Value))[0].ChangeId;
        return [.. image.Documents.Where(d => d.Value is Item && d.Versions.Any(v => v.ChangeId == change)).Select(d => (Item)d.Value).OrderBy(i => i.Reference, StringComparer.Ordinal)];
    }

    private CommittedImport Of(Image image, ImportRecord record, IReadOnlyList<Item> items)
    {
        var first = image.Versions(DomainCodec.Text(record.Id.Value))[0];
        return new(record, image.Find<Register>(DomainCodec.Text(record.Register.Value)), first.RecordedAt, workspace.Names.NameOfActor(first.ActorId), items);
    }
}
