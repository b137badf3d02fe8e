using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>
/// The deep dive, for which a committee has the owners attend: ratings now and in the prior year, owners, controls, and
/// for each action its position and outcomes. A composite opens with its parts and their sum, then each part in turn.
/// Without a choice it takes every composite, or all live items where there is none.
/// </summary>
public static class DeepDivePaper
{
    /// <summary>Builds the paper.</summary>
    public static Paper Build(RegisterView view, PaperRequest request) => PaperBuilder.Build(view, request with { Kind = PaperKind.DeepDive });

    /// <summary>What it holds of one register.</summary>
    internal static PaperPart Of(PaperContext context)
    {
        var items = ItemsOf(context);
        var families = Family.All(items);
        List<Section> sections = [.. families.SelectMany(family => Sections(context, family))];
        if (sections.Count > 0)
            sections[0] = sections[0] with { PageBreak = PageBreak.Automatic };
        var shown = items.Where(i => i.Composite is not null).Select(i => i.Id).ToHashSet();
        List<WithheldItem> gaps = [.. Enum.GetValues<ItemKind>().SelectMany(context.Withheld).Where(w => w.Parent is not { } parent || !shown.Contains(parent))];
        if (gaps.Count > 0)
            sections.Add(new([new KeepTogether([new Heading(1, "Withheld"), .. PaperFrame.Gaps(gaps)])]));
        if (sections.Count == 0)
            sections.Add(new(PaperFrame.Nothing(context)));
        return new(context, families is [var only] ? $"Deep dive: {Printed.NameOf(only.Head)}" : "Deep dive", sections, items);
    }

    /// <summary>The composites with their parts, or those asked for, or else all live items; by reference.</summary>
    internal static IReadOnlyList<Item> ItemsOf(PaperContext context)
    {
        var live = context.View.LiveItems.ToList();
        var composites = live.Where(i => i.Composite is not null).ToList();
        var heads = context.Admitted(context.Chosen ?? (composites.Count > 0 && context.Request.Filter.IsEmpty ? composites : live));
        var ids = heads.Select(h => h.Id).ToHashSet();
        // A chosen composite brings its parts along; parts of an item that is assessed itself come only when chosen.
        return [.. context.View.Items.Where(i => ids.Contains(i.Id) || (i.IsLive && IsPartOfComposite(context, i, ids)))];
    }

    private static bool IsPartOfComposite(PaperContext context, Item item, HashSet<ItemId> chosen)
    {
        HashSet<ItemId> seen = [];
        for (var above = context.ParentOf(item); above is { Composite: not null } && seen.Add(above.Id); above = context.ParentOf(above))
            if (chosen.Contains(above.Id))
                return true;
        return false;
    }

    private static IEnumerable<Section> Sections(PaperContext context, Family family)
    {
        if (family.Head.Composite is null)
            return family.Members.Select(item => new Section([.. DeepDiveItem.Of(context, item, 1)]) { PageBreak = PageBreak.Before });
        Section opening = new(
        [
            new Heading(1, Printed.NameOf(family.Head), context.AnchorOf(family.Head)),
            ItemFacts.Of(context, family.Head),
            .. family.Head.Description.Length > 0 || family.Head.Cause is not null ? ItemWords.Description(family.Head, 2) : [],
            .. CompositeParts.Of(context, family.Head, 2),
            .. DeepDiveItem.Ratings(context, family.Head, 2),
            .. DeepDiveItem.ControlsAndActions(context, family.Head, 2, evenIfNone: false),
        ])
        { PageBreak = PageBreak.Before };
        return [opening, .. family.Parts.Select(part => new Section([.. DeepDiveItem.Of(context, part, 2)]) { PageBreak = PageBreak.Before })];
    }
}
