using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Items;

/// <summary>Indexes of an image's items. Static functions, so that each is one key of the image's derived values.</summary>
internal static class ItemIndexes
{
    /// <summary>The items of each register.</summary>
    public static readonly Func<Image, ILookup<RegisterId, Item>> ByRegister = image => image.All<Item>().ToLookup(i => i.Register);

    /// <summary>The parts of each composite, by reference.</summary>
    public static readonly Func<Image, ILookup<ItemId, Item>> Parts = image =>
        image.All<Item>().Where(i => i.Parent is not null).OrderBy(i => i.Reference, ReferenceOrder.Instance).ToLookup(i => i.Parent!.Value);
}
