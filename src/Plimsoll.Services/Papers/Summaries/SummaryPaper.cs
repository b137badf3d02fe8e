using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Papers.Summaries;

/// <summary>
/// The summary: the position in words, a heat map of risks and one of opportunities, what opened, closed, merged and moved and
/// why, the position against appetite, every item in order of rating with last quarter and a year ago beside it, and the
/// findings.
/// </summary>
public static class SummaryPaper
{
    /// <summary>Builds the paper.</summary>
    public static Paper Build(RegisterView view, PaperRequest request) => PaperBuilder.Build(view, request with { Kind = PaperKind.Summary });

    /// <summary>What it holds of one register.</summary>
    internal static PaperPart Of(PaperContext context)
    {
        var items = RegisterPaper.ItemsOf(context);
        var kinds = Enum.GetValues<ItemKind>().Where(kind => items.Any(i => i.Kind == kind)).ToList();
        // One orientation throughout: the ranked list needs the width, and a change of orientation leaves the page before it half empty.
        Section section = new(
        [
            .. Opening(context, items),
            .. kinds.Count > 0 ? [new Heading(1, "Heat map")] : Array.Empty<Block>(), .. kinds.SelectMany(kind => HeatMap.Of(context, kind, OfKind(items, kind))),
            .. ChangesPart.Of(context), .. AppetitePart.Of(context, items),
            .. kinds.Count > 0 ? [new Heading(1, "In order of rating")] : Array.Empty<Block>(), .. kinds.SelectMany(kind => RankedList.Of(context, kind, OfKind(items, kind))),
            .. context.Request.TellsFindings ? PaperFrame.Findings(context, items).Blocks : [],
        ])
        { Orientation = kinds.Count > 0 ? Orientation.Landscape : Orientation.Portrait };
        return new(context, "Summary", [section], items);
    }

    private static List<Item> OfKind(IReadOnlyList<Item> items, ItemKind kind) => [.. items.Where(i => i.Kind == kind)];

    private static IEnumerable<Block> Opening(PaperContext context, IReadOnlyList<Item> items)
    {
        if (items.Count == 0)
            yield return PaperFrame.Nothing(context);
        foreach (var kind in Enum.GetValues<ItemKind>())
            if (OfKind(items, kind) is { Count: > 0 } ofKind)
                yield return new Paragraph(Travel.InWords(context, kind, ofKind));
        var withheld = Enum.GetValues<ItemKind>().SelectMany(context.Withheld).ToList();
        if (withheld.Count > 0)
            yield return new BulletList([.. withheld.Select(gap => (Content)Printed.Gap(gap))]);
    }
}
