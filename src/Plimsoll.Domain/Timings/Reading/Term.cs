namespace Plimsoll.Domain.Timings.Reading;

/// <summary>
/// A day, month, season, quarter or year as written. It may lack its year, and then takes it from its neighbour
/// ("June – Sept 2015") or from the register's financial year.
/// </summary>
internal abstract record Term
{
    /// <summary>The year, when written.</summary>
    public virtual WrittenYear? Year => null;

    /// <summary>The month, for days and months.</summary>
    public virtual int? MonthNumber => null;

    /// <summary>Whether only a neighbour or a financial year can tell which year is meant.</summary>
    public virtual bool LacksYear => false;

    public virtual Term In(WrittenYear year) => this;

    /// <summary>The same with what is missing taken from the term after it.</summary>
    public virtual Term Before(Term next) => LacksYear && next.Year is { } year ? In(year) : this;

    /// <summary>Its days, or null when there are none such, or the year is unknown.</summary>
    public abstract Span? Days(FinancialYear like);
}

/// <summary>"31/03/2018", "31 March", or the "1" of "1–5 May 2020".</summary>
internal sealed record DayTerm(int Day, int? Month, WrittenYear? WrittenYear) : Term
{
    public override WrittenYear? Year => WrittenYear;

    public override int? MonthNumber => Month;

    public override bool LacksYear => WrittenYear is null;

    public override Term In(WrittenYear year) => this with { WrittenYear = year };

    public override Term Before(Term next) => base.Before(next) is DayTerm day
        ? day with { Month = day.Month ?? (next as DayTerm)?.Month }
        : this;

    public override Span? Days(FinancialYear like) => Month is { } month && WrittenYear is { } year
        ? Span.Day(year.CalendarYearOf(month, like), month, Day)
        : null;
}

/// <summary>"March 2022", "Sept", "March 2017/18".</summary>
internal sealed record MonthTerm(int Month, WrittenYear? WrittenYear) : Term
{
    public override WrittenYear? Year => WrittenYear;

    public override int? MonthNumber => Month;

    public override bool LacksYear => WrittenYear is null;

    public override Term In(WrittenYear year) => this with { WrittenYear = year };

    public override Span? Days(FinancialYear like) => WrittenYear is { } year
        ? Span.Month(year.CalendarYearOf(Month, like), Month)
        : null;
}

/// <summary>"2017" or "2017/18".</summary>
internal sealed record YearTerm(WrittenYear WrittenYear) : Term
{
    public override WrittenYear? Year => WrittenYear;

    public override Span? Days(FinancialYear like) => WrittenYear.Days(like);
}

/// <summary>"2017-19": calendar or financial years, so the days are the widest and only approximate.</summary>
internal sealed record YearsTerm(int From, int To) : Term
{
    public override Span? Days(FinancialYear like) =>
        new Span(new DateOnly(From, 1, 1), new DateOnly(To, 12, 31), IsApproximate: true);
}

/// <summary>Numbers in the shape of a date that no calendar has, such as 31/02/2018.</summary>
internal sealed record ImpossibleTerm : Term
{
    public override Span? Days(FinancialYear like) => null;
}
