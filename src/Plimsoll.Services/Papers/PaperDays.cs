using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>
/// The earlier days that papers compare with. They are counted from the report that the register was read from, or else
/// from the view's day.
/// </summary>
internal static class PaperDays
{
    /// <summary>The day from which earlier days are counted.</summary>
    public static DateOnly Base(RegisterView view) => view.Register.ReportDate.Latest ?? view.Today;

    /// <summary>
    /// The day that changes are told since: the one asked for, or else the end of last quarter. Quarters are those of the
    /// body's financial year; on the last day of one, last quarter is the one before.
    /// </summary>
    public static DateOnly Since(RegisterView view, PaperRequest request)
    {
        if (request.CompareWith is { } day)
            return day;
        var now = Base(view);
        var months = (now.Month - view.Organisation.FinancialYearStartMonth + 12) % 3;
        return new DateOnly(now.Year, now.Month, 1).AddMonths(-months).AddDays(-1);
    }

    /// <summary>The same day a year before.</summary>
    public static DateOnly YearBefore(RegisterView view) => Base(view).AddYears(-1);
}
