using System.Globalization;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Web.Words;

/// <summary>The one way in which pages write days and moments.</summary>
internal static class Dates
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>"22 November 2026".</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", T.Culture);

    /// <summary>"22 Nov 2026".</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM yyyy", T.Culture);

    /// <summary>"22 November 2026, 14:05".</summary>
    public static string Moment(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).ToString("d MMMM yyyy, HH:mm", T.Culture);

    /// <summary>A day as a form proposes it and reads it back: dates that are typed are read in English or in figures.</summary>
    public static string Typed(DateOnly day) => T.IsEnglish ? Long(day) : day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"1 April", the same day of every year.</summary>
    public static string OfYear(int month, int day) => new DateOnly(2001, month, day).ToString("d MMMM", T.Culture);

    /// <summary>A date in the body's own words, or that there is none. Only what was written for machines is put as people write it.</summary>
    public static string Of(Timing timing, string? none = null) =>
        timing.Words.Length == 0 ? none ?? T["no date"]
        : DateOnly.TryParseExact(timing.Words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Long(day)
        : timing.Words;

    /// <summary>"1 day", "61 days".</summary>
    public static string Days(int days) => T[days, $"{days:N0} day", $"{days:N0} days"];

    /// <summary>A moment for machines.</summary>
    public static string Machine(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);
}
