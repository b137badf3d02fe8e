namespace Plimsoll.Domain.Registers;

public sealed partial class RegisterView
{
    /// <summary>
    /// The view without its exempt items and their parts. They stand in <see cref="Withheld"/>, and a composite that one of
    /// them is part of has no rating, because the other ratings and the total would tell the missing one.
    /// </summary>
    /// <param name="alsoExempt">Items that are exempt although this view does not say so: marked later than its date.</param>
    /// <param name="unless">Exempt items that this reader may see all the same; null for none.</param>
    public RegisterView ForPublic(IReadOnlyDictionary<ItemId, Exemption>? alsoExempt = null, Func<Item, bool>? unless = null)
    {
        Dictionary<ItemId, WithheldItem> gone = [];
        foreach (var item in Items)
            if (Ground(item) is { } ground && unless?.Invoke(item) != true)
                gone[item.Id] = new WithheldItem(item.Reference, item.Kind, ground with { Reason = "" }) { Id = item.Id, Parent = item.Parent };
        return new RegisterView(
            Organisation, Register, Items.Where(i => !gone.ContainsKey(i.Id)), schemes.Values.SelectMany(s => s), names, Today)
        {
            Withheld = [.. Withheld.Concat(gone.Values.Where(w => Find(w.Id!.Value)!.IsLive)).OrderBy(w => w.Kind).ThenBy(w => w.Reference, ReferenceOrder.Instance)],
        };

        Exemption? Ground(Item item)
        {
            // A chain of parents is followed at most once round, because an import could close it to a ring.
            HashSet<ItemId> seen = [];
            for (Item? at = item; at is not null && seen.Add(at.Id); at = at.Parent is { } parent ? Find(parent) : null)
                if (at.Exemption is { } exemption || (alsoExempt is not null && alsoExempt.TryGetValue(at.Id, out exemption)))
                    return exemption;
            return null;
        }
    }
}
