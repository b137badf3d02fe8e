namespace Plimsoll.Domain.Timings.Reading;

/// <summary>Dates in numbers alone: 01/04/2017, 31.3.18, 2018-03-31 00:00:00, 3/2018, 2018-03, 2013/14. The day comes first.</summary>
internal static class NumericDates
{
    /// <summary>Three numbers with the same joint. In this shape they are a date or nothing.</summary>
    public static Term? Day(TokenCursor at)
    {
        if (at.Next.Kind != TokenKind.Number || Joint(at, 1) is not { } joint || Joint(at, 3) != joint)
        {
            return null;
        }

        var (one, two, three) = (at.Next, at.Ahead(2), at.Ahead(4));
        at.Skip(5);
        if (Joint(at, 0) == joint || two.Text.Length > 2)
        {
            return new ImpossibleTerm();
        }

        var date = (one.Text.Length, three.Text.Length) switch
        {
            (4, <= 2) => Of(one.Value, two.Value, three.Value),
            (<= 2, 4) => Of(three.Value, two.Value, one.Value),
            (<= 2, 2) => Of(Years.FromTwoDigits(three.Value), two.Value, one.Value),
            _ => new ImpossibleTerm(),
        };
        TimeOfDay.Skip(at);
        return date;
    }

    /// <summary>"3/2018", "2018-03": a month. "2003-04" is the financial year, as councils write it.</summary>
    public static Term? Month(TokenCursor at)
    {
        if (at.Next.Kind != TokenKind.Number || Joint(at, 1) is null || Joint(at, 3) is not null)
        {
            return null;
        }

        var (one, two) = (at.Next, at.Ahead(2));
        var (month, year) = (one.Text.Length, two.Text.Length) switch
        {
            (<= 2, 4) => (one.Value, two.Value),
            (4, 2) when !Years.Follow(one.Value, two) => (two.Value, one.Value),
            _ => (0, 0),
        };
        if (Span.Month(year, month) is null)
        {
            return null;
        }

        at.Skip(3);
        return new MonthTerm(month, new WrittenYear(year, IsFinancial: false));
    }

    private static Term Of(int year, int month, int day) => Span.Day(year, month, day) is null
        ? new ImpossibleTerm()
        : new DayTerm(day, month, new WrittenYear(year, IsFinancial: false));

    /// <summary>The slash, dot or tight dash before another number.</summary>
    private static TokenKind? Joint(TokenCursor at, int ahead)
    {
        var sign = at.Ahead(ahead);
        var joins = sign.Kind == TokenKind.Slash || (sign.Kind is TokenKind.Dash or TokenKind.Dot && at.AtTightJoint(ahead));
        return joins && at.Ahead(ahead + 1).Kind == TokenKind.Number ? sign.Kind : null;
    }
}
