using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>A title for an item whose form prints none: the opening clause of its description.</summary>
internal static partial class TitleFromDescription
{
    /// <summary>The most characters a title has.</summary>
    public const int Longest = 90;

    private const int Shortest = 15, ShortestBeforePause = 45;

    /// <summary>The clause before a dash, a colon, the effect ("could lead to") or the end of the sentence; empty for no description.</summary>
    public static string Of(string description)
    {
        var paragraph = description.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
        var opening = Preface().Replace(paragraph, "", 1);
        var sentence = (Sentences.Split(opening) is [var first, ..] ? first : opening).TrimEnd('.', ' ');
        var cut = ClauseEnds().Matches(sentence).Select(m => m.Index).FirstOrDefault(index => index >= Shortest, sentence.Length);
        var clause = Sentences.WithoutOpenEnd(sentence[..cut].TrimEnd(' ', ',', ';'));
        return Capitalised(clause.Length <= Longest ? clause : Shortened(clause));
    }

    private static string Shortened(string clause)
    {
        var head = clause[..(Longest - 1)];
        var pause = Pauses().Matches(head).Select(m => m.Index).LastOrDefault(index => index >= ShortestBeforePause, -1);
        if (pause < 0)
            pause = head.LastIndexOf(' ');
        var cut = pause > Shortest ? pause : head.Length - (char.IsHighSurrogate(head[^1]) ? 1 : 0);
        return Sentences.WithoutOpenEnd(head[..cut].TrimEnd(' ', ',', ';')) + "…";
    }

    private static string Capitalised(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    [GeneratedRegex(@"^(?:there is (?:a|the) (?:risk|opportunity) (?:that|of)|the (?:risk|opportunity) is (?:that|to)|risk (?:that|of)|risk:|opportunity:)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Preface();

    [GeneratedRegex(
        @"\s+[–—-]\s+|[:;]\s|,?\s+(?:(?:which|that|and|this)\s+)?(?:could|would|will|may|might|can)\s+(?:then\s+)?(?:lead|result|mean|cause|have)\b|,?\s+(?:leading|resulting|causing)\s|,?\s+(?:leads to|results in|due|because|caused by|as a result)\s",
        RegexOptions.IgnoreCase)]
    private static partial Regex ClauseEnds();

    [GeneratedRegex(@",\s|\s+(?:and|or|through|which|when|where|while|in order|so that)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Pauses();
}
