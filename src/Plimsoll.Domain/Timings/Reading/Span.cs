namespace Plimsoll.Domain.Timings.Reading;

/// <summary>First and last day of what was written; approximate when the words leave the days open.</summary>
internal readonly record struct Span(DateOnly First, DateOnly Last, bool IsApproximate = false)
{
    public static Span? Day(int year, int month, int day) =>
        Years.AreHeld(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Span(new DateOnly(year, month, day), new DateOnly(year, month, day))
            : null;

    /// <summary>Whole months from the first day of one.</summary>
    public static Span Months(DateOnly first, int count, bool isApproximate = false) =>
        new(first, first.AddMonths(count).AddDays(-1), isApproximate);

    public static Span? Month(int year, int month) =>
        Years.AreHeld(year) && month is >= 1 and <= 12 ? Months(new DateOnly(year, month, 1), 1) : null;

    public Span Approximately() => this with { IsApproximate = true };

    /// <summary>From this first day to that last day; null when they are the wrong way round.</summary>
    public Span? To(Span end) => First <= end.First && Last <= end.Last
        ? new Span(First, end.Last, IsApproximate || end.IsApproximate)
        : null;
}
