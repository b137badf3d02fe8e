using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Plimsoll.Domain.Tests.Timings;

/// <summary>A timing whose days are known, printed in one of the forms that registers use.</summary>
internal sealed record PrintedTiming(string Words, DateOnly? Earliest, DateOnly? Latest);

/// <summary>Makes timings from days and prints them, so that reading can be held against the truth.</summary>
internal static class PrintedTimings
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static Gen<PrintedTiming> All(Gen<DateOnly> days) =>
        from one in days
        from other in days
        from form in Gen.Choose(0, int.MaxValue)
        from upper in Gen.Elements(true, false)
        let printed = Print(one <= other ? one : other, one <= other ? other : one, form)
        select upper ? printed with { Words = printed.Words.ToUpperInvariant() } : printed;

    private static PrintedTiming Print(DateOnly first, DateOnly last, int form)
    {
        var (a, b) = (Unit(first, form / 16), Unit(last, form / 16));
        return (form % 16) switch
        {
            0 => a with { Words = "Refresh " + a.Words },
            1 => new("From " + a.Words, a.Earliest, null),
            2 => new("By " + a.Words, null, a.Latest),
            3 => new("Ongoing from " + a.Words, a.Earliest, null),
            4 => new(a.Words + " & ongoing", a.Earliest, null),
            5 => new("Throughout " + a.Words + " and beyond", a.Earliest, null),
            6 => new("After " + a.Words, a.Latest!.Value.AddDays(1), null),
            7 => new("Before " + a.Words, null, a.Earliest!.Value.AddDays(-1)),
            8 => new(a.Words + " – " + b.Words, a.Earliest, b.Latest),
            9 => new("From " + a.Words + " to " + b.Words, a.Earliest, b.Latest),
            10 => new("End of " + a.Words, a.Latest, a.Latest),
            11 => new("Completed " + a.Words, a.Earliest, a.Latest),
            12 => new("Quarterly throughout " + a.Words, a.Earliest, a.Latest),
            13 => new(a.Words + " (revised)", a.Earliest, a.Latest),
            _ => a,
        };
    }

    /// <summary>The day itself, or its month, quarter, calendar or financial year.</summary>
    private static PrintedTiming Unit(DateOnly day, int form)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        // The financial year that began in 1899 cannot be written; its days fall into the next one here.
        var begins = Math.Max(1900, day.Month >= 4 ? day.Year : day.Year - 1);
        var year = string.Create(Invariant, $"{begins}/{(begins + 1) % 100:00}");
        var quarter = (form / 16 % 4) + 1;
        var quarterStart = new DateOnly(begins, 4, 1).AddMonths(3 * (quarter - 1));
        return (form % 16) switch
        {
            0 => On(day, "dd/MM/yyyy"),
            1 => On(day, "d/M/yyyy"),
            2 => On(day, "dd.MM.yyyy"),
            3 => On(day, "yyyy-MM-dd"),
            4 => On(day, "d MMMM yyyy"),
            5 => On(day, "dd-MMM-yyyy"),
            6 => On(day, "dddd d MMM yyyy"),
            7 => On(day, "yyyy-MM-dd HH:mm:ss"),
            8 => Months(month, 1, month.ToString("MMMM yyyy", Invariant)),
            9 => Months(month, 1, month.ToString("MMM yyyy", Invariant)),
            10 => Months(month, 1, month.ToString("M/yyyy", Invariant)),
            11 => Months(new DateOnly(day.Year, 1, 1), 12, day.Year.ToString(Invariant)),
            12 => Months(new DateOnly(begins, 4, 1), 12, year),
            13 => Months(new DateOnly(begins, 4, 1), 12, year.Replace('/', '-')),
            14 => Months(new DateOnly(begins, 4, 1), 12, string.Create(Invariant, $"{begins}/{begins + 1}")),
            _ => Months(quarterStart, 3, $"Q{quarter} {year}"),
        };
    }

    private static PrintedTiming On(DateOnly day, string format) =>
        new(day.ToDateTime(TimeOnly.MinValue).ToString(format, Invariant), day, day);

    private static PrintedTiming Months(DateOnly first, int count, string words) =>
        new(words, first, first.AddMonths(count).AddDays(-1));
}
