using System.Globalization;
using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>Numbers in the words of a score: "Critical (4)", "4 – Critical", "12", "18.5".</summary>
internal static partial class ScoreWords
{
    /// <summary>The number: the one in brackets when there is one, else the only one; null when there is none or a choice.</summary>
    public static decimal? Number(string words)
    {
        var bracketed = Bracketed().Matches(words);
        var numbers = bracketed.Count > 0 ? bracketed : Plain().Matches(words);
        return numbers.Count == 1 && decimal.TryParse(numbers[0].Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    /// <summary>Whether a text is a small number and nothing else, so no year.</summary>
    public static bool IsBare(string words) =>
        decimal.TryParse(words, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1000;

    /// <summary>The label beside the number, in lower case: "Critical (4)" → "critical"; empty when there is none.</summary>
    public static string Label(string words) =>
        string.Join(' ', Letters().Matches(words).Select(m => m.Value)).ToLowerInvariant();

    [GeneratedRegex(@"\(\s*(?<number>\d{1,4}(?:\.\d{1,3})?)\s*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<![\p{L}\d.,/])(?<number>\d{1,4}(?:\.\d{1,3})?)(?![\p{L}\d,/%])")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();
}
