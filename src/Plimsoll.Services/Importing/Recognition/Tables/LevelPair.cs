using System.Globalization;
using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// An impact and a likelihood in one cell, at least one of them in words: "Impact: Major (4). Likelihood: Possible (3). Score 12",
/// "Minor / Unlikely". Which is which the cell says, or the header, or the words themselves where they belong to one axis only.
/// </summary>
/// <param name="Impact">What it says of the impact.</param>
/// <param name="Likelihood">What it says of the likelihood.</param>
/// <param name="Rating">The rating that is printed with them; null when none is.</param>
internal sealed partial record LevelPair(LevelReading Impact, LevelReading Likelihood, decimal? Rating)
{
    private const int Longest = 120;

    /// <summary>Reads a cell; null when it is no such pair, or nobody says which is which.</summary>
    /// <param name="words">The cell.</param>
    /// <param name="header">The words over it.</param>
    public static LevelPair? Read(string words, string header) =>
        words.Length is < 3 or > Longest ? null : OfNames(words.ReplaceLineEndings(" ")) ?? OfTwo(words, header);

    /// <summary>Each level behind the name of its axis.</summary>
    private static LevelPair? OfNames(string text)
    {
        if (Axis().Matches(text) is not [var one, var two] || IsImpact(one) == IsImpact(two) || text[..one.Index].Trim(Marks).Length > 0)
            return null;
        var first = text[(one.Index + one.Length)..two.Index];
        var second = text[(two.Index + two.Length)..];
        decimal? rating = null;
        if (Total().Match(second) is { Success: true } total)
            (second, rating) = (second[..total.Index], decimal.Parse(total.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        return IsImpact(one) ? Of(first, second, rating) : Of(second, first, rating);
    }

    /// <summary>Two levels with nothing but a sign between them.</summary>
    private static LevelPair? OfTwo(string text, string header)
    {
        if (Between().Split(text.Trim()) is not [var first, var second])
            return null;
        var tokens = LayoutWords.Tokens(header);
        var impactAt = tokens.FindLastIndex(t => t is "impact" or "severity" or "consequence" or "i");
        var likelihoodAt = tokens.FindLastIndex(t => t is "likelihood" or "probability" or "l");
        if (impactAt >= 0 && likelihoodAt >= 0)
            return impactAt < likelihoodAt ? Of(first, second, null) : Of(second, first, null);
        var (impactFirst, likelihoodFirst) = (AreOf(first, second), AreOf(second, first));
        return impactFirst == likelihoodFirst ? null : impactFirst ? Of(first, second, null) : Of(second, first, null);
    }

    /// <summary>Whether the words are known as an impact and a likelihood.</summary>
    private static bool AreOf(string impact, string likelihood) =>
        LevelCell.RankOf(LevelAxis.Impact, Label(impact, LevelAxis.Impact)) is not null && LevelCell.RankOf(LevelAxis.Likelihood, Label(likelihood, LevelAxis.Likelihood)) is not null;

    private static string Label(string words, LevelAxis axis) => LevelCell.Read(words.Trim(Marks), axis).Label;

    private static LevelPair? Of(string impact, string likelihood, decimal? rating)
    {
        var (ofImpact, ofLikelihood) = (impact.Trim(Marks), likelihood.Trim(Marks));
        return ofImpact.Length > 0 && ofLikelihood.Length > 0 && LevelCell.IsLikely(ofImpact, LevelAxis.Impact) && LevelCell.IsLikely(ofLikelihood, LevelAxis.Likelihood)
            ? new(LevelCell.Read(ofImpact, LevelAxis.Impact), LevelCell.Read(ofLikelihood, LevelAxis.Likelihood), rating) : null;
    }

    private static bool IsImpact(Match axis) => char.ToLowerInvariant(axis.Value[0]) is 'i' or 's' or 'c';

    private static readonly char[] Marks = [' ', '.', ',', ';', ':', '=', '–', '-', '/', '|', '&', '+', '×', '\n', '\t'];

    [GeneratedRegex(@"\b(?:likelihood|probability|impact|severity|consequence)s?\b|\b[LIPSC](?=\s*[:=])", RegexOptions.IgnoreCase)]
    private static partial Regex Axis();

    [GeneratedRegex(@"(?:[=:]|\b(?:score|rating|total|overall)\b)\s*[:=]?\s*(\d{1,3})\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"\s*[/,;×\n|]\s*|\s+[x&]\s+|\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
