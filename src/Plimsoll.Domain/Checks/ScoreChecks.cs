using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Domain.Checks;

/// <summary>Checks of assessments against their scheme and against each other.</summary>
internal static class ScoreChecks
{
    internal static IEnumerable<Finding> LabelAgainstLevel(RegisterView view) =>
        from scored in Assessments(view)
        where scored.Assessment.Printed is not null
        let scheme = view.KnownSchemeOf(scored.Item, scored.Assessment)
        where scheme is not null
        let printed = scored.Assessment.Printed!
        from axis in ((bool IsImpact, string? Words, Level? Level, IReadOnlyList<Level> Levels)[])
            [
                (true, printed.Impact, scheme.Impact(scored.Assessment.Impact), scheme.Impacts),
                (false, printed.Likelihood, scheme.Likelihood(scored.Assessment.Likelihood), scheme.Likelihoods),
            ]
        where axis.Words is not null && axis.Level is not null
        let label = LevelWords.LabelIn(axis.Words!)
        where !label.Equals(axis.Level!.Label, StringComparison.OrdinalIgnoreCase)
        let named = axis.Levels.FirstOrDefault(l => l.Label.Equals(label, StringComparison.OrdinalIgnoreCase))
        where named is not null
        select new Finding("label-level-mismatch",
            axis.IsImpact
                ? (Sentence)$"{Wording.Name(view, scored.Assessment)}: impact is printed as “{axis.Words}”, but {named.Label} is level {named.Mark} of {scheme.Name}; level {axis.Level!.Mark} is {axis.Level.Label}. {Kept(scheme, scored.Assessment)}"
                : (Sentence)$"{Wording.Name(view, scored.Assessment)}: likelihood is printed as “{axis.Words}”, but {named.Label} is level {named.Mark} of {scheme.Name}; level {axis.Level!.Mark} is {axis.Level.Label}. {Kept(scheme, scored.Assessment)}",
            scored.Item.Reference, printed.Place);

    /// <summary>Also of ratings without levels: 7 is in no cell of a 5×5 product. A composite's follow from its children.</summary>
    internal static IEnumerable<Finding> RatingAgainstGrid(RegisterView view) =>
        from scored in Assessments(view)
        where scored.Item.Composite is null
        let scheme = view.KnownSchemeOf(scored.Item, scored.Assessment)
        where scheme is not null
        let contradiction = Contradiction(scheme, scored.Assessment)
        where contradiction is not null
        select new Finding("rating-grid-mismatch",
            scored.Assessment.Printed is null
                ? (Sentence)$"{Wording.Name(view, scored.Assessment)} is given as {contradiction}"
                : (Sentence)$"{Wording.Name(view, scored.Assessment)} is printed as {contradiction}",
            scored.Item.Reference, scored.Assessment.Printed?.Place);

    internal static IEnumerable<Finding> NotScored(RegisterView view) =>
        from item in view.LiveItems
        where view.Current(item, Stage.Residual) is null
        select new Finding("not-scored",
            item.Composite is null
                ? (Sentence)$"There is no {Wording.Stage(view, Stage.Residual)} rating"
                : "A sub-risk without a rating or weight leaves the overall rating open",
            item.Reference);

    internal static IEnumerable<Finding> ResidualWorseThanInherent(RegisterView view) =>
        from item in view.LiveItems
        let inherent = view.Current(item, Stage.Inherent)
        let residual = view.Current(item, Stage.Residual)
        where inherent is not null && residual is not null && Scale.IsShared(view, item, inherent, residual)
        where Scale.IsWorse(item.Kind, residual.Rating!.Value, inherent.Rating!.Value)
        select new Finding("residual-worse-than-inherent",
            $"The {Wording.Stage(view, Stage.Residual)} rating {Wording.Rating(view, item, residual)} is worse than the {Wording.Stage(view, Stage.Inherent)} rating {Wording.Rating(view, item, inherent)}",
            item.Reference, residual.Printed?.Place);

    /// <summary>Only of what the report printed: a register read in lives on, and what is assessed later is no mistake.</summary>
    internal static IEnumerable<Finding> AssessedAfterReport(RegisterView view) =>
        view.Register.ReportDate.Latest is not { } reported
            ? []
            : from scored in Assessments(view)
              where scored.Assessment is { Printed: not null, Stage: not Stage.Forecast } && scored.Assessment.Date.Earliest > reported
              select new Finding("assessed-after-report",
                  $"{Wording.Name(view, scored.Assessment)} is dated after the report of {view.Register.ReportDate.Words}",
                  scored.Item.Reference, scored.Assessment.Printed!.Place);

    /// <summary>What is wrong with a rating, as "20, but 4 × 4 is 16 in Corporate"; null when nothing is.</summary>
    private static Sentence? Contradiction(Scheme scheme, Assessment assessment)
    {
        var words = assessment.Printed?.Rating;
        if (assessment is { Impact: { } impact, Likelihood: { } likelihood } && scheme.CellAt(impact, likelihood) is { } cell)
        {
            var pair = scheme.PrintsCodes && words is not null ? LevelPair.In(words, scheme) : null;
            var rating = LevelWords.NumberIn(words) ?? assessment.Rating ?? cell.Rating;
            return (pair is null ? rating == cell.Rating : pair == (impact, likelihood))
                ? null
                : (Sentence)$"{(pair is null ? Wording.Number(rating) : words)}, but {scheme.PrintLevels(impact, likelihood)} is {scheme.Print(cell.Rating, impact, likelihood)} in {scheme.Name}";
        }

        return assessment.Rating is { } alone && !scheme.LevelsOf(alone, assessment.Impact, assessment.Likelihood).Any()
            ? NoCell(Wording.Number(alone), scheme, assessment)
            : null;
    }

    private static Sentence NoCell(string rating, Scheme scheme, Assessment assessment) =>
        scheme.Impact(assessment.Impact) is { } impact ? (Sentence)$"{rating}, which no cell of {scheme.Name} has with impact {impact.Mark}"
        : scheme.Likelihood(assessment.Likelihood) is { } likelihood ? (Sentence)$"{rating}, which no cell of {scheme.Name} has with likelihood {likelihood.Mark}"
        : (Sentence)$"{rating}, which no cell of {scheme.Name} has";

    private static Sentence Kept(Scheme scheme, Assessment assessment) =>
        assessment is { Impact: { } impact, Likelihood: { } likelihood, Rating: { } rating } && scheme.CellAt(impact, likelihood)?.Rating == rating
            ? (Sentence)$"The number was kept, as it makes the printed rating {scheme.Print(rating, impact, likelihood)}"
            : (Sentence)"The number was kept";

    private static IEnumerable<(Item Item, Assessment Assessment)> Assessments(RegisterView view) =>
        from item in view.LiveItems
        from assessment in item.Assessments
        select (item, assessment);
}
