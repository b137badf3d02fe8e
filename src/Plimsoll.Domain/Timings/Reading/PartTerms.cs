namespace Plimsoll.Domain.Timings.Reading;

/// <summary>
/// "Q3 2024/25", "first half of 2021". With a plain year it is of the calendar year, and approximate, because many
/// write the year in which the financial year begins.
/// </summary>
internal sealed record FractionTerm(int Number, int Of, WrittenYear? WrittenYear) : Term
{
    public override WrittenYear? Year => WrittenYear;

    public override bool LacksYear => WrittenYear is null;

    public override Term In(WrittenYear year) => this with { WrittenYear = year };

    public override Span? Days(FinancialYear like)
    {
        if (WrittenYear is not { } year)
        {
            return null;
        }

        var months = 12 / Of;
        return Span.Months(year.Days(like).First.AddMonths((Number - 1) * months), months, !year.IsFinancial);
    }
}

/// <summary>
/// "Autumn 2021". Seasons are the Met Office's whole months: spring March to May, summer June to August, autumn September
/// to November, winter December to February of the year after. The days are approximate.
/// </summary>
internal sealed record SeasonTerm(int FirstMonth, WrittenYear? WrittenYear) : Term
{
    public override WrittenYear? Year => WrittenYear;

    public override bool LacksYear => WrittenYear is null;

    public override Term In(WrittenYear year) => this with { WrittenYear = year };

    public override Span? Days(FinancialYear like)
    {
        if (WrittenYear is not { } year || (year.IsFinancial && IsSplitBy(like)))
        {
            return null;
        }

        return Span.Months(new DateOnly(year.CalendarYearOf(FirstMonth, like), FirstMonth, 1), 3, isApproximate: true);
    }

    /// <summary>Spring of 2021/22 could be either of two springs.</summary>
    private bool IsSplitBy(FinancialYear like) =>
        like.FirstDay.Month > FirstMonth && like.FirstDay.Month < FirstMonth + 3;
}

/// <summary>A word that narrows a month, season, quarter or year.</summary>
internal enum Part
{
    /// <summary>Days 1 to 10 of a month; the first third of the months of anything longer.</summary>
    Early,

    /// <summary>Days 11 to 20; the second third.</summary>
    Middle,

    /// <summary>Day 21 onwards; the last third.</summary>
    Late,

    /// <summary>The last day.</summary>
    End,

    /// <summary>The last day of a financial year: "year end" with a plain year could mean March or December.</summary>
    YearEnd,

    /// <summary>The seven days from a day.</summary>
    WeekCommencing,

    /// <summary>The seven days up to a day.</summary>
    WeekEnding,
}

/// <summary>"End of March 2022", "mid 2021", "w/c 4 May 2020".</summary>
internal sealed record PartTerm(Part Part, Term Whole) : Term
{
    public override WrittenYear? Year => Whole.Year;

    public override int? MonthNumber => Whole.MonthNumber;

    public override bool LacksYear => Whole.LacksYear;

    public override Term In(WrittenYear year) => this with { Whole = Whole.In(year) };

    public override Term Before(Term next) => this with { Whole = Whole.Before(next) };

    public override Span? Days(FinancialYear like) => Whole.Days(like) is { } days ? Narrow(days) : null;

    private Span? Narrow(Span days) => Part switch
    {
        Part.End => days with { First = days.Last },
        Part.YearEnd => Whole is YearTerm { WrittenYear.IsFinancial: true } ? days with { First = days.Last } : null,
        Part.WeekCommencing => days.First == days.Last ? days with { Last = days.First.AddDays(6) } : null,
        Part.WeekEnding => days.First == days.Last ? days with { First = days.Last.AddDays(-6) } : null,
        _ => Whole switch
        {
            MonthTerm => ThirdOfMonth(days),
            YearTerm => ThirdOf(days, 12),
            FractionTerm fraction => ThirdOf(days, 12 / fraction.Of),
            SeasonTerm => ThirdOf(days, 3),
            _ => null,
        },
    };

    private Span ThirdOfMonth(Span month) => Part switch
    {
        Part.Early => new Span(month.First, month.First.AddDays(9), true),
        Part.Middle => new Span(month.First.AddDays(10), month.First.AddDays(19), true),
        _ => new Span(month.First.AddDays(20), month.Last, true),
    };

    private Span ThirdOf(Span days, int months)
    {
        var third = months / 3;
        return Span.Months(days.First.AddMonths(third * (int)Part), third, isApproximate: true);
    }
}
