using System.Collections.Immutable;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Items;

/// <summary>Indexes of an image's items, each carried over from one image to the next.</summary>
internal static class ItemIndexes
{
    /// <summary>The items of each register, in its order.</summary>
    public static readonly Derivation<ImmutableDictionary<RegisterId, RegisterItems>> ByRegister = new(
        image => image.All<Item>().GroupBy(i => i.Register).ToImmutableDictionary(g => g.Key, RegisterItems.Of),
        (registers, changes) => changes.Aggregate(registers, Moved));

    /// <summary>The parts of each composite.</summary>
    public static readonly Derivation<ItemIndex<ItemId>> Parts = ItemIndex<ItemId>.By(i => i.Parent is { } whole ? [whole] : []);

    /// <summary>The items in which each party owns or manages something.</summary>
    public static readonly Derivation<ItemIndex<Party>> ByParty = ItemIndex<Party>.By(i =>
        i.Owners.Concat(i.Managers).Concat(i.Actions.SelectMany(a => a.Owners.Concat(a.Managers))).Concat(i.Controls.SelectMany(c => c.Owners)));

    /// <summary>Proposed items of each register.</summary>
    public static readonly Derivation<ItemIndex<RegisterId>> Proposed = ItemIndex<RegisterId>.By(i => i.Status == ItemStatus.Proposed ? [i.Register] : []);

    /// <summary>The items of each register that are marked exempt, or have a part that is.</summary>
    public static readonly Derivation<ItemIndex<RegisterId>> Marked =
        ItemIndex<RegisterId>.By(i => i.Exemption is not null || i.ExemptParts().Any() ? [i.Register] : []);

    /// <summary>The items that keep a link to each item.</summary>
    public static readonly Derivation<ItemIndex<ItemId>> LinkedFrom = ItemIndex<ItemId>.By(i => i.Links.Select(l => l.Item));

    /// <summary>Items by the registers and references, in upper case, that they had in a register before.</summary>
    public static readonly Derivation<ItemIndex<(RegisterId Register, string Reference)>> MovedFrom = ItemIndex<(RegisterId, string)>.By(i =>
        i.EarlierReferences.Where(e => e.Register is { } place && place != i.Register).Select(e => (e.Register!.Value, e.Reference.ToUpperInvariant())));

    private static ImmutableDictionary<RegisterId, RegisterItems> Moved(ImmutableDictionary<RegisterId, RegisterItems> registers, DocumentChange change)
    {
        if (change.After is not Item item)
            return registers;
        if (change.Before is Item before && before.Register != item.Register)
            registers = registers.SetItem(before.Register, registers[before.Register].Without(item.Id));
        return registers.SetItem(item.Register, registers.GetValueOrDefault(item.Register, RegisterItems.None).With(item));
    }
}
