using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Domain.Checks;

/// <summary>
/// Checks of composites: their weights, and a printed overall rating against the computed one. One with a withheld part is
/// left out, because what is missing from the sum would tell that part.
/// </summary>
internal static class CompositeChecks
{
    internal static IEnumerable<Finding> WeightsMake100(RegisterView view) =>
        from item in view.LiveItems
        where item.Composite == CompositeRule.WeightedMean && !view.HasWithheldPart(item)
        let children = view.ChildrenOf(item).Where(c => c.IsLive).ToList()
        let unweighed = children.Where(c => c.Weight is null).Select(c => c.Reference).ToList()
        where unweighed.Count > 0 || (children.Count > 0 && !CompositeRating.WeightsMake100(children))
        select new Finding("weights-not-100",
            unweighed.Count > 0
                ? Sentence.Counted(unweighed.Count, $"{Wording.And(unweighed)} has no weight", $"{Wording.And(unweighed)} have no weight")
                : (Sentence)$"The weights {string.Join(" + ", children.Select(c => Wording.Number(c.Weight!.Value)))} make {Wording.Number(children.Sum(c => c.Weight!.Value))} %, not 100 %",
            item.Reference);

    internal static IEnumerable<Finding> OverallAgainstComputed(RegisterView view) =>
        from pair in Compared(view)
        where !Agree(pair.Printed, pair.Computed)
        select new Finding("overall-mismatch",
            $"{pair.Name} is printed as {Wording.Number(pair.Printed)}, but {pair.Sum} is {Wording.Number(pair.Computed)}", pair.Item.Reference, pair.Place);

    internal static IEnumerable<Finding> OverallAgrees(RegisterView view) =>
        from pair in Compared(view)
        where Agree(pair.Printed, pair.Computed)
        select new Finding("overall-agrees",
            $"{pair.Name} is printed as {Wording.Number(pair.Printed)}, and {pair.Sum} is {Wording.Number(pair.Computed)}", pair.Item.Reference, pair.Place);

    /// <summary>Equal to as many decimals as the register prints.</summary>
    private static bool Agree(decimal printed, decimal computed) => Math.Round(computed, printed.Scale, MidpointRounding.AwayFromZero) == printed;

    /// <summary>The printed overall ratings of composites beside what their children gave at the same date.</summary>
    private static IEnumerable<(Item Item, Sentence Name, decimal Printed, decimal Computed, Sentence Sum, string? Place)> Compared(RegisterView view) =>
        from item in view.LiveItems
        where item.Composite is not null && !view.HasWithheldPart(item)
        from assessment in item.Assessments
        let printed = LevelWords.NumberIn(assessment.Printed?.Rating)
        let computed = view.CompositeOf(item, assessment.Stage, assessment.Date)
        where printed is not null && computed?.Rating is not null
        select (item, Wording.OverallName(view, assessment), printed.Value, computed.Rating!.Value,
            Sum(item.Composite!.Value, computed), assessment.Printed?.Place);

    private static Sentence Sum(CompositeRule rule, CompositeRating computed)
    {
        var ratings = computed.Terms.Select(t => Wording.Number(t.Assessment.Rating!.Value)).ToList();
        var weights = computed.Terms.Sum(t => t.Weight ?? 0);
        return rule switch
        {
            CompositeRule.Highest => (Sentence)$"the highest of {Wording.And(ratings)}",
            CompositeRule.Mean => (Sentence)$"the mean of {Wording.And(ratings)}",
            CompositeRule.WeightedMean when weights == 100 => (Sentence)string.Join(" + ", computed.Terms.Select(t => $"{Weight(t)} % × {Rating(t)}")),
            CompositeRule.WeightedMean => (Sentence)$"({string.Join(" + ", computed.Terms.Select(t => $"{Weight(t)} × {Rating(t)}"))}) ÷ {Wording.Number(weights)}",
            _ => (Sentence)string.Join(" + ", ratings),
        };

        static string Weight(CompositeTerm term) => Wording.Number(term.Weight!.Value);
        static string Rating(CompositeTerm term) => Wording.Number(term.Assessment.Rating!.Value);
    }
}
