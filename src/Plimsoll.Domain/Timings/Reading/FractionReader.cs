namespace Plimsoll.Domain.Timings.Reading;

/// <summary>Quarters and halves: "Q3 2024/25", "quarter 2 of 2021", "3rd quarter 2024/25", "H1 2021/22".</summary>
internal static class FractionReader
{
    public static Term? Read(TokenCursor at)
    {
        if (Bare(at) is not FractionTerm part)
        {
            return null;
        }

        return at.Try(OfYear) is YearTerm { WrittenYear: var year } ? part.In(year) : part;
    }

    /// <summary>Without its year.</summary>
    public static Term? Bare(TokenCursor at)
    {
        var (one, two, three) = (at.Next, at.Ahead(1), at.Ahead(2));
        if (one is { Kind: TokenKind.Word, Text: "q" or "qtr" or "quarter" or "h" } && two.IsNumber(1, 1))
        {
            return Part(at, two.Value, one.Text == "h" ? 2 : 4, 2);
        }

        if (one.IsNumber(1, 1) && two.IsOrdinalEnding && IsPart(three))
        {
            return Part(at, one.Value, PartsOf(three), 3);
        }

        return CalendarWords.Ordinal(one) is { } number && IsPart(two) ? Part(at, number, PartsOf(two), 2) : null;
    }

    private static Term? OfYear(TokenCursor at)
    {
        at.SkipTies();
        return YearReader.Read(at) is { } year ? new YearTerm(year) : null;
    }

    private static FractionTerm? Part(TokenCursor at, int number, int of, int tokens)
    {
        if (number < 1 || number > of)
        {
            return null;
        }

        at.Skip(tokens);
        return new FractionTerm(number, of, null);
    }

    private static bool IsPart(Token token) => token.IsWord("quarter") || token.IsWord("half");

    private static int PartsOf(Token token) => token.IsWord("half") ? 2 : 4;
}
