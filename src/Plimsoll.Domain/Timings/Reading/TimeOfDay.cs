namespace Plimsoll.Domain.Timings.Reading;

/// <summary>The time that a spreadsheet prints behind a day, as in "2018-03-31 00:00:00". A timing counts whole days.</summary>
internal static class TimeOfDay
{
    public static void Skip(TokenCursor at)
    {
        var ahead = at.Next.IsWord("t") ? 1 : 0;
        if (!(at.Ahead(ahead).IsNumber(1, 2) && IsColonNumber(at, ahead + 1)))
        {
            return;
        }

        ahead += 3;
        if (IsColonNumber(at, ahead))
        {
            ahead += 2;
        }

        if (at.Ahead(ahead).Kind == TokenKind.Dot && at.Ahead(ahead + 1).Kind == TokenKind.Number)
        {
            ahead += 2;
        }

        if (at.Ahead(ahead) is { Kind: TokenKind.Word, Text: "z" or "am" or "pm" })
        {
            ahead++;
        }

        at.Skip(ahead);
    }

    private static bool IsColonNumber(TokenCursor at, int ahead) =>
        at.Ahead(ahead).Kind == TokenKind.Colon && at.Ahead(ahead + 1).IsNumber(2, 2);
}
