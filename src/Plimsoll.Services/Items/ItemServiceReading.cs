using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Items;

public sealed partial class ItemService
{
    /// <summary>The version at which an item stands: what a form says that it was made from.</summary>
    /// <exception cref="KeyNotFoundException">There is no such item, or the actor may not see it.</exception>
    public async Task<int> VersionAsync(Actor actor, ItemId id, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        return ItemRecorder.Seen(actor, id, image).Version;
    }

    /// <summary>An item that stood in a register under a reference and was moved since, where it stands now; null when there is none for the actor.</summary>
    public async Task<Item?> MovedAsync(Actor actor, RegisterId register, string reference, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        return image.Derive(ItemIndexes.MovedFrom)[(register, reference.ToUpperInvariant())].LastOrDefault(i => actor.Sees(i, image, image));
    }
}
