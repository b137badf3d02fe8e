using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Papers;

/// <summary>
/// The ratings that an item had the year before, which a deep dive prints beside the present ones. They are the last ones
/// dated in the prior financial year; where there are none, those that held true a year before. The year is counted
/// from the report that the register was read from, or else from the view's day. A request to compare with a day takes that day.
/// </summary>
internal static class PriorYear
{
    /// <summary>The assessment of a stage the year before; null when none is known.</summary>
    public static Assessment? Of(PaperContext context, Item item, Stage stage)
    {
        var run = context.View.AssessmentsOf(item);
        if (context.Request.CompareWith is { } day)
            return run.At(stage, day);
        var prior = FinancialYear(context);
        return run.LastOrDefault(a => a.Stage == stage && a.IsScored && LiesIn(a.Date, prior))
            ?? run.At(stage, PaperDays.Base(context.View).AddYears(-1));
    }

    /// <summary>"In 2026/27", "On 1 April 2026", or "A year before" where the ratings are older than the prior year.</summary>
    public static string Label(PaperContext context, params IEnumerable<Assessment?> found)
    {
        if (context.Request.CompareWith is { } day)
            return $"On {Printed.Day(day)}";
        var prior = FinancialYear(context);
        return found.OfType<Assessment>().All(a => LiesIn(a.Date, prior)) ? $"In {prior.Name}" : "A year before";
    }

    private static FinancialYear FinancialYear(PaperContext context)
    {
        var like = new FinancialYear(new DateOnly(2000, context.View.Organisation.FinancialYearStartMonth, 1));
        return Domain.Timings.FinancialYear.Of(PaperDays.Base(context.View).AddYears(-1), like);
    }

    private static bool LiesIn(Timing date, FinancialYear year) =>
        date is { Earliest: { } first, Latest: { } last } && year.Contains(first) && year.Contains(last);
}
