using System.Globalization;
using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Domain.Checks;

/// <summary>Checks of assessments against their scheme and against each other.</summary>
internal static class ScoreChecks
{
    internal static IEnumerable<Finding> LabelAgainstLevel(RegisterView view) =>
        from item in view.Items
        from assessment in item.Assessments
        where assessment.Printed is not null
        let scheme = view.SchemeOf(item, assessment)
        from axis in new (string Item1, string? Item2, Level? Item3, IReadOnlyList<Level> Item4)[] {
            ("impact", assessment.Printed!.Impact, scheme.Impact(assessment.Impact), scheme.Impacts),
            ("likelihood", assessment.Printed.Likelihood, scheme.Likelihood(assessment.Likelihood), scheme.Likelihoods) }
        where axis.Item2 is not null && axis.Item3 is not null
        let label = LevelWords.LabelIn(axis.Item2!)
        where label.Length > 0
        let named = axis.Item4.FirstOrDefault(l => l.Label.Equals(label, StringComparison.OrdinalIgnoreCase))
        where named is not null && named.Value != axis.Item3!.Value
        select new Finding("label-level-mismatch",
            $"{Name(assessment)} {axis.Item1} is printed as “{axis.Item2}”, but {named.Label} is level {named.Mark} of {scheme.Name}; "
            + $"level {axis.Item3!.Mark} is {axis.Item3.Label}. The number was kept"
            + (assessment.Rating is { } r ? $", as it makes the printed rating {scheme.Print(r)}" : ""),
            item.Reference, assessment.Printed!.Place);

    internal static IEnumerable<Finding> RatingAgainstGrid(RegisterView view) =>
        from item in view.Items
        from assessment in item.Assessments
        where assessment is { Impact: not null, Likelihood: not null, Rating: not null }
        let scheme = view.SchemeOf(item, assessment)
        let cell = scheme.CellAt(assessment.Impact!.Value, assessment.Likelihood!.Value)
        let printed = LevelWords.NumberIn(assessment.Printed?.Rating) ?? assessment.Rating
        where cell is not null && cell.Rating != printed
        select new Finding("rating-grid-mismatch",
            $"{Name(assessment)} is printed as {printed!.Value.ToString("0.##", CultureInfo.InvariantCulture)}, but "
            + $"{scheme.PrintLevels(assessment.Impact!.Value, assessment.Likelihood!.Value)} is {scheme.Print(cell.Rating)} in {scheme.Name}",
            item.Reference, assessment.Printed?.Place);

    internal static IEnumerable<Finding> NotScored(RegisterView view) =>
        from item in view.LiveItems
        where view.Current(item, Stage.Residual) is null
        select new Finding("not-scored",
            item.Composite is null ? "There is no residual rating" : "A sub-risk without a rating or weight leaves the overall rating open",
            item.Reference);

    internal static IEnumerable<Finding> ResidualWorseThanInherent(RegisterView view) =>
        from item in view.LiveItems
        let inherent = view.Current(item, Stage.Inherent)
        let residual = view.Current(item, Stage.Residual)
        where inherent?.Scheme == residual?.Scheme && inherent?.Rating is not null && residual?.Rating is not null
        where item.Kind == ItemKind.Risk ? residual.Rating > inherent.Rating : residual.Rating < inherent.Rating
        select new Finding("residual-worse-than-inherent",
            $"Residual {view.SchemeOf(item, residual).Print(residual.Rating!.Value)} is worse than inherent {view.SchemeOf(item, inherent).Print(inherent.Rating!.Value)}",
            item.Reference, residual.Printed?.Place);

    internal static IEnumerable<Finding> AssessedAfterReport(RegisterView view) =>
        view.Register.ReportDate.Latest is not { } reported
            ? []
            : from item in view.Items
              from assessment in item.Assessments
              where assessment.Stage != Stage.Forecast && assessment.Date.Earliest > reported
              select new Finding("assessed-after-report",
                  $"{Name(assessment)} is dated {assessment.Date.Words}, after the report of {view.Register.ReportDate.Words}",
                  item.Reference, assessment.Printed?.Place);

    private static string Name(Assessment assessment) =>
        assessment.Date.Words.Length > 0 ? $"The {Lower(assessment.Stage)} rating of {assessment.Date.Words}" : $"The {Lower(assessment.Stage)} rating";

    private static string Lower(Stage stage) => stage.ToString().ToLowerInvariant();
}
