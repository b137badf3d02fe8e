using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>A composite in the open: its parts with their weights, ratings and contributions, and the sum that they make.</summary>
internal static class CompositeParts
{
    /// <summary>The parts in a table and the overall scores with their sums, under a heading; nothing for other items.</summary>
    public static IEnumerable<Block> Of(PaperContext context, Item item, int level) =>
        item.Composite is null ? [] : [new Heading(level, "Parts and overall score"), Table(context, item), .. Sums(context, item)];

    /// <summary>"Overall nett score".</summary>
    public static string OverallOf(PaperContext context, Stage stage) => $"Overall {context.Stages.Within(stage)} score";

    /// <summary>"40 % × 20 + 15 % × 15 + 15 % × 15 + 30 % × 20 = 18.5 High", or why there is no total.</summary>
    public static Inlines Sum(PaperContext context, Item item, CompositeRating sum)
    {
        if (context.View.HasWithheldPart(item))
            return "not given, because a part is withheld";
        if (sum.Unscored.Count > 0 && sum.Terms.Count > 0)
            return $"not given, because {string.Join(", ", sum.Unscored.Select(i => i.Reference))} {(sum.Unscored.Count == 1 ? "is" : "are")} not scored";
        if (sum.Terms.Count == 0)
            return Printed.NotScored;
        if (sum.Rating is null)
            return "not given, because a weight is missing";
        return [InWords(item.Composite!.Value, sum) + " = ", Printed.Rating(context.View, item, sum.AsAssessment(context.View.SchemeOf(item)))];
    }

    /// <summary>The parts in a table, each with what it adds to the overall score at the residual stage, and the total.</summary>
    public static Table Table(PaperContext context, Item item)
    {
        var (view, stages) = (context.View, context.Stages);
        var sum = view.CompositeOf(item, Stage.Residual)!;
        var isWeighted = item.Composite == CompositeRule.WeightedMean;
        var isAdded = item.Composite != CompositeRule.Highest;
        var totals = new Cell[] { Total(Stage.Inherent), Total(Stage.Residual) };
        return new Table
        {
            Caption = $"What {Printed.NameOf(item)} is made of",
            KeepTogether = true,
            Columns =
            [
                new("No.", 0.7) { NoWrap = true, NamesRow = true },
                new($"Sub-{Printed.Kind(item.Kind).ToLowerInvariant()}", 5),
                .. isWeighted ? [new Column("Weighting", 1.3) { Alignment = Alignment.Right, NoWrap = true }] : Array.Empty<Column>(),
                new(stages.Of(Stage.Inherent), 1.8) { NoWrap = true },
                new(stages.Of(Stage.Residual), 1.8) { NoWrap = true },
                .. isAdded ? [new Column("Contribution", 1.5) { Alignment = Alignment.Right, NoWrap = true }] : Array.Empty<Column>(),
            ],
            Rows =
            [
                .. context.PartsOf(item).Select(part => new Row([
                    part.Reference,
                    context.LinkTo(part, withReference: false),
                    .. isWeighted ? [part.Weight is { } weight ? Printed.Percent(weight) : "none"] : Array.Empty<Cell>(),
                    Printed.RatingCell(view, part, view.Current(part, Stage.Inherent)),
                    Printed.RatingCell(view, part, view.Current(part, Stage.Residual)),
                    .. isAdded ? [ContributionOf(part)] : Array.Empty<Cell>(),
                ])),
                .. context.View.Withheld.Where(w => w.Parent == item.Id).Select(w =>
                    new Row(w.Reference, new Cell { Content = $"Withheld: {w.Exemption.Printed}" })),
                new Row([
                    new Cell { Content = "Overall", ColumnSpan = 2 },
                    .. isWeighted ? [Weights()] : Array.Empty<Cell>(),
                    .. totals,
                    .. isAdded ? [sum.Rating is { } total ? Printed.Number(total) : "–"] : Array.Empty<Cell>(),
                ])
                { IsTotal = true },
            ],
        };

        Cell Total(Stage stage) => Printed.RatingCell(view, item, view.CompositeOf(item, stage)!.AsAssessment(view.SchemeOf(item)));

        Cell ContributionOf(Item part) =>
            sum.Rating is not null && sum.Terms.FirstOrDefault(t => t.Child.Id == part.Id) is { } term ? Printed.Number(term.Contribution) : "–";

        // With a part withheld the sum of the others would tell its weight.
        Cell Weights() => view.HasWithheldPart(item) ? "–" : Printed.Percent(context.PartsOf(item).Sum(p => p.Weight ?? 0));
    }

    /// <summary>The overall score of each stage that has one, with its sum.</summary>
    public static IEnumerable<Block> Sums(PaperContext context, Item item)
    {
        foreach (var stage in Enum.GetValues<Stage>())
            if (context.View.CompositeOf(item, stage) is { } sum && (sum.Terms.Count > 0 || stage == Stage.Residual))
                yield return new Paragraph(((Inlines)new Strong($"{OverallOf(context, stage)}: ")) + Sum(context, item, sum));
    }

    private static string InWords(CompositeRule rule, CompositeRating sum)
    {
        var weights = sum.Terms.Sum(t => t.Weight ?? 0);
        return rule switch
        {
            CompositeRule.WeightedMean when weights == 100 => Weighted(),
            CompositeRule.WeightedMean => $"({Weighted()}) ÷ {Printed.Percent(weights)}",
            CompositeRule.Highest => $"the highest of {Ratings(", ")}",
            CompositeRule.Mean => $"({Ratings(" + ")}) ÷ {sum.Terms.Count}",
            _ => Ratings(" + "),
        };

        string Weighted() => string.Join(" + ", sum.Terms.Select(t => $"{Printed.Percent(t.Weight ?? 0)} × {Printed.Number(t.Assessment.Rating!.Value)}"));

        string Ratings(string between) => string.Join(between, sum.Terms.Select(t => Printed.Number(t.Assessment.Rating!.Value)));
    }
}
