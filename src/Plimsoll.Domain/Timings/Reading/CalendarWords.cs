namespace Plimsoll.Domain.Timings.Reading;

/// <summary>Months, weekdays, seasons and counting words in English, in full and as registers shorten them.</summary>
internal static class CalendarWords
{
    private static readonly string[] MonthNames =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] DayNames =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>1 to 12 for "mar", "sept" or "september"; null for other words.</summary>
    public static int? Month(Token token)
    {
        if (token.Kind != TokenKind.Word)
        {
            return null;
        }

        var found = Array.FindIndex(MonthNames, name => name == token.Text || name[..3] == token.Text);
        return found >= 0 ? found + 1 : token.Text == "sept" ? 9 : null;
    }

    public static string MonthName(int month) =>
        char.ToUpperInvariant(MonthNames[month - 1][0]) + MonthNames[month - 1][1..];

    public static bool IsWeekday(Token token) => token.Kind == TokenKind.Word
        && (token.Text is "tues" or "thur" or "thurs" || Array.Exists(DayNames, name => name == token.Text || name[..3] == token.Text));

    /// <summary>The first month of a season.</summary>
    public static int? SeasonStart(Token token) => token.Kind != TokenKind.Word ? null : token.Text switch
    {
        "spring" => 3,
        "summer" => 6,
        "autumn" => 9,
        "winter" => 12,
        _ => null,
    };

    public static int? Ordinal(Token token) => token.Kind != TokenKind.Word ? null : token.Text switch
    {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        _ => null,
    };
}
