using Plimsoll.Domain.Items;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Items;

/// <summary>References of items: each is one item's in its register; upper and lower case do not matter.</summary>
internal static class References
{
    /// <summary>Refuses items that are new or have a new reference which another item of their register has.</summary>
    /// <exception cref="RuleBrokenException">One is taken.</exception>
    public static void MustBeFree(Image image, IReadOnlyList<Item> all)
    {
        var items = all.Where(i => image.Find<Item>(DomainCodec.Text(i.Id.Value)) is not { } kept || kept.Reference != i.Reference || kept.Register != i.Register).ToList();
        if (items.Count == 0)
            return;
        var own = all.Select(i => i.Id).ToHashSet();
        var registers = items.Select(i => i.Register).ToHashSet();
        var taken = image.All<Item>().Where(i => registers.Contains(i.Register) && !own.Contains(i.Id))
            .Select(i => (i.Register, i.Reference.ToUpperInvariant())).ToHashSet();
        if (items.FirstOrDefault(i => taken.Contains((i.Register, i.Reference.ToUpperInvariant()))) is { } item)
            throw new RuleBrokenException("Reference", $"{item.Reference} is taken in this register; give another");
    }
}
