using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>Every item of a kind in one line: number, title, weighting, ratings, owner and priority; composites as groups with their sum.</summary>
internal static class RegisterOverview
{
    private const int ColumnCount = 11;

    public static Table Of(PaperContext context, ItemKind kind, IReadOnlyList<Item> items, IReadOnlyList<WithheldItem> withheld)
    {
        var stages = context.Stages;
        var word = Printed.Kind(kind);
        var (first, second) = context.View.SchemeOf(kind)?.PrintsImpactFirst != false ? ("I", "L") : ("L", "I");
        return new Table
        {
            Caption = $"{(kind == ItemKind.Risk ? "Risks" : "Opportunities")} with their ratings (I impact, L likelihood)",
            Columns =
            [
                new("No.", 0.7) { NoWrap = true, NamesRow = true }, new($"{word} / sub-{word.ToLowerInvariant()}", 5), new("Weighting", 1.2) { Alignment = Alignment.Right, NoWrap = true },
                Level(first), Level(second), Rating(), Level(first), Level(second), Rating(),
                new("Owner", 3.2), new("Priority", 2.8),
            ],
            Header =
            [
                new(Tall("No."), Tall($"{word} / sub-{word.ToLowerInvariant()}"), Tall("Weighting", Alignment.Right),
                    Wide(stages.Of(Stage.Inherent)), Wide(stages.Of(Stage.Residual)), Tall("Owner"), Tall("Priority")),
                new(first, second, "Rating", first, second, "Rating"),
            ],
            Groups = [.. Groups(context, items, withheld)],
        };
    }

    /// <summary>Groups in the order of the references; single items that follow each other share one without a heading.</summary>
    private static IEnumerable<RowGroup> Groups(PaperContext context, IReadOnlyList<Item> items, IReadOnlyList<WithheldItem> withheld)
    {
        List<Row> singles = [];
        var all = RegisterPaper.Families(context, items).Select(f => (f.Head.Reference, Family: (Family?)f, Gap: (WithheldItem?)null))
            .Concat(withheld.Where(w => items.All(i => i.Id != w.Parent)).Select(w => (w.Reference, Family: (Family?)null, Gap: (WithheldItem?)w)))
            .OrderBy(e => e.Reference, ReferenceOrder.Instance);
        foreach (var (_, family, gap) in all)
        {
            if (gap is not null)
                singles.Add(GapOf(gap));
            else if (family is { Head.Composite: null, Parts: [] })
                singles.Add(RowOf(context, family.Head));
            else
            {
                if (singles.Count > 0)
                    yield return new() { Rows = singles };
                singles = [];
                yield return GroupOf(context, family!, withheld);
            }
        }

        if (singles.Count > 0)
            yield return new() { Rows = singles };
    }

    private static RowGroup GroupOf(PaperContext context, Family family, IReadOnlyList<WithheldItem> withheld)
    {
        var (view, head) = (context.View, family.Head);
        List<(string Reference, Row Row)> rows =
        [
            .. family.Parts.Select(p => (p.Reference, RowOf(context, p))),
            .. withheld.Where(w => w.Parent == head.Id).Select(w => (w.Reference, GapOf(w))),
        ];
        Inlines heading = [context.LinkTo(head)];
        if (head.Owners.Count > 0)
            heading += (Inlines)$". Owner: {Printed.Parties(view, head.Owners)}";
        return new(heading,
        [
            .. head.Composite is null ? [RowOf(context, head)] : Array.Empty<Row>(),
            .. rows.OrderBy(r => r.Reference, ReferenceOrder.Instance).Select(r => r.Row),
            .. Totals(context, head),
        ]);
    }

    /// <summary>The overall scores of a composite with their sums; the inherent one only where the parts have any.</summary>
    private static IEnumerable<Row> Totals(PaperContext context, Item head) =>
        from stage in new[] { Stage.Inherent, Stage.Residual }
        let sum = context.View.CompositeOf(head, stage)
        where sum is not null && (stage == Stage.Residual || sum.Rating is not null)
        let score = sum.Rating is { } rating ? $"{CompositeParts.OverallOf(context, stage)} {Printed.Number(rating)}" : CompositeParts.OverallOf(context, stage)
        select new Row(new Cell
        {
            Content = ((Inlines)(score + ": ")) + CompositeParts.Sum(context, head, sum),
            ColumnSpan = ColumnCount,
        })
        { IsTotal = true };

    private static Row RowOf(PaperContext context, Item item)
    {
        var view = context.View;
        return new(
        [
            item.Reference,
            context.LinkTo(item, withReference: false),
            item.Weight is { } weight ? Printed.Percent(weight) : "",
            .. Rated(Stage.Inherent),
            .. Rated(Stage.Residual),
            Printed.Parties(view, item.Owners),
            string.Join("; ", view.PrioritiesOf(item)),
        ]);

        IEnumerable<Cell> Rated(Stage stage)
        {
            var assessment = view.Current(item, stage);
            var scheme = assessment is null ? view.SchemeOf(item.Kind) : view.SchemeOf(item, assessment);
            Cell impact = scheme?.Impact(assessment?.Impact)?.Mark ?? "–", likelihood = scheme?.Likelihood(assessment?.Likelihood)?.Mark ?? "–";
            return [.. scheme?.PrintsImpactFirst != false ? [impact, likelihood] : (Cell[])[likelihood, impact], Printed.RatingCell(view, item, assessment)];
        }
    }

    private static Row GapOf(WithheldItem item) =>
        new(item.Reference, new Cell { Content = $"Withheld: {item.Exemption.Printed}", ColumnSpan = ColumnCount - 1 });

    private static Column Level(string mark) => new(mark, 0.5) { Alignment = Alignment.Centre };

    private static Column Rating() => new("Rating", 1.8) { NoWrap = true };

    private static Cell Tall(string words, Alignment? alignment = null) => new() { Content = words, RowSpan = 2, Alignment = alignment };

    private static Cell Wide(string words) => new() { Content = words, ColumnSpan = 3 };
}
