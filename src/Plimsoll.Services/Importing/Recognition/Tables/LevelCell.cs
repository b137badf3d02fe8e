using System.Globalization;
using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>What a cell of a score says, before it is known which scale it belongs to.</summary>
internal sealed record LevelReading
{
    /// <summary>Nothing, or words for nothing: "n/a", "TBC", "-".</summary>
    public bool IsBlank { get; init; }

    /// <summary>The one number; null when there is none or several.</summary>
    public decimal? Number { get; init; }

    /// <summary>The words without the number; empty when there are none.</summary>
    public string Label { get; init; } = "";

    /// <summary>Two numbers, or two words, that leave the level open: "2 to 5", "Low/Medium".</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the number is a share of a hundred.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The share of a hundred; null for others.</summary>
    public PercentRange? Percent { get; init; }

    /// <summary>The text before a level in brackets at its end: "Late delivery (4)".</summary>
    public string TextBefore { get; init; } = "";

    /// <summary>A letter and a digit, of which one may be a level of the other axis: "E4", "4E".</summary>
    public (string Letter, decimal Digit)? Code { get; init; }

    /// <summary>1 or −1 when a sign stands before the number, 0 otherwise: how registers tell upsides from threats.</summary>
    public int Sign { get; init; }

    /// <summary>Why it is that level, where the text goes on to say: "Low, as the ground is dry"; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether it can be a level or a rating.</summary>
    public bool IsLevel => Number is not null || Code is not null || IsOpen || Percent is not null || Label.Length > 0;
}

/// <summary>
/// Reads the forms in which registers print levels: "4", "4 - Severe", "Critical (4)", "4: High", "E", "E4", "+4", "Low/Medium", "2 to 5",
/// "40%", "Not able to deliver on time (4)".
/// </summary>
internal static partial class LevelCell
{
    private const int LongestLabel = 45;
    private const int MostWords = 6;

    public static LevelReading Read(string words, LevelAxis axis)
    {
        var text = words.ReplaceLineEndings(" ").Trim();
        if (IsNothing(text))
            return new() { IsBlank = true };
        if (AtEnd().Match(text) is { Success: true } end && text.Length - end.Length > 0 && (end.Index > LongestLabel || WordCount(text[..end.Index]) > 2 || RankOf(axis, text[..end.Index]) is null))
        {
            var before = text[..end.Index].Trim();
            if (WordCount(before) > 2)
                return end.Groups[2].Success ? new() { IsOpen = true, TextBefore = before, Label = end.Value.Trim(' ', '(', ')') } : new() { Number = Value(end.Groups[1].Value), TextBefore = before };
        }

        if (Range().IsMatch(text))
            return new() { IsOpen = true, Label = text };
        if (text.Contains('%', StringComparison.Ordinal) && PercentRange.Read(text) is { } percent)
            return new() { Number = percent.Low == percent.High ? percent.Low : null, IsPercent = true, Percent = percent };
        if (text.Length > LongestLabel || WordCount(text) > MostWords)
            return Reasoned().Match(text) is { Success: true } reasoned && RankOf(axis, reasoned.Groups[1].Value) is not null ? new() { Label = reasoned.Groups[1].Value, Reason = reasoned.Groups[2].Value.Trim() } : new();
        if (Signed().Match(text) is { Success: true } signed)
            return new() { Number = Value(signed.Groups[2].Value), Sign = signed.Groups[1].Value == "+" ? 1 : -1 };
        if (LetterDigit().Match(text) is { Success: true } code)
        {
            var letter = (code.Groups[1].Value + code.Groups[4].Value).ToUpperInvariant();
            var digit = Value(code.Groups[2].Value + code.Groups[3].Value);
            return (axis, letter) is (LevelAxis.Impact, "I" or "S") or (LevelAxis.Likelihood, "L" or "P") ? new() { Number = digit } : new() { Code = (letter, digit ?? 0) };
        }

        if (Numbered().Match(text) is { Success: true } numbered)
            return new() { Number = Value(numbered.Groups[1].Value), Label = numbered.Groups[2].Value.Trim(' ', '(', ')', '[', ']') };
        if (Labelled().Match(text) is { Success: true } labelled)
            return new() { Number = Value(labelled.Groups[2].Value), Label = labelled.Groups[1].Value.Trim() };
        if (text.Any(char.IsDigit))
            return new();
        if (text.Length == 1 && char.IsLetter(text[0]))
            return new() { Label = text };
        if (text.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var one, var other]
            && RankOf(axis, one) is { } first && RankOf(axis, other) is { } second && first != second)
            return new() { IsOpen = true, Label = text };
        return RankOf(axis, text) is not null || WordCount(text) <= 2 ? new() { Label = text } : new();
    }

    /// <summary>Whether a text says that there is nothing: "n/a", "TBC", "-".</summary>
    public static bool IsNothing(string text) => text.Trim() is { Length: <= LongestLabel } words && Nothing().IsMatch(words);

    /// <summary>The order of a label; of its first part where it names one level twice: "Likely / Probable".</summary>
    public static double? RankOf(LevelAxis axis, string label) =>
        LevelLexicon.RankOf(axis, label) ?? (label.Split('/') is [var first, ..] && first.Length < label.Length ? LevelLexicon.RankOf(axis, first) : null);

    /// <summary>Whether a text is surely a level and not only two words that might be one.</summary>
    public static bool IsLikely(string text, LevelAxis axis) =>
        Read(text, axis) is { IsBlank: true } or { Number: not null } or { Code: not null } or { IsOpen: true } or { Reason.Length: > 0 } || text.Trim().Length == 1 || RankOf(axis, text) is not null;

    private static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static decimal? Value(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"^(?:|[-–—.?]+|n\s*/\s*a|n\.a\.|tbc|tbd|none|nil|not (?:scored|assessed|rated|applicable)|unrated|unscored|select.*|#n/a|#ref!|#value!)$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\(\s*(\d{1,2}(?:\.\d+)?)\s*(?:(?:to|-|–)\s*(\d{1,2}))?\s*\)\s*\.?$")]
    private static partial Regex AtEnd();

    /// <summary>A level of one or two words, and after a stop or a joining word why.</summary>
    [GeneratedRegex(@"^((?:very |almost |highly |extremely )?\p{L}+)(?:\s*[,.;:–—(-]\s*|\s+(?=as |because |since |but |due |however ))(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Reasoned();

    [GeneratedRegex(@"^\(?\s*\d{1,2}\s*(?:to|-|–|/)\s*\d{1,2}\s*\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex(@"^([+\-−–])\s*(\d{1,3}(?:\.\d+)?)$")]
    private static partial Regex Signed();

    [GeneratedRegex(@"^\(?(?:([A-Za-z])\s*[-/]?\s*(\d{1,2})|(\d{1,2})\s*[-/]?\s*([A-Za-z]))\)?$")]
    private static partial Regex LetterDigit();

    [GeneratedRegex(@"^[\(\[]?(\d{1,3}(?:\.\d+)?)[\)\]]?(?:\s*[-–—:.=]\s*|\s+|$)(\D*)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(\D+?)\s*[\(\[\-–:=]?\s*(\d{1,3}(?:\.\d+)?)\s*[\)\]]?$")]
    private static partial Regex Labelled();
}
