using Plimsoll.Domain.Items;
using Plimsoll.Journal.Codec;
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
}
