namespace Plimsoll.Domain.Timings.Reading;

/// <summary>Reads one day, month, season, quarter or year where the cursor stands; null, and not moved, when there is none.</summary>
internal static class TermReader
{
    public static Term? Read(TokenCursor at) =>
        at.Try(NumericDates.Day)
        ?? at.Try(FractionReader.Read)
        ?? at.Try(NumericDates.Month)
        ?? at.Try(YearReader.Term)
        ?? at.Try(DayFirst)
        ?? at.Try(MonthFirst)
        ?? at.Try(Season);

    /// <summary>"31 March 2018", "31st of March", "31-Mar-18", "Sat 31 March 2018", or "1" alone.</summary>
    private static Term? DayFirst(TokenCursor at)
    {
        if (CalendarWords.IsWeekday(at.Next))
        {
            at.Skip(1);
            SkipDot(at);
            at.SkipTies();
        }

        if (!at.Next.IsNumber(1, 2) || at.Next.Value is < 1 or > 31)
        {
            return null;
        }

        var day = at.Next.Value;
        at.Skip(1);
        SkipOrdinalEnding(at);
        return at.Try(cursor => MonthOf(cursor, day)) ?? new DayTerm(day, null, null);
    }

    private static Term? MonthOf(TokenCursor at, int day)
    {
        SkipTightJoint(at);
        at.SkipTies();
        if (CalendarWords.Month(at.Next) is not { } month)
        {
            return null;
        }

        at.Skip(1);
        SkipDot(at);
        var year = YearAfterMonth(at);
        TimeOfDay.Skip(at);
        return new DayTerm(day, month, year);
    }

    /// <summary>"March 2022", "Mar-22", "March 31st, 2022", or "March" alone.</summary>
    private static Term? MonthFirst(TokenCursor at)
    {
        if (CalendarWords.Month(at.Next) is not { } month)
        {
            return null;
        }

        at.Skip(1);
        SkipDot(at);
        return at.Try(cursor => DayAndYear(cursor, month)) ?? new MonthTerm(month, YearAfterMonth(at));
    }

    private static Term? DayAndYear(TokenCursor at, int month)
    {
        if (!at.Next.IsNumber(1, 2))
        {
            return null;
        }

        var day = at.Next.Value;
        at.Skip(1);
        SkipOrdinalEnding(at);
        at.SkipTies();
        return at.Next.IsNumber(4, 4) && YearReader.Read(at) is { } year ? new DayTerm(day, month, year) : null;
    }

    private static Term? Season(TokenCursor at)
    {
        if (CalendarWords.SeasonStart(at.Next) is not { } month)
        {
            return null;
        }

        at.Skip(1);
        at.SkipTies();
        return new SeasonTerm(month, YearReader.Read(at));
    }

    /// <summary>The year behind a month may be joined to it and may have two digits: "Mar-22", "March '22".</summary>
    private static WrittenYear? YearAfterMonth(TokenCursor at)
    {
        WrittenYear? year = null;
        at.Try(cursor =>
        {
            SkipTightJoint(cursor);
            cursor.SkipTies();
            year = YearReader.Read(cursor) ?? TwoDigits(cursor);
            return year is { } found ? new YearTerm(found) : null;
        });
        return year;
    }

    private static WrittenYear? TwoDigits(TokenCursor at)
    {
        if (at.Next.Kind == TokenKind.Apostrophe)
        {
            at.Skip(1);
        }

        var behind = at.Ahead(1);
        var isDay = behind.IsOrdinalEnding || CalendarWords.Month(behind) is not null || behind.Kind == TokenKind.Colon;
        if (!at.Next.IsNumber(2, 2) || isDay)
        {
            return null;
        }

        var year = Years.FromTwoDigits(at.Next.Value);
        at.Skip(1);
        return new WrittenYear(year, IsFinancial: false);
    }

    private static void SkipOrdinalEnding(TokenCursor at)
    {
        if (at.Next.IsOrdinalEnding)
        {
            at.Skip(1);
        }
    }

    private static void SkipDot(TokenCursor at)
    {
        if (at.Next.Kind == TokenKind.Dot)
        {
            at.Skip(1);
        }
    }

    private static void SkipTightJoint(TokenCursor at)
    {
        if (at.AtTightJoint())
        {
            at.Skip(1);
        }
    }
}
