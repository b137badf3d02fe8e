using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
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

    /// <summary>The items in which each party owns or manages something.</summary>
    public static readonly Func<Image, ILookup<Party, ItemId>> ByParty = image =>
        image.All<Item>().SelectMany(i => PartiesOf(i).Distinct().Select(p => (Party: p, i.Id))).ToLookup(p => p.Party, p => p.Id);

    /// <summary>Proposed items of each register.</summary>
    public static readonly Func<Image, ILookup<RegisterId, Item>> Proposed = image =>
        image.All<Item>().Where(i => i.Status == ItemStatus.Proposed).ToLookup(i => i.Register);

    private static IEnumerable<Party> PartiesOf(Item item) =>
        item.Owners.Concat(item.Managers).Concat(item.Actions.SelectMany(a => a.Owners.Concat(a.Managers))).Concat(item.Controls.SelectMany(c => c.Owners));
}
