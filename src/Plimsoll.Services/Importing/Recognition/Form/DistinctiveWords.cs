using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>
/// How much a text speaks of each of several others, by the words and pairs of words they share: a word that only one of
/// them has counts 1, a word that two have a half, and so on. Endings are cut off; "Well-Being" and "wellbeing" are the same.
/// </summary>
internal sealed partial class DistinctiveWords
{
    private const int Stem = 6, ShortestStem = 2;

    private readonly HashSet<string>[] texts;
    private readonly Dictionary<string, int> howMany = [];

    public DistinctiveWords(IEnumerable<string> texts)
    {
        this.texts = [.. texts.Select(Features)];
        foreach (var feature in this.texts.SelectMany(features => features))
            howMany[feature] = howMany.GetValueOrDefault(feature) + 1;
    }

    /// <summary>How much a text speaks of the text with this index; 0 when they share nothing.</summary>
    public double Shared(IReadOnlySet<string> features, int index) =>
        texts[index].Where(features.Contains).Sum(feature => 1.0 / howMany[feature]);

    /// <summary>The stems of the words of a text and of each two that stand together.</summary>
    public static HashSet<string> Features(string text)
    {
        HashSet<string> features = [];
        string? before = null;
        foreach (var word in Word().Matches(text.ToLowerInvariant()).Select(m => m.Value))
        {
            if (LittleWords.Contains(word))
            {
                before = null;
                continue;
            }

            if (word.Length >= ShortestStem)
                features.Add(word.Length > Stem ? word[..Stem] : word);
            if (before is not null)
                features.Add(before + word is { Length: > 2 * Stem } pair ? pair[..(2 * Stem)] : before + word);
            before = word;
        }

        // A compound written as one word meets the same in two.
        foreach (var word in Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).Where(word => word.Length > Stem))
            features.Add(word.Length > 2 * Stem ? word[..(2 * Stem)] : word);
        return features;
    }

    private static readonly HashSet<string> LittleWords =
    [
        "a", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "had", "has", "have", "in", "into", "is",
        "it", "its", "not", "of", "on", "or", "our", "out", "over", "so", "than", "that", "the", "their", "these", "this", "those", "to", "up", "via",
        "was", "were", "which", "will", "with", "within", "work", "place", "number", "new", "also",
    ];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
