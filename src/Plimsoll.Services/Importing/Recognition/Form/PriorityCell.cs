using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>Priorities that share a cell.</summary>
internal static partial class PriorityCell
{
    /// <summary>Longer texts are prose about priorities, not a row of them.</summary>
    private const int Longest = 400;

    private const double BySentence = 0.9, ByKnownWords = 0.8;

    /// <summary>The priorities of a cell and how surely they were parted. A text that cannot be parted surely stays whole.</summary>
    /// <param name="parts">The lines, paragraphs or list items of the cell.</param>
    /// <param name="known">Priorities that stand alone elsewhere in the document, by <see cref="Key"/>.</param>
    public static IReadOnlyList<(string Text, double Confidence)> Split(IReadOnlyList<string> parts, IReadOnlySet<string> known)
    {
        List<(string, double)> priorities = [];
        foreach (var part in parts)
        {
            var items = Bullets(part);
            foreach (var item in items)
            {
                var sentences = Sentences.Split(item);
                foreach (var sentence in sentences)
                {
                    var joined = PartByKnown(Bare(sentence), known);
                    priorities.AddRange(joined.Select(text => (text, joined.Count > 1 ? ByKnownWords : sentences.Count > 1 ? BySentence : 1)));
                }
            }
        }

        return priorities;
    }

    /// <summary>A priority without what varies in its spelling: case, spaces, hyphens, end marks.</summary>
    public static string Key(string priority) => string.Concat(priority.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IReadOnlyList<string> Bullets(string text)
    {
        if (!LeadingBullet().IsMatch(text))
            return [text];
        return [.. InnerBullet().Split(text).Select(Bare).Where(item => item.Length > 0)];
    }

    /// <summary>"Improve health A well-run council" is parted where a known priority ends and another begins with a capital.</summary>
    private static IReadOnlyList<string> PartByKnown(string text, IReadOnlySet<string> known)
    {
        if (text.Length > Longest)
            return [text];
        foreach (Match capital in CapitalAhead().Matches(text))
        {
            var (before, after) = (text[..capital.Index], text[(capital.Index + capital.Length)..]);
            if (JoinsBefore().IsMatch(after) || JoinsAfter().IsMatch(before))
                continue;
            if (known.Contains(Key(before)) && IsSeveralWords(after))
                return [Bare(before), .. PartByKnown(Bare(after), known)];
            if (known.Contains(Key(after)) && IsSeveralWords(before))
                return [Bare(before), Bare(after)];
        }

        return [text];
    }

    private static bool IsSeveralWords(string text) => text.Trim().Contains(' ', StringComparison.Ordinal);

    private static string Bare(string text) => text.Trim().TrimStart('-', '–', '•', '*', ' ').TrimEnd(';', ',', '.', ' ');

    // "Health And Wellbeing" is one priority, whatever is known of "Health".
    [GeneratedRegex(@"^(?:and|or|of|for|in|on|with|to|by)\b|^&", RegexOptions.IgnoreCase)]
    private static partial Regex JoinsBefore();

    [GeneratedRegex(@"\b(?:and|or|of|for|in|on|with|to|by|a|an|the|our)$|&$", RegexOptions.IgnoreCase)]
    private static partial Regex JoinsAfter();

    [GeneratedRegex(@"^\s*[-–•*]\s*\p{L}")]
    private static partial Regex LeadingBullet();

    [GeneratedRegex(@"\s*[-–•*]\s+(?=\p{Lu})")]
    private static partial Regex InnerBullet();

    [GeneratedRegex(@"\s+(?=\p{Lu})")]
    private static partial Regex CapitalAhead();
}
