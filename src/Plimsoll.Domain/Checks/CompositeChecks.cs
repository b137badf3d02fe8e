using System.Globalization;
using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Domain.Checks;

/// <summary>Checks of composites: their weights, and a printed overall rating against the computed one.</summary>
internal static class CompositeChecks
{
    internal static IEnumerable<Finding> WeightsMake100(RegisterView view) =>
        from item in view.Items
        where item.Composite == CompositeRule.WeightedMean && item.IsLive
        let children = view.ChildrenOf(item).Where(c => c.IsLive).ToList()
        where children.Count > 0 && !CompositeRating.WeightsMake100(children)
        select new Finding("weights-not-100",
            $"The weights {string.Join(" + ", children.Select(c => c.Weight is { } w ? Number(w) : "none"))} make {Number(children.Sum(c => c.Weight ?? 0))} %, not 100 %",
            item.Reference);

    internal static IEnumerable<Finding> OverallAgainstComputed(RegisterView view) =>
        from pair in Compared(view)
        where pair.Printed != pair.Computed.Rating
        select new Finding("overall-mismatch",
            $"The overall {Lower(pair.Computed.Stage)} rating is printed as {Number(pair.Printed)}, but {Sum(pair.Computed)} = {Number(pair.Computed.Rating!.Value)}",
            pair.Item.Reference, pair.Place);

    internal static IEnumerable<Finding> OverallAgrees(RegisterView view) =>
        from pair in Compared(view)
        where pair.Printed == pair.Computed.Rating
        select new Finding("overall-agrees",
            $"The printed overall {Lower(pair.Computed.Stage)} rating {Number(pair.Printed)} equals {Sum(pair.Computed)}",
            pair.Item.Reference, pair.Place);

    /// <summary>The printed overall ratings of composites beside what their children give.</summary>
    private static IEnumerable<(Item Item, decimal Printed, CompositeRating Computed, string? Place)> Compared(RegisterView view) =>
        from item in view.Items
        where item.Composite is not null
        from assessment in item.Assessments
        let printed = LevelWords.NumberIn(assessment.Printed?.Rating)
        let computed = view.CompositeOf(item, assessment.Stage)
        where printed is not null && computed?.Rating is not null
        select (item, printed.Value, computed, assessment.Printed?.Place);

    private static string Sum(CompositeRating computed) =>
        string.Join(" + ", computed.Terms.Select(t => t.Weight is { } w ? $"{Number(w)} % × {Number(t.Assessment.Rating!.Value)}" : Number(t.Contribution)));

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Lower(Stage stage) => stage.ToString().ToLowerInvariant();
}
