using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>The rows of the register's overview: items by reference, composites as groups with their sum, withheld items as gaps.</summary>
internal sealed class RegisterRows(PaperContext context, bool isWeighted)
{
    private readonly int columns = isWeighted ? 11 : 10;

    /// <summary>Groups in the order of the references; single items that follow each other share one without a heading.</summary>
    public IEnumerable<RowGroup> Groups(IReadOnlyList<Item> items, IReadOnlyList<WithheldItem> withheld)
    {
        List<Row> singles = [];
        var families = Family.All(items);
        var all = families.Select(f => (f.Head.Reference, Family: (Family?)f, Gap: (WithheldItem?)null))
            .Concat(withheld.Where(w => items.All(i => i.Id != w.Parent)).Select(w => (w.Reference, Family: (Family?)null, Gap: (WithheldItem?)w)))
            .OrderBy(e => e.Reference, ReferenceOrder.Instance);
        foreach (var (_, family, gap) in all)
        {
            if (gap is not null)
                singles.Add(GapOf(gap));
            else if (family is { Head.Composite: null, Parts: [] })
                singles.Add(RowOf(family.Head));
            else
            {
                if (singles.Count > 0)
                    yield return new() { Rows = singles };
                singles = [];
                yield return GroupOf(family!, withheld);
            }
        }

        if (singles.Count > 0)
            yield return new() { Rows = singles };
    }

    private RowGroup GroupOf(Family family, IReadOnlyList<WithheldItem> withheld)
    {
        var (view, head) = (context.View, family.Head);
        List<(string Reference, Row Row)> rows =
        [
            .. family.Parts.Select(p => (p.Reference, RowOf(p))),
            .. withheld.Where(w => family.Members.Any(m => m.Id == w.Parent)).Select(w => (w.Reference, GapOf(w))),
        ];
        Inlines heading = [context.LinkTo(head)];
        if (head.Owners.Count > 0)
            heading += (Inlines)$". Owner: {Printed.Parties(view, head.Owners)}";
        return new(heading,
        [
            .. head.Composite is null ? [RowOf(head)] : Array.Empty<Row>(),
            .. rows.OrderBy(r => r.Reference, ReferenceOrder.Instance).Select(r => r.Row),
            .. Totals(head),
        ]);
    }

    /// <summary>The overall scores of a composite with their sums; the inherent one only where the parts have any.</summary>
    private IEnumerable<Row> Totals(Item head) =>
        from stage in new[] { Stage.Inherent, Stage.Residual }
        let sum = context.View.CompositeOf(head, stage)
        where sum is not null && (stage == Stage.Residual || sum.Rating is not null)
        let score = sum.Rating is { } rating ? $"{CompositeParts.OverallOf(context, stage)} {Printed.Number(rating)}" : CompositeParts.OverallOf(context, stage)
        select new Row(new Cell
        {
            Content = ((Inlines)(score + ": ")) + CompositeParts.Sum(context, head, sum),
            ColumnSpan = columns,
        })
        { IsTotal = true };

    private Row RowOf(Item item)
    {
        var view = context.View;
        return new(
        [
            item.Reference,
            context.LinkTo(item, withReference: false),
            .. isWeighted ? [item.Weight is { } weight ? Printed.Percent(weight) : ""] : Array.Empty<Cell>(),
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

    private Row GapOf(WithheldItem item) =>
        new(item.Reference, new Cell { Content = $"Withheld: {item.Exemption.Printed}", ColumnSpan = columns - 1 });
}
