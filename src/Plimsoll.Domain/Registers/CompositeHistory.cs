namespace Plimsoll.Domain.Registers;

/// <summary>The ratings of a composite through time, computed from its children's.</summary>
internal static class CompositeHistory
{
    /// <summary>
    /// One computed assessment per stage and per date that a child was assessed at; none at dates when a child had no
    /// rating yet. Forecasts add up once only, to the day by which the last of them is expected.
    /// </summary>
    internal static IReadOnlyList<Assessment> Of(
        CompositeRule rule, IReadOnlyList<Item> children, Scheme scheme, Func<Item, IReadOnlyList<Assessment>> assessmentsOf) =>
        [
            .. from stage in Enum.GetValues<Stage>()
               from date in Dates(stage, [.. children.Select(assessmentsOf)])
               let total = CompositeRating.Of(rule, stage, children, child => AsOf(assessmentsOf(child), stage, date))
               let assessment = total.AsAssessment(scheme)
               where assessment is not null
               select assessment with { Date = date },
        ];

    /// <summary>The assessment of a run that held true at a date; the current one for a forecast, or when the date has no days.</summary>
    internal static Assessment? AsOf(IReadOnlyList<Assessment> run, Stage stage, Timing date) =>
        stage != Stage.Forecast && AssessmentRun.DayOf(date) is { } day ? run.At(stage, day) : run.Current(stage);

    private static IEnumerable<Timing> Dates(Stage stage, IReadOnlyList<IReadOnlyList<Assessment>> runs)
    {
        var assessed = stage == Stage.Forecast ? runs.Select(r => r.Current(stage)).OfType<Assessment>() : runs.SelectMany(r => r.Of(stage));
        var inOrder = assessed.Select(a => a.Date).Order(Comparer<Timing>.Create(Timing.CompareChronologically)).DistinctBy(AssessmentRun.DayOf);
        return stage == Stage.Forecast ? inOrder.TakeLast(1) : inOrder;
    }
}
