using System.Collections.Frozen;

namespace Plimsoll.Domain.Registers;

/// <summary>
/// What is exempt today. It is withheld at every earlier date too, because a date in the address must not be a way round a
/// marking (ADR 3).
/// </summary>
/// <param name="Items">Exempt items and the parts of exempt composites, each with the marking that withholds it.</param>
/// <param name="Parts">Parts with markings of their own, by item.</param>
public sealed record ExemptToday(
    IReadOnlyDictionary<ItemId, Exemption> Items, IReadOnlyDictionary<ItemId, IReadOnlyDictionary<ItemPart, Exemption>> Parts)
{
    /// <summary>Nothing beyond what a view says itself.</summary>
    public static ExemptToday Nothing { get; } =
        new(FrozenDictionary<ItemId, Exemption>.Empty, FrozenDictionary<ItemId, IReadOnlyDictionary<ItemPart, Exemption>>.Empty);
}

public sealed partial class RegisterView
{
    private IReadOnlyDictionary<ItemId, IReadOnlyList<WithheldPart>> withheldParts = FrozenDictionary<ItemId, IReadOnlyList<WithheldPart>>.Empty;

    /// <summary>The parts of an item that this reader may not see: what is said in their place.</summary>
    public IReadOnlyList<WithheldPart> WithheldPartsOf(Item item) => withheldParts.GetValueOrDefault(item.Id) ?? [];

    /// <summary>
    /// The view without its exempt items and their parts. They stand in <see cref="Withheld"/>, and a composite that one of
    /// them is part of has no rating, because the other ratings and the total would tell the missing one. Exempt parts of the
    /// items that stay are withheld too, and so are links to items that are not in the view.
    /// </summary>
    /// <param name="today">What is exempt although this view does not say so: marked later than its date.</param>
    /// <param name="unless">Items that this reader may see whole all the same; null for none.</param>
    public RegisterView ForPublic(ExemptToday? today = null, Func<Item, bool>? unless = null)
    {
        var marked = today ?? ExemptToday.Nothing;
        Dictionary<ItemId, WithheldItem> gone = [];
        foreach (var item in Items)
            if (Ground(item) is { } ground && unless?.Invoke(item) != true)
                gone[item.Id] = new WithheldItem(item.Reference, item.Kind, ground with { Reason = "" }) { Id = item.Id, Parent = item.Parent };

        Dictionary<ItemId, IReadOnlyList<WithheldPart>> parts = new(withheldParts);
        return new RegisterView(
            Organisation, Register, items.Shown(i => gone.ContainsKey(i.Id) ? null : Shown(i)), schemes.Values.SelectMany(s => s), names, Today)
        {
            Withheld = [.. Withheld.Concat(gone.Values.Where(w => Find(w.Id!.Value)!.IsLive)).OrderBy(w => w.Kind).ThenBy(w => w.Reference, ReferenceOrder.Instance)],
            withheldParts = parts,
        };

        Item Shown(Item item)
        {
            if (item.Links.Count > 0 || item.Closure?.MergedInto is not null)
                item = item with
                {
                    Links = [.. item.Links.Where(l => IsShown(l.Item))],
                    Closure = item.Closure is { MergedInto: { } into } closure && !IsShown(into) ? closure with { MergedInto = null } : item.Closure,
                };
            var without = item.ExemptParts().Concat(marked.Parts.GetValueOrDefault(item.Id) ?? FrozenDictionary<ItemPart, Exemption>.Empty)
                .DistinctBy(p => p.Key).ToDictionary();
            if (without.Count == 0 || unless?.Invoke(item) == true)
                return item;
            if (item.Told(without).ToList() is { Count: > 0 } told)
                parts[item.Id] = [.. parts.GetValueOrDefault(item.Id) ?? [], .. told.Where(t => parts.GetValueOrDefault(item.Id)?.Contains(t) != true)];
            return item.Without(without);
        }

        bool IsShown(ItemId id) => Find(id) is not null && !gone.ContainsKey(id);

        Exemption? Ground(Item item)
        {
            // A chain of parents is followed at most once round, because an import could close it to a ring.
            HashSet<ItemId> seen = [];
            for (Item? at = item; at is not null && seen.Add(at.Id); at = at.Parent is { } parent ? Find(parent) : null)
                if (at.Exemption is { } exemption || marked.Items.TryGetValue(at.Id, out exemption))
                    return exemption;
            return null;
        }
    }
}
