using Plimsoll.Domain.Items;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Items;

/// <summary>
/// Who may see an item. What is exempt does not exist for readers without the right, except for those who own or manage
/// it or something in it: they could not answer for it otherwise.
/// </summary>
internal static class Withholding
{
    /// <summary>Whether an actor may see an item as it was in an image.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="item">The item.</param>
    /// <param name="image">The image it is from.</param>
    /// <param name="now">The image of today: a marking made since counts too, and who answers for it is judged by it.</param>
    public static bool Sees(this Actor actor, Item item, Image image, Image now) =>
        actor.May(Rights.Read, item.Register)
        && (actor.May(Rights.ReadExempt, item.Register) || !image.Withholds(item, now) || actor.IsInvolvedIn(item, now));

    /// <summary>
    /// Whether an actor who sees an item sees its exempt parts too: with the right, or with a part in the item.
    /// </summary>
    public static bool SeesExemptParts(this Actor actor, Item item, Image now) =>
        actor.May(Rights.ReadExempt, item.Register) || actor.IsInvolvedIn(item, now);

    /// <summary>The parts of an item with markings of their own, at the time it speaks of or by a marking made since.</summary>
    public static IReadOnlyDictionary<ItemPart, Exemption> ExemptPartsOf(this Image now, Item item) =>
        item.ExemptParts().Concat(now.Find<Item>(DomainCodec.Text(item.Id.Value))?.ExemptParts() ?? []).DistinctBy(p => p.Key).ToDictionary();

    /// <summary>Whether an actor has a part today in an item, or in one that it is part of.</summary>
    public static bool IsInvolvedIn(this Actor actor, Item item, Image now) =>
        actor.Parties.Count > 0 && now.WithThoseAbove(item).Any(i => actor.HasPartIn(ItemOf(now, i.Id) ?? i));

    /// <summary>Whether an item is exempt, or part of one that is, at the time of an image or by a marking made since.</summary>
    private static bool Withholds(this Image image, Item item, Image now)
    {
        var today = ItemOf(now, item.Id);

        // Most items stand by themselves; a history asks this of every one.
        return !(item is { Exemption: null, Parent: null } && today is null or { Exemption: null, Parent: null })
            && (image.WithThoseAbove(item).Any(i => i.Exemption is not null || ItemOf(now, i.Id) is { Exemption: not null })
                || (today is not null && now.WithThoseAbove(today).Any(i => i.Exemption is not null)));
    }

    private static IEnumerable<Item> WithThoseAbove(this Image image, Item item)
    {
        // A chain of parents is followed at most once round, because an import could close it to a ring.
        HashSet<ItemId> seen = [];
        for (Item? at = item; at is not null && seen.Add(at.Id); at = at.Parent is { } parent ? ItemOf(image, parent) : null)
            yield return at;
    }

    /// <summary>Whether an item is among those that another is part of.</summary>
    public static bool IsAbove(this Image image, ItemId id, Item item) => image.WithThoseAbove(item).Skip(1).Any(i => i.Id == id);

    private static Item? ItemOf(Image image, ItemId id) => image.Find<Item>(DomainCodec.Text(id.Value));
}
