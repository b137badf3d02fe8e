using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Packs;

/// <summary>Finds packs and their kept files.</summary>
internal static class PackReading
{
    /// <summary>A pack with its version.</summary>
    /// <exception cref="KeyNotFoundException">There is none, or the actor may not see it.</exception>
    public static Versioned<Pack> HeldPack(this Image image, Actor actor, PackId id) =>
        image.Held<Pack>(id.Value, "pack") is var held && actor.Sees(held.Document) ? held : throw new KeyNotFoundException("There is no such pack");

    /// <summary>A pack that the actor runs.</summary>
    /// <exception cref="KeyNotFoundException">There is none, or the actor may not see it.</exception>
    /// <exception cref="NotAllowedException">The actor is not officer of every register in it.</exception>
    public static Versioned<Pack> HeldToRun(this Image image, Actor actor, PackId id)
    {
        var held = image.HeldPack(actor, id);
        actor.MustRun(held.Document.Contents);
        return held;
    }

    /// <summary>A pack that another one names; null where the actor may not see it.</summary>
    public static Pack? PackOf(this Image image, Actor actor, PackId? id) =>
        id is { } known && image.Find<Pack>(DomainCodec.Text(known.Value)) is { } pack && actor.Sees(pack) ? pack : null;

    /// <summary>The registers of a pack, in its order.</summary>
    public static IReadOnlyList<Register> RegistersOf(this Image image, PackContents contents) =>
        [.. contents.Registers.Select(r => image.Get<Register>(DomainCodec.Text(r.Value)))];

    /// <summary>A kept file, checked against its SHA-256.</summary>
    /// <exception cref="JournalUnavailableException">It is not kept any more, or was altered.</exception>
    public static async Task<PackFile> KeptAsync(this Workspace workspace, SealedFile file, CancellationToken cancellation) =>
        await workspace.Database.Evidence.GetAsync(workspace.Organisation, file.Sha256, cancellation) is { } content
            ? new PackFile(file.Name, file.MediaType, content)
            : throw new JournalUnavailableException($"{workspace.Database.Where} does not hold {file.Name} of a sealed pack any more ({file.Sha256}). Restore it from a backup.");

    /// <summary>Whether a file is kept with the bytes that were sealed.</summary>
    public static async Task<bool> KeepsAsync(this Workspace workspace, SealedFile file, CancellationToken cancellation)
    {
        try
        {
            return (await workspace.KeptAsync(file, cancellation)).Content.Length == file.Length;
        }
        catch (JournalUnavailableException)
        {
            return false;
        }
    }
}
