namespace Plimsoll.Domain.Timings.Reading;

/// <summary>A year as written: "2017" or, when financial, "2017/18".</summary>
internal readonly record struct WrittenYear(int Number, bool IsFinancial)
{
    /// <summary>The days of the year; <paramref name="like"/> says when financial years begin.</summary>
    public Span Days(FinancialYear like)
    {
        var first = FirstDay(like);
        return new Span(first, first.AddYears(1).AddDays(-1));
    }

    /// <summary>The calendar year that a month has in this year: March of 2017/18 is in 2018.</summary>
    public int CalendarYearOf(int month, FinancialYear like) =>
        IsFinancial && month < like.FirstDay.Month ? Number + 1 : Number;

    public WrittenYear Before() => this with { Number = Number - 1 };

    private DateOnly FirstDay(FinancialYear like) => IsFinancial
        ? new DateOnly(Number, like.FirstDay.Month, like.FirstDay.Day)
        : new DateOnly(Number, 1, 1);
}
