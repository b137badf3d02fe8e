using Plimsoll.Documents.Sheets;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Exporting.Lists;

namespace Plimsoll.Services.Papers.Summaries;

/// <summary>The summary as lists.</summary>
internal static class SummarySheets
{
    /// <summary>The items in order of rating, with the ratings of the earlier days beside them.</summary>
    public static Sheet Ranked(PaperContext context)
    {
        var view = context.View;
        var (since, year) = (Printed.Day(context.Since.Day), Printed.Day(context.YearBefore.Day));
        var gaps = Enum.GetValues<ItemKind>().SelectMany(context.Withheld);
        var items = view.Ranked(RegisterPaper.ItemsOf(context)).ToList();
        IReadOnlyList<Field<Item>> fields =
        [
            .. Listed.Names<Item>(item => item),
            new("Owner", 28, item => Printed.Parties(view, item.Owners)),
            .. Scores("now", item => view.Current(item, Stage.Residual)),
            .. Scores(since, context.Since.Of),
            .. since == year ? [] : Scores(year, context.YearBefore.Of),
            new($"Direction since {since}", 24, item => RankedList.Capital(context.Since.MovementOf(item).Words)),
            new("Why", 60, item => context.Since.MovementOf(item).HasMoved ? Change.WhyOf(context, item) : ""),
            new("Appetite", 10, item => context.AppetiteOf(item) is null ? null : view.AppetitePositionOf(item)?.ToString()),
        ];
        var list = Field.List("Summary", fields, items);
        return list with { Rows = list.Rows.Concat(gaps.Select(gap => new SheetRow(gap.Reference, $"Withheld: {gap.Exemption.Printed}", Printed.Kind(gap.Kind)))) };

        IEnumerable<Field<Item>> Scores(string when, Func<Item, Assessment?> assessment)
        {
            var (ratings, bands) = BandRules.Of(view, items.Select(item => (item, assessment(item))));
            return
            [
                new($"Rating {when}", 12, item => Listed.Rating(view, item, assessment(item))) { Rules = ratings },
                new($"Band {when}", 12, item => Listed.Band(view, item, assessment(item))) { Rules = bands },
            ];
        }
    }

    /// <summary>What opened, closed, merged and moved.</summary>
    public static Sheet Changes(PaperContext context) => Field.List("Changes",
    [
        .. Listed.Names<Change>(change => change.Item),
        new("What happened", 26, change => change.What),
        new("On", 12, change => change.On),
        new("Why", 80, change => change.Why),
    ], Change.All(context));
}
