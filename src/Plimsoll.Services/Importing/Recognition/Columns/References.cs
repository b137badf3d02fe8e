using System.Globalization;
using Plimsoll.Domain.Checks;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>Gives references to items whose own are blank, by their place in the run, and says so.</summary>
internal static class References
{
    private const double Fits = 0.8, Alone = 0.5;

    /// <summary>Whether words can be a reference: "2", "2b", "CR28", "R-01"; not a section title.</summary>
    public static bool IsReference(string words) =>
        words.Length is > 0 and <= 15 && (words.Any(char.IsAsciiDigit) || (words.Length <= 4 && !words.Any(char.IsWhiteSpace)));

    /// <summary>Sub-risks of one parent: blank, 2b, blank, 2d are 2a to 2d.</summary>
    public static void InferChildren(string parent, IReadOnlyList<RecognisedItem> children, List<Finding> findings)
    {
        var printed = children.Select(c => c.Reference.Value).ToList();
        var offsets = printed.Select((words, at) => Letter(parent, words) is { } letter ? letter - at : (int?)null).OfType<int>().ToList();
        var taken = printed.Where(p => p.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < children.Count; at++)
        {
            if (printed[at].Length > 0)
                continue;
            var shift = offsets.Count > 0 ? offsets[0] : 0;
            var fits = offsets.Count > 0 && offsets.TrueForAll(o => o == shift);
            var reference = parent + LetterAt(at + shift);
            while (!taken.Add(reference))
                reference += "'";
            Give(children[at], reference, fits ? Fits : Alone, findings, (Sentence)$"No sub-reference is printed; {reference} was given by its place among the sub-risks of {parent}");
        }
    }

    /// <summary>Items without a reference get the number of their place, or one that no other has.</summary>
    public static void InferItems(IReadOnlyList<RecognisedItem> items, List<Finding> findings)
    {
        var taken = items.Select(i => i.Reference.Value).Where(r => r.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var top = items.Where(i => i.Parent is null).ToList();
        for (var at = 0; at < top.Count; at++)
        {
            if (top[at].Reference.Value.Length > 0)
                continue;
            var before = at > 0 && int.TryParse(top[at - 1].Reference.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : at;
            var number = before + 1;
            while (!taken.Add(Text(number)))
                number++;
            Give(top[at], Text(number), Alone, findings, (Sentence)$"No reference is printed; {Text(number)} was given by its place");
        }
    }

    private static void Give(RecognisedItem item, string reference, double confidence, List<Finding> findings, Sentence message)
    {
        item.Reference = new(reference, item.Title.Place, "", confidence);
        findings.Add(new("reference-inferred", message, reference, item.Title.Place.ToString()));
    }

    private static int? Letter(string parent, string words) =>
        words.StartsWith(parent, StringComparison.OrdinalIgnoreCase) && words[parent.Length..].Trim('.', ' ', '(', ')') is [var letter] && char.IsAsciiLetter(letter)
            ? char.ToLowerInvariant(letter) - 'a'
            : null;

    private static string LetterAt(int at) => at is >= 0 and < 26 ? ((char)('a' + at)).ToString() : "." + Text(at + 1);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
