using System.Collections.Immutable;
using Plimsoll.Domain.Items;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Items;

/// <summary>
/// The items of an image by keys that follow from each, in no order. A change of some items is laid over what was found
/// before; when there are many, all is settled anew.
/// </summary>
internal sealed class ItemIndex<TKey>
    where TKey : notnull
{
    private const int MostLaidOver = 200;
    private readonly Func<Item, IEnumerable<TKey>> keysOf;
    private readonly ILookup<TKey, Item> settled;
    private readonly ImmutableDictionary<ItemId, Item> changed;

    private ItemIndex(Func<Item, IEnumerable<TKey>> keysOf, ILookup<TKey, Item> settled, ImmutableDictionary<ItemId, Item> changed) =>
        (this.keysOf, this.settled, this.changed) = (keysOf, settled, changed);

    /// <summary>The items with a key; none when no item has it.</summary>
    public IEnumerable<Item> this[TKey key] =>
        changed.IsEmpty ? settled[key] : settled[key].Where(IsUnchanged).Concat(changed.Values.Where(i => keysOf(i).Contains(key)));

    /// <summary>All items that have a key, each once.</summary>
    public IEnumerable<Item> All => settled.SelectMany(g => g).Where(IsUnchanged).Distinct(ReferenceEqualityComparer.Instance).Cast<Item>()
        .Concat(changed.Values.Where(i => keysOf(i).Any()));

    /// <summary>An index of an image.</summary>
    /// <param name="keysOf">The keys of an item; none leaves it out.</param>
    public static Derivation<ItemIndex<TKey>> By(Func<Item, IEnumerable<TKey>> keysOf) => new(
        image => Of(keysOf, image.All<Item>()),
        (index, changes) => index.With(changes.Select(c => c.After).OfType<Item>()));

    private static ItemIndex<TKey> Of(Func<Item, IEnumerable<TKey>> keysOf, IEnumerable<Item> items) => new(
        keysOf, items.SelectMany(i => keysOf(i).Distinct(), (item, key) => (key, item)).ToLookup(e => e.key, e => e.item), ImmutableDictionary<ItemId, Item>.Empty);

    private ItemIndex<TKey> With(IEnumerable<Item> items)
    {
        var next = new ItemIndex<TKey>(keysOf, settled, changed.SetItems(items.Select(i => KeyValuePair.Create(i.Id, i))));
        return next.changed.Count > MostLaidOver ? Of(keysOf, next.All) : next;
    }

    private bool IsUnchanged(Item item) => changed.IsEmpty || !changed.ContainsKey(item.Id);
}
