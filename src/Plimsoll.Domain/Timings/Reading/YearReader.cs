namespace Plimsoll.Domain.Timings.Reading;

/// <summary>Years: "2017", "2017/18", "2017-18", "2017/2018", "FY 17/18", "17/18".</summary>
internal static class YearReader
{
    /// <summary>A year that stands by itself, with a quarter behind it when there is one ("2024/25 Q3").</summary>
    public static Term? Term(TokenCursor at)
    {
        var term = at.Try(Span) ?? (Read(at) is { } year ? new YearTerm(year) : null);
        return term is YearTerm { WrittenYear: var whole } && at.Try(FractionReader.Bare) is { } part ? part.In(whole) : term;
    }

    /// <summary>The year behind a month, season or quarter, or alone; null when none stands here.</summary>
    public static WrittenYear? Read(TokenCursor at)
    {
        var ahead = Prefix(at);
        var (first, joint, second) = (at.Ahead(ahead), at.Ahead(ahead + 1), at.Ahead(ahead + 2));
        if (first.Kind != TokenKind.Number)
        {
            return null;
        }

        if (IsYearJoint(at, joint, ahead + 1) && second.IsNumber(2, 4) && Following(first, second, ahead > 0) is { } begins
            && !(at.AtTightJoint(ahead + 3) && at.Ahead(ahead + 4).Kind == TokenKind.Number && at.Ahead(ahead + 3).Kind == joint.Kind))
        {
            at.Skip(ahead + 3);
            return new WrittenYear(begins, IsFinancial: true);
        }

        if (ahead == 0 && first.IsNumber(4, 4) && Years.AreHeld(first.Value))
        {
            at.Skip(1);
            return new WrittenYear(first.Value, IsFinancial: false);
        }

        return null;
    }

    /// <summary>"2017-19", tight: some years, not one financial year and not a month.</summary>
    private static Term? Span(TokenCursor at)
    {
        var (first, second) = (at.Next, at.Ahead(2));
        if (!first.IsNumber(4, 4) || at.Ahead(1).Kind != TokenKind.Dash || !at.AtTightJoint(1) || !second.IsNumber(2, 2))
        {
            return null;
        }

        var last = (first.Value / 100 * 100) + second.Value;
        if (!Years.AreHeld(first.Value) || second.Value <= 12 || last <= first.Value + 1)
        {
            return null;
        }

        at.Skip(3);
        return new YearsTerm(first.Value, last);
    }

    private static int? Following(Token first, Token second, bool afterPrefix)
    {
        if (first.IsNumber(4, 4))
        {
            return Years.AreHeld(first.Value) && Years.Follow(first.Value, second) ? first.Value : null;
        }

        // Without "FY" in front, 11/12 could be a day and a month: only numbers that cannot are years.
        var year = first.IsNumber(2, 2) ? Years.FromTwoDigits(first.Value) : 0;
        return year > 0 && second.IsNumber(2, 2) && Years.Follow(year, second) && (afterPrefix || second.Value > 12) ? year : null;
    }

    private static bool IsYearJoint(TokenCursor at, Token joint, int ahead) =>
        joint.Kind == TokenKind.Slash || (joint.Kind == TokenKind.Dash && at.AtTightJoint(ahead));

    private static int Prefix(TokenCursor at) =>
        at.Next.IsWord("fy") ? 1
        : at.Next.IsWord("financial") && at.Ahead(1).IsWord("year") ? 2
        : 0;
}
