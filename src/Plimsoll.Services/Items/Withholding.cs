using Plimsoll.Domain.Items;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Items;

/// <summary>What readers without the right to exempt matter may not see: exempt items and their parts.</summary>
internal static class Withholding
{
    /// <summary>Whether an item is exempt, or part of one that is, at the time of an image or by a marking made since.</summary>
    public static bool Withholds(this Image image, Item item, Image now)
    {
        // A chain of parents is followed at most once round, because an import could close it to a ring.
        HashSet<ItemId> seen = [];
        for (Item? at = item; at is not null && seen.Add(at.Id); at = at.Parent is { } parent ? ItemOf(image, parent) : null)
            if (at.Exemption is not null || ItemOf(now, at.Id) is { Exemption: not null })
                return true;
        return false;
    }

    private static Item? ItemOf(Image image, ItemId id) => image.Find<Item>(DomainCodec.Text(id.Value));
}
