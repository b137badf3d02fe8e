using System.Globalization;

namespace Plimsoll.Domain.Checks.Words;

/// <summary>Reads the words that registers print for a level: "Critical (4)", "4 - Severe", "Likely", "3".</summary>
public static class LevelWords
{
    /// <summary>The label without its number; empty when there are only numbers, such as both levels in "20 (5x4)" or "L4 I5".</summary>
    public static string LabelIn(string words)
    {
        var isWord = words.Zip(words.Skip(1)).Any(pair => char.IsLetter(pair.First) && char.IsLetter(pair.Second));
        if (!words.Any(char.IsLetter) || (!isWord && words.Any(char.IsAsciiDigit) && NumberIn(words) is null))
            return "";
        var letters = words.Where(c => !char.IsAsciiDigit(c) && c is not ('(' or ')' or '[' or ']' or '.')).ToArray();
        return new string(letters).Trim(' ', '-', '–', '—', ':', '=', '/', '\u00a0');
    }

    /// <summary>
    /// The number in the words; null when there is none, or more than one. A minus at the very beginning counts: a
    /// register that codes "not rated" as −1 has not printed 1.
    /// </summary>
    public static decimal? NumberIn(string? words)
    {
        if (words is null)
            return null;
        decimal? found = null;
        var at = 0;
        while (at < words.Length)
        {
            if (!char.IsAsciiDigit(words[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < words.Length && (char.IsAsciiDigit(words[end]) || (words[end] == '.' && end + 1 < words.Length && char.IsAsciiDigit(words[end + 1]))))
                end++;
            if (found is not null || !decimal.TryParse(words.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                return null;
            found = words.AsSpan(0, at).Trim(" ([") is "-" or "−" ? -value : value;
            at = end;
        }

        return found;
    }
}
