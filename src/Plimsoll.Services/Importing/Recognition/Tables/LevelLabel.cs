using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>The name of a level as a scale prints it: "5 - Almost certain", "Insignificant A", "4 To be expected", "2 Likely, could happen sometimes".</summary>
/// <param name="Code">Its number or letter; null when it has none.</param>
/// <param name="Label">Its words; the code where there are none.</param>
/// <param name="Meaning">What stands behind words that are a level everywhere; null when nothing does.</param>
internal sealed partial record LevelLabel(string? Code, string Label, string? Meaning)
{
    private const int MostWords = 4;

    public static LevelLabel Read(string text, LevelAxis axis)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Alone().IsMatch(words))
            return new(words.Trim('(', ')'), words.Trim('(', ')'), null);
        var (code, rest) = Before().Match(words) is { Success: true } before ? (before.Groups[1].Value, words[before.Length..])
            : Behind().Match(words) is { Success: true } behind ? (behind.Groups[1].Value, words[..behind.Index]) : (null, words);
        rest = rest.Trim(' ', '-', '–', ':', '=', '(', ')');
        if (rest.Length == 0)
            return new(code, words, null);
        var parts = rest.Split(' ');
        for (var count = 1; count <= Math.Min(MostWords, parts.Length - 1); count++)
        {
            if (parts[count - 1][^1] is not ('/' or '-') && parts[count] is not ("/" or "-") && LevelCell.RankOf(axis, string.Join(' ', parts[..count])) is not null && IsWhole(axis, parts, count))
                return new(code, string.Join(' ', parts[..count]).TrimEnd(','), string.Join(' ', parts[count..]));
        }

        return new(code, rest, null);
    }

    /// <summary>"Very" is no level, and "Likely" none where "Likely / Probable" stands.</summary>
    private static bool IsWhole(LevelAxis axis, string[] parts, int count) =>
        LevelLexicon.RankOf(axis, string.Join(' ', parts[..Math.Min(parts.Length, count + 1)])) is null;

    [GeneratedRegex(@"^\(?(?:\d{1,2}|[A-Z])\)?$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^\(?(\d{1,2}|[A-Z])(?:\)|\s*[-–:.=]|\s)\s*")]
    private static partial Regex Before();

    [GeneratedRegex(@"\s*[\(\[–-]?\s*\b(\d{1,2}|[A-Z])\s*[\)\]]?$")]
    private static partial Regex Behind();
}
