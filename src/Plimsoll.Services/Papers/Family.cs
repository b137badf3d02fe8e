using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>An item with those of its parts, and of their parts, that are printed.</summary>
/// <param name="Head">An item that is part of none of the others.</param>
/// <param name="Parts">Its parts in the order of the register, each followed by its own.</param>
internal sealed record Family(Item Head, IReadOnlyList<Item> Parts)
{
    /// <summary>Its head and parts.</summary>
    public IEnumerable<Item> Members => Parts.Prepend(Head);

    /// <summary>
    /// Every item once, in order. A part whose composite is not among them stands for itself; so does one of a ring of
    /// parents, which an import could bring.
    /// </summary>
    public static IReadOnlyList<Family> All(IReadOnlyList<Item> items)
    {
        var ids = items.Select(i => i.Id).ToHashSet();
        var children = items.Where(i => i.Parent is not null).ToLookup(i => i.Parent!.Value);
        HashSet<ItemId> placed = [];
        List<Family> families = [];
        foreach (var head in items.Where(i => i.Parent is not { } parent || !ids.Contains(parent)).Concat(items))
            if (placed.Add(head.Id))
                families.Add(new Family(head, [.. PartsOf(head)]));
        return families;

        IEnumerable<Item> PartsOf(Item item)
        {
            foreach (var part in children[item.Id].Where(part => placed.Add(part.Id)))
            {
                yield return part;
                foreach (var deeper in PartsOf(part))
                    yield return deeper;
            }
        }
    }
}
