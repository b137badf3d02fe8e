using System.Globalization;

namespace Plimsoll.Services.Recording;

/// <summary>
/// A day in the past at which everything is looked at, and the question that is asked: how it stood as it was recorded then,
/// or, with <see cref="KnownNow"/>, what is known now about that day (ADR 3).
/// </summary>
/// <param name="Moment">The moment.</param>
/// <param name="Day">The day on which "overdue" is judged.</param>
public sealed record AsAt(DateTimeOffset Moment, DateOnly Day)
{
    /// <summary>Councils live by London's clock.</summary>
    internal static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>
    /// Whether today's record is asked, by the dates of its own statements and with every correction made since, instead of
    /// what was recorded by then.
    /// </summary>
    public bool KnownNow { get; init; }

    /// <summary>What is known now about a day.</summary>
    public static AsAt KnownNowAbout(DateOnly day) => EndOf(day) with { KnownNow = true };

    /// <summary>The end of a day.</summary>
    public static AsAt EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new AsAt(new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).AddMicroseconds(-1), day);
    }

    /// <summary>Reads a day as people and addresses write it: 2026-09-30, 30/09/2026 or 30 September 2026.</summary>
    /// <exception cref="RuleBrokenException">It is not a day.</exception>
    public static AsAt Read(string words) =>
        Domain.Timings.Timing.Read(words) is { Earliest: { } day, Latest: { } last } && day == last
            ? EndOf(day)
            : throw new RuleBrokenException("As at", $"“{words}” is not a day; write it as 2026-09-30 or 30 September 2026");

    /// <summary>The day in London at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, London).DateTime);

    /// <inheritdoc/>
    public override string ToString() => Day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")) + (KnownNow ? ", as known now" : "");
}
