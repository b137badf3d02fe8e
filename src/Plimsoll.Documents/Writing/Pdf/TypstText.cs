using System.Globalization;
using System.Text;

namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>
/// Words as Typst string literals. Words are never written as Typst markup, so nothing in them can be taken for an
/// instruction.
/// </summary>
internal static class TypstText
{
    private const char BreakHere = '\u200b';
    private const int LongestWord = 28;

    /// <summary>The literal, with its quotes. Line breaks become spaces.</summary>
    /// <param name="words">The words.</param>
    /// <param name="unprintable">Clusters of characters whose codes are printed in their place.</param>
    /// <param name="longestRun">How many characters may stand without a space before a break is allowed among them.</param>
    public static string Literal(string words, IReadOnlySet<string> unprintable, int longestRun)
    {
        var text = StandIns(CleanText.Of(words), unprintable);
        if (IsPlain(text, longestRun))
            return string.Concat("\"", text, "\"");
        var literal = new StringBuilder(text.Length + 2).Append('"');
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            run = letter is ' ' or '\n' or BreakHere ? 0 : run + 1;
            _ = letter switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append(' '),
                _ => literal.Append(letter),
            };
            if (run > 0 && i + 1 < text.Length && RunAt(text, i, run) > longestRun && MayBreak(text, i, run, longestRun))
            {
                literal.Append(BreakHere);
                run = 0;
            }
        }
        return literal.Append('"').ToString();
    }

    // Nothing in it has to be written otherwise or parted: so is nearly all of a paper.
    private static bool IsPlain(string text, int longestRun)
    {
        var run = 0;
        foreach (var letter in text)
        {
            if (letter is '"' or '\\' or '\n' || (run = letter is ' ' or BreakHere ? 0 : run + 1) > longestRun)
                return false;
        }
        return true;
    }

    /// <summary>A text that is carried and not printed: every character as it is.</summary>
    public static StringBuilder Verbatim(this StringBuilder source, string text)
    {
        source.Append('"');
        for (var rest = text.AsSpan(); ;)
        {
            var end = rest.IndexOfAny("\"\\\n\r");
            if (end < 0)
                return source.Append(rest).Append('"');
            source.Append(rest[..end]).Append('\\').Append(rest[end] switch { '\n' => 'n', '\r' => 'r', var sign => sign });
            rest = rest[(end + 1)..];
        }
    }

    private static string StandIns(string text, IReadOnlySet<string> unprintable)
    {
        if (unprintable.Count == 0)
            return text;
        // Longest first, so that a letter with a missing accent is not cut apart by the accent alone.
        foreach (var cluster in unprintable.OrderByDescending(cluster => cluster.Length).ThenBy(cluster => cluster, StringComparer.Ordinal))
        {
            if (text.Contains(cluster, StringComparison.Ordinal))
                text = text.Replace(cluster, Codes(cluster), StringComparison.Ordinal);
        }
        return text;
    }

    private static string Codes(string cluster) => string.Concat(cluster.EnumerateRunes().Select(rune =>
        rune.IsAscii ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]")));

    // The length of the unbroken run around i, of which `before` characters are behind us.
    private static int RunAt(string text, int i, int before)
    {
        var end = i + 1;
        while (end < text.Length && end - i < 80 && text[end] is not (' ' or '\n' or BreakHere))
            end++;
        return before + end - i - 1;
    }

    private static bool MayBreak(string text, int i, int run, int longestRun)
    {
        var next = text[i + 1];
        if (next is ' ' or '\n' || char.IsLowSurrogate(next) || !IsBase(text, i + 1))
            return false;
        if (text[i] is '/' or '\\' or '.' or ',' or ';' or ':' or '?' or '&' or '=' or '_' or '-' or '@' or '+' or '%')
            return run > 2 && char.IsLetterOrDigit(next);
        // A plain word is hyphenated by the typesetter, which knows better where; unless it is no word any more.
        return run >= longestRun && (run >= LongestWord || !text.Substring(i + 1 - run, run).All(char.IsLetter));
    }

    private static bool IsBase(string text, int i) => CharUnicodeInfo.GetUnicodeCategory(text, i) is not
        (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.Format or UnicodeCategory.ModifierSymbol);
}
