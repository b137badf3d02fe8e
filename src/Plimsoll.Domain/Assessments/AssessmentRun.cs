namespace Plimsoll.Domain.Assessments;

/// <summary>Questions asked of an item's assessments, which are kept in the order in which they hold true.</summary>
public static class AssessmentRun
{
    /// <summary>
    /// Puts an assessment where its date belongs. One without a date belongs after all before it: a register that
    /// prints no date speaks of its own day.
    /// </summary>
    public static IReadOnlyList<Assessment> With(this IReadOnlyList<Assessment> run, Assessment added)
    {
        var at = run.Count;
        if (added.Date.Latest is { } day)
            while (at > 0 && run[at - 1].Stage == added.Stage && run[at - 1].Date.Latest is { } before && before > day)
                at--;
        return [.. run.Take(at), added, .. run.Skip(at)];
    }

    /// <summary>The last scored assessment of a stage, or null.</summary>
    public static Assessment? Current(this IReadOnlyList<Assessment> run, Stage stage) =>
        run.LastOrDefault(a => a.Stage == stage && a.IsScored);

    /// <summary>The last scored assessment of a stage that held true on or before a day, or null; undated ones do not count.</summary>
    public static Assessment? At(this IReadOnlyList<Assessment> run, Stage stage, DateOnly day) =>
        run.LastOrDefault(a => a.Stage == stage && a.IsScored && (a.Date.Earliest ?? a.Date.Latest) is { } from && from <= day);

    /// <summary>All scored assessments of a stage, in order.</summary>
    public static IEnumerable<Assessment> Of(this IReadOnlyList<Assessment> run, Stage stage) =>
        run.Where(a => a.Stage == stage && a.IsScored);
}
