namespace Plimsoll.Domain.Timings.Reading;

/// <summary>Finds "2020/21" inside running text.</summary>
internal static class NamedYears
{
    public static int? First(string text)
    {
        for (var at = 0; at + 7 <= text.Length; at++)
        {
            var standsAlone = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || IsJoint(text[at - 1]) || text[at - 1] == '.');
            if (standsAlone && NamedAt(text, at) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    private static int? NamedAt(string text, int at)
    {
        var first = Digits(text, at);
        if (first != 4 || !IsJoint(text[at + 4]))
        {
            return null;
        }

        var second = Digits(text, at + 5);
        var end = at + 5 + second;
        if (second is not (2 or 4) || (end + 1 < text.Length && IsJoint(text[end]) && char.IsAsciiDigit(text[end + 1])))
        {
            return null;
        }

        var year = int.Parse(text.AsSpan(at, 4), System.Globalization.CultureInfo.InvariantCulture);
        var next = new Token(TokenKind.Number, text.Substring(at + 5, second), AfterSpace: false);
        return Years.AreHeld(year) && Years.Follow(year, next) ? year : null;
    }

    private static int Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }

    private static bool IsJoint(char c) => c == '/' || Tokeniser.IsDash(c);
}
