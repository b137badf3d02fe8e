using System.Globalization;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Web.Words;

/// <summary>The one way in which pages write days and moments.</summary>
internal static class Dates
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>"22 November 2026".</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"22 Nov 2026".</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM yyyy", British);

    /// <summary>"22 November 2026, 14:05".</summary>
    public static string Moment(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).ToString("d MMMM yyyy, HH:mm", British);

    /// <summary>A date in the body's own words, or that there is none.</summary>
    public static string Of(Timing timing, string none = "no date") => timing.Words.Length > 0 ? timing.Words : none;

    /// <summary>"1 day", "61 days".</summary>
    public static string Days(int days) => Counts.Of(days, "day");

    /// <summary>A moment for machines.</summary>
    public static string Machine(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);
}
