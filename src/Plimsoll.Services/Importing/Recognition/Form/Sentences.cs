using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>Where sentences end, and whether a text was broken off in the middle of one.</summary>
internal static partial class Sentences
{
    /// <summary>The sentences of a text, each with its end mark. "e.g." and single initials end none.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        List<string> sentences = [];
        var start = 0;
        foreach (Match end in Ends().Matches(text))
        {
            sentences.Add(text[start..(end.Index + 1)].Trim());
            start = end.Index + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } rest)
            sentences.Add(rest);
        return sentences;
    }

    /// <summary>Whether a text goes on in another: it has no end mark, and the other begins in lower case.</summary>
    public static bool GoesOn(string text, string next) =>
        IsOpen(text) && next.Length > 0 && char.IsLower(next[0]);

    /// <summary>Whether a text breaks off: no end mark, and its last word cannot be a last word ("… moving to its").</summary>
    public static bool BreaksOff(string text) => IsOpen(text) && LastWord().Match(text) is { Success: true } last && FunctionWords().IsMatch(last.Value);

    /// <summary>Words without the little ones at their end, that could not end a clause: "to meet demand for" → "to meet demand".</summary>
    public static string WithoutOpenEnd(string text)
    {
        while (LastWord().Match(text) is { Success: true } last && FunctionWords().IsMatch(last.Value))
            text = text[..last.Index].TrimEnd(' ', ',', ';', ':', '-', '–', '/', '&');
        return text;
    }

    private static bool IsOpen(string text) => text.Length > 0 && !".?!:;)”\"".Contains(text[^1], StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\b(?i:e\.g|i\.e|etc|approx|no|cllr|dr|mr|mrs|ms|st|vs|p\.a|\p{L}))[.?!](?=\s+[\p{Lu}\p{N}“'‘(])")]
    private static partial Regex Ends();

    [GeneratedRegex(@"[\p{L}'’]+$", RegexOptions.RightToLeft)]
    private static partial Regex LastWord();

    [GeneratedRegex("^(?:a|an|the|its|their|his|her|our|your|my|this|these|those|of|to|in|on|at|by|for|from|with|within|into|as|and|or|but|that|which|who|whose|is|are|was|were|be|been|being|has|have|had|will|would|could|should|may|can|not|no|relating|including|via|through|due|if|when|while|than)$", RegexOptions.IgnoreCase)]
    private static partial Regex FunctionWords();
}
