namespace Plimsoll.Domain.Timings.Reading;

/// <summary>Cuts a written date into numbers, words and signs. ASCII only, so that no culture has a say.</summary>
internal static class Tokeniser
{
    /// <summary>A cell with more pieces than this is prose that mentions a date, not a date.</summary>
    private const int Most = 40;

    /// <summary>The tokens, or null when the words are too long to be a date.</summary>
    public static List<Token>? Cut(string words)
    {
        List<Token> tokens = [];
        var afterSpace = true;
        for (var at = 0; at < words.Length;)
        {
            if (char.IsWhiteSpace(words[at]) || IsInvisible(words[at]))
            {
                afterSpace |= !IsInvisible(words[at]);
                at++;
                continue;
            }

            var (kind, length) = KindAt(words, at);
            tokens.Add(new Token(kind, words.Substring(at, length).ToLowerInvariant(), afterSpace));
            if (tokens.Count > Most)
            {
                return null;
            }

            at += length;
            afterSpace = false;
        }

        return tokens;
    }

    /// <summary>Any of the dashes that word processors put between dates.</summary>
    public static bool IsDash(char c) => c is '-' or '\u00AD' or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' or (>= '\u2010' and <= '\u2015');

    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F';

    private static (TokenKind Kind, int Length) KindAt(string words, int at)
    {
        var c = words[at];
        if (char.IsAsciiDigit(c))
        {
            var length = Run(words, at, char.IsAsciiDigit);
            return (length > 4 ? TokenKind.Other : TokenKind.Number, length);
        }

        if (char.IsAsciiLetter(c))
        {
            return (TokenKind.Word, Run(words, at, char.IsAsciiLetter));
        }

        return (SignOf(c), 1);
    }

    private static TokenKind SignOf(char c) => c switch
    {
        '/' => TokenKind.Slash,
        '.' => TokenKind.Dot,
        '&' => TokenKind.Ampersand,
        '+' => TokenKind.Plus,
        '\'' or '\u2019' or '\u2018' => TokenKind.Apostrophe,
        ',' or ';' => TokenKind.Pause,
        ':' => TokenKind.Colon,
        '~' => TokenKind.Other,
        _ => IsDash(c) ? TokenKind.Dash : TokenKind.Other,
    };

    private static int Run(string words, int at, Func<char, bool> belongs)
    {
        var end = at;
        while (end < words.Length && belongs(words[end]))
        {
            end++;
        }

        return end - at;
    }
}
