namespace Plimsoll.Domain.Assessments;

/// <summary>Questions asked of an item's assessments, which are kept in the order in which they hold true.</summary>
public static class AssessmentRun
{
    /// <summary>
    /// Puts an assessment where its date belongs among those of its stage; of two of one date the one given later comes
    /// later, as it corrects the other. One without a date belongs after all before it: a register that prints no date
    /// speaks of its own day. So does a forecast: its date is the day it is expected by, not the day it was made, and one
    /// that brings that day forward is still the newer one.
    /// </summary>
    public static IReadOnlyList<Assessment> With(this IReadOnlyList<Assessment> run, Assessment added)
    {
        var at = run.Count;
        if (added.Stage != Stage.Forecast && DayOf(added.Date) is { } day)
            for (var i = run.Count - 1; i >= 0; i--)
                if (run[i].Stage == added.Stage && DayOf(run[i].Date) is { } other && (other, End(run[i])).CompareTo((day, End(added))) > 0)
                    at = i;
        return [.. run.Take(at), added, .. run.Skip(at)];

        static DateOnly End(Assessment assessment) => assessment.Date.Latest ?? DateOnly.MaxValue;
    }

    /// <summary>The last scored assessment of a stage, or null.</summary>
    public static Assessment? Current(this IReadOnlyList<Assessment> run, Stage stage) =>
        run.LastOrDefault(a => a.Stage == stage && a.IsScored);

    /// <summary>The last scored assessment of a stage that held true on or before a day, or null; undated ones do not count.</summary>
    public static Assessment? At(this IReadOnlyList<Assessment> run, Stage stage, DateOnly day) =>
        run.LastOrDefault(a => a.Stage == stage && a.IsScored && DayOf(a.Date) is { } from && from <= day);

    /// <summary>All scored assessments of a stage, in order.</summary>
    public static IEnumerable<Assessment> Of(this IReadOnlyList<Assessment> run, Stage stage) =>
        run.Where(a => a.Stage == stage && a.IsScored);

    /// <summary>The day from which an assessment of a date holds true: its first, or else its last; null when it has none.</summary>
    public static DateOnly? DayOf(Timing date) => date.Earliest ?? date.Latest;
}
