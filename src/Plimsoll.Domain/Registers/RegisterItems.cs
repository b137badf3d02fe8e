using System.Collections;

namespace Plimsoll.Domain.Registers;

/// <summary>
/// The items of a register in its order: risks first, by reference in natural order. It does not change; one with an item
/// changed costs a copy, not the sorting.
/// </summary>
public sealed class RegisterItems : IReadOnlyList<Item>
{
    private readonly Item[] items;

    private RegisterItems(Item[] items) => this.items = items;

    /// <summary>No items.</summary>
    public static RegisterItems None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public Item this[int index] => items[index];

    /// <summary>Puts items in order; those that are in order already are taken as they are.</summary>
    public static RegisterItems Of(IEnumerable<Item> items) => items as RegisterItems ?? new([.. items.Order(Order)]);

    /// <summary>With an item changed, or with one more.</summary>
    /// <param name="item">The item as it is now.</param>
    public RegisterItems With(Item item)
    {
        var without = Without(item.Id).items;
        var place = Array.BinarySearch(without, item, Order);
        return new([.. without.AsSpan(..~place), item, .. without.AsSpan(~place..)]);
    }

    /// <summary>Without an item; the same when it is not among them.</summary>
    public RegisterItems Without(ItemId id)
    {
        var place = Array.FindIndex(items, i => i.Id == id);
        return place < 0 ? this : new([.. items.AsSpan(..place), .. items.AsSpan(place + 1)]);
    }

    /// <summary>Each item as it is to be shown, in the same order.</summary>
    /// <param name="shown">The item with the kind and reference that it has; null to leave it out.</param>
    internal RegisterItems Shown(Func<Item, Item?> shown) => new([.. items.Select(shown).OfType<Item>()]);

    /// <inheritdoc/>
    public IEnumerator<Item> GetEnumerator() => ((IEnumerable<Item>)items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    // Two imported items may have one reference; their order must not depend on how they came together.
    private static readonly Comparer<Item> Order = Comparer<Item>.Create((x, y) =>
        x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind)
        : ReferenceOrder.Instance.Compare(x.Reference, y.Reference) is var order and not 0 ? order
        : x.Id.Value.CompareTo(y.Id.Value));
}
