using System.Text.RegularExpressions;

namespace Plimsoll.Domain.Checks.Words;

/// <summary>What the words of an action or its progress give away.</summary>
public static partial class ActionWords
{
    /// <summary>
    /// Whether it only says that other entries go on: "Ongoing implementation of actions 1–8 above", also without the
    /// word "actions" where the range ends the sentence.
    /// </summary>
    public static bool IsCircular(string text) => Circular().IsMatch(text);

    /// <summary>Whether progress says plainly that the work is finished.</summary>
    public static bool SaysDone(string text) => Done().IsMatch(text) && !NotYet().IsMatch(text);

    /// <summary>The opening of a text, cut at a word.</summary>
    public static string Shorten(string text, int length = 80)
    {
        if (text.Length <= length)
            return text;
        var cut = text.LastIndexOf(' ', length);
        return text[..(cut > length / 2 ? cut : length)].TrimEnd(' ', ',', ';', '–', '-') + "…";
    }

    [GeneratedRegex(@"\b(ongoing|continu\w*|regular)\b.{0,60}\b(actions?|controls?|items?|measures?|points?)\s+\d+|^\s*(\d+\.?\s+)?(ongoing|continu\w*|regular)\b.{0,60}\bof\s+\d+\s*(-|–|to)\s*\d+(\s+(above|below))?\s*\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Circular();

    [GeneratedRegex(@"\b(is|are|was|were|has been|have been|been|now)\s+(now\s+|fully\s+|successfully\s+)?(complete[d]?|in place|delivered|implemented|appointed|finished|closed)\b|^\s*completed\b|^\s*complete\s*($|[.,;:(–-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(@"\b(not|yet|partly|partially|will be|to be|being|once|when|until|underway|in progress|ongoing|overseeing|leading on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotYet();
}
