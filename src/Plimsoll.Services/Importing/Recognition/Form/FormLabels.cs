using System.Text.Json;
using System.Text.RegularExpressions;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>A label that was recognised.</summary>
/// <param name="Field">What it stands for.</param>
/// <param name="Kind">The kind of item that its words speak of; null when they speak of neither or of both.</param>
/// <param name="Rest">What stands behind the label and its colon in the same text; empty when nothing.</param>
internal sealed record FormLabel(FormField Field, ItemKind? Kind, string Rest);

/// <summary>
/// The labels of forms. A label is known by its words whatever their case and punctuation; "risk", "opportunity", "opp."
/// and "threat" count as the same word, and long labels may have a typing error or two.
/// </summary>
internal static partial class FormLabels
{
    /// <summary>No label in the vocabulary is longer, with room for typing errors.</summary>
    private const int Longest = 90;

    private const int ShortestWithError = 8, ShortestWithTwoErrors = 16;

    private static readonly Lazy<IReadOnlyDictionary<string, FormField>> Known = new(Load);

    /// <summary>The labels that are long enough to be mistyped.</summary>
    private static readonly Lazy<ILookup<int, KeyValuePair<string, FormField>>> KnownByLength = new(
        () => Known.Value.Where(known => known.Key.Length >= ShortestWithError).ToLookup(known => known.Key.Length));

    /// <summary>The label that a text is ("Risk Owner", "RATING:") or begins with before a colon ("Rating: 12"); null when none.</summary>
    public static FormLabel? Match(string text)
    {
        // A colon first: "Residual risk score: 8" is near enough to its label to pass for it whole.
        var colon = text.AsSpan(0, Math.Min(text.Length, Longest + 1)).IndexOf(':');
        if (colon > 0 && colon < text.Length - 1 && FieldOf(text[..colon]) is { } field)
            return new(field, KindIn(text[..colon]), text[(colon + 1)..].Trim());
        return text.Length <= Longest && FieldOf(text) is { } whole ? new(whole, KindIn(text), "") : null;
    }

    /// <summary>The kind of item that words speak of; null when of neither or of both.</summary>
    public static ItemKind? KindIn(string words)
    {
        var opportunity = OpportunityWords().IsMatch(words)
            || Words().Matches(words.ToLowerInvariant()).Any(m => m.Length >= 9 && IsItemWord(m.Value));
        return opportunity == RiskWords().IsMatch(words) ? null : opportunity ? ItemKind.Opportunity : ItemKind.Risk;
    }

    /// <summary>Whether a text names items in the plural, as a heading over several does.</summary>
    public static bool IsPlural(string text) => PluralWords().IsMatch(text);

    /// <summary>Whether a text is the header of a column of numbers.</summary>
    public static bool IsNumberHeader(string text) => NumberHeader().IsMatch(text);

    private static FormField? FieldOf(string text)
    {
        var key = Key(text);
        if (key.Length == 0)
            return null;
        if (Known.Value.TryGetValue(key, out var exact))
            return exact;
        if (key.Length < ShortestWithError || key.Any(char.IsDigit))
            return null;
        var allowed = key.Length < ShortestWithTwoErrors ? 1 : 2;
        var nearest = Enumerable.Range(key.Length - allowed, (2 * allowed) + 1)
            .SelectMany(length => KnownByLength.Value[length])
            .Select(known => (known.Value, Distance: EditDistance.Between(key, known.Key, allowed)))
            .Where(known => known.Distance <= allowed)
            .OrderBy(known => known.Distance)
            .ToList();
        return nearest.Count > 0 && nearest.All(n => n.Distance > nearest[0].Distance || n.Value == nearest[0].Value) ? nearest[0].Value : null;
    }

    private static string Key(string text)
    {
        var words = Words().Matches(text.ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal)).Select(m => m.Value);
        return string.Join(' ', words.Select(word => IsItemWord(word) ? "item" : word));
    }

    private static bool IsItemWord(string word) => ItemWords().IsMatch(word)
        || (word.Length is >= 9 and <= 13 && EditDistance.Between(word, "opportunity", 2) <= 2);

    private static Dictionary<string, FormField> Load()
    {
        using var stream = typeof(FormLabels).Assembly.GetManifestResourceStream("data/vocabulary/form-labels.json")!;
        using var file = JsonDocument.Parse(stream);
        Dictionary<string, FormField> known = [];
        foreach (var field in file.RootElement.EnumerateObject())
        {
            foreach (var words in field.Value.EnumerateArray())
                known.TryAdd(Key(words.GetString()!), Enum.Parse<FormField>(field.Name, ignoreCase: true));
        }

        return known;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\s*(?:no|nr|num|number|ref|reference|action no|control no|#)\.?:?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberHeader();

    [GeneratedRegex(@"\b(?:risks|opportunities|opps|threats)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PluralWords();

    [GeneratedRegex("^(?:risks?|opportunit(?:y|ies)|opps?|threats?)$")]
    private static partial Regex ItemWords();

    [GeneratedRegex(@"\b(?:risks?|threats?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RiskWords();

    [GeneratedRegex(@"\b(?:opportunit(?:y|ies)|opps?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OpportunityWords();
}
