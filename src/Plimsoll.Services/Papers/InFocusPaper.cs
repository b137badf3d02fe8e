using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>
/// The In Focus report, as Thurrock takes it to committee: risks, then opportunities, in order of rating and then
/// reference; each item on its own page with everything that is known of it. Of assessments it prints the current
/// inherent, the latest four residuals and the current forecast in full, earlier ones in one line.
/// </summary>
public static class InFocusPaper
{
    /// <summary>Builds the paper.</summary>
    public static Paper Build(RegisterView view, PaperRequest request) => PaperBuilder.Build(view, request with { Kind = PaperKind.InFocus });

    /// <summary>What it holds of one register.</summary>
    internal static PaperPart Of(PaperContext context)
    {
        var isFocused = IsFocused(context);
        var items = ItemsOf(context);
        List<Section> sections = [Opening(context, items)];
        foreach (var kind in Enum.GetValues<ItemKind>())
        {
            var heading = new Heading(1, (kind == ItemKind.Risk ? "Risks" : "Opportunities") + (isFocused ? " in focus" : ""));
            var ofKind = items.Where(i => i.Kind == kind).ToList();
            sections.AddRange(ofKind.Select((item, i) => new Section([.. i == 0 ? [heading] : Array.Empty<Block>(), .. InFocusItem.Of(context, item)])
            {
                PageBreak = PageBreak.Before,
            }));
            if (context.Withheld(kind) is [_, ..] withheld)
                sections.Add(new Section([.. ofKind.Count == 0 ? [heading] : Array.Empty<Block>(), new KeepTogether([new Heading(2, "Withheld"), .. PaperFrame.Gaps(withheld)])]));
        }

        return new(context, "In Focus report", sections, items);
    }

    /// <summary>The items in focus where there are some, or those asked for, by rating.</summary>
    internal static IReadOnlyList<Item> ItemsOf(PaperContext context)
    {
        var isFocused = IsFocused(context);
        return [.. context.View.Ranked(context.Admitted(context.Chosen ?? context.View.LiveItems.Where(i => i.InFocus || !isFocused)))];
    }

    private static bool IsFocused(PaperContext context) =>
        context.Chosen is null && context.Request.OnlyInFocus && context.View.LiveItems.Any(i => i.InFocus);

    private static Section Opening(PaperContext context, IReadOnlyList<Item> items)
    {
        Paragraph order = new("The items are split between risks and opportunities and listed in order of rating and then reference.");
        if (items.Count == 0)
            return new(PaperFrame.Nothing(context));
        return new([order, .. items.GroupBy(i => i.Kind).Select(group => Contents(context, group.Key, [.. group]))]);
    }

    /// <summary>The items of a kind in their order, so that a reader sees the whole before the parts.</summary>
    private static Table Contents(PaperContext context, ItemKind kind, IReadOnlyList<Item> items)
    {
        var (view, stages) = (context.View, context.Stages);
        var isCompared = context.Request.CompareWith is not null;
        return new Table
        {
            Caption = kind == ItemKind.Risk ? "Risks in this report" : "Opportunities in this report",
            Columns =
            [
                new("No.", 0.8) { NoWrap = true, NamesRow = true }, new("Title", 5), new("Owner", 3),
                .. Enum.GetValues<Stage>().Select(stage => new Column(stages.Of(stage), 1.7) { NoWrap = true }),
                .. isCompared ? [new Column($"Since {Printed.Day(context.Request.CompareWith!.Value)}", 2.7)] : Array.Empty<Column>(),
            ],
            Rows = [.. items.Select(item => new Row([
                item.Reference,
                context.LinkTo(item, withReference: false),
                Printed.Parties(view, item.Owners),
                .. Enum.GetValues<Stage>().Select(stage => Printed.RatingCell(view, item, view.Current(item, stage))),
                .. isCompared ? [context.RatingMoved(item) ?? "–"] : Array.Empty<Cell>(),
            ]))],
        };
    }
}
