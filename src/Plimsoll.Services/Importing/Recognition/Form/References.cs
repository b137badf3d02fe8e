using System.Globalization;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>The references of the items: printed ones, or R1, R2 … and O1, O2 … by position.</summary>
internal static class References
{
    private const double ByPosition = 0.5;

    /// <summary>A reference for each item, and one finding when some were given by position.</summary>
    public static IReadOnlyList<Recognised<string>> Of(IReadOnlyList<(ItemReader Reader, Place Place)> items, List<Finding> findings)
    {
        List<Recognised<string>> references = [];
        Dictionary<ItemKind, int> counts = [];
        HashSet<string> printed = [.. items.Select(i => Printed(i.Reader)?.Text).OfType<string>()];
        List<(ItemKind Kind, string Reference)> inferred = [];
        foreach (var (reader, place) in items)
        {
            var number = counts[reader.Kind] = counts.GetValueOrDefault(reader.Kind) + 1;
            if (Printed(reader) is { } cell)
            {
                references.Add(new(string.Join(' ', cell.Parts), cell.Place));
                continue;
            }

            var letter = reader.Kind == ItemKind.Opportunity ? "O" : "R";
            while (printed.Contains(Numbered(letter, number)))
                number = counts[reader.Kind] = number + 1;
            inferred.Add((reader.Kind, Numbered(letter, number)));
            references.Add(new(Numbered(letter, number), place, "", ByPosition));
        }

        if (inferred.Count > 0)
        {
            var ranges = inferred.GroupBy(i => i.Kind).OrderBy(g => g.Key).Select(g => EntryReader.Range([.. g.Select(i => i.Reference)])).ToList();
            findings.Add(new(
                "reference-inferred",
                Sentence.Counted(
                    inferred.Count,
                    $"The document prints no reference for {inferred.Count} of its items; it was given {Both(ranges)} by position.",
                    $"The document prints no reference for {inferred.Count} of its items; they were given {Both(ranges)} by position."),
                null,
                items[0].Place.ToString()));
        }

        return references;
    }

    /// <summary>What there is of risks and of opportunities, within a sentence.</summary>
    internal static Sentence Both(IReadOnlyList<Sentence> ranges) => ranges is [var risks, var opportunities] ? (Sentence)$"{risks} and {opportunities}" : ranges[0];

    private static FormCell? Printed(ItemReader reader) =>
        reader.Fields.FirstOrDefault(f => f.Field == FormField.Reference && f.Cells.Count > 0)?.Cells[0];

    private static string Numbered(string letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
}
