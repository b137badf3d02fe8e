using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Cards;

/// <summary>
/// Cards whose items no label names: what stands over each run of the same labels does, be it a heading, an item of a list or a
/// line of text. "1) Flooding of the depot", "Likelihood: 3", "Mitigation: Pumps".
/// </summary>
internal static partial class OpenedCards
{
    private const int FewestRuns = 2;
    private const int FewestLabels = 2;
    private const int LongestLabel = 40;
    private const int LongestName = 100;
    private const int LongestOpening = 900;
    private const int MostBetween = 4;

    /// <summary>A line of text: its words, where it stands, and its label and value where it has any.</summary>
    private sealed record Line(Place Place, string Text, bool IsHeading, string Marker)
    {
        public string Label { get; init; } = "";

        public string Value { get; init; } = "";
    }

    /// <summary>The cards; none where fewer than two runs of labels are alike, or what they say is not said of risks.</summary>
    public static IReadOnlyList<Card> Of(SourceDocument document)
    {
        var lines = document.Blocks.SelectMany(Lines).ToList();
        var known = lines.OfType<Line>().Where(l => l.Label.Length > 0).CountBy(l => l.Label, StringComparer.OrdinalIgnoreCase).Where(l => l.Value >= FewestRuns).Select(l => l.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var runs = Runs(lines, known);
        var common = runs.SelectMany(r => r.Select(at => lines[at]!.Label).Distinct(StringComparer.OrdinalIgnoreCase)).CountBy(l => l, StringComparer.OrdinalIgnoreCase)
            .Where(l => l.Value >= FewestRuns && l.Value * 2 > runs.Count).Select(l => CardLabels.Meaning(l.Key)?.Field).OfType<ImportField>().Distinct().ToList();
        if (common.Count < FewestLabels || !common.Exists(f => f is ImportField.Impact or ImportField.Likelihood or ImportField.Rating or ImportField.Score or ImportField.Control or ImportField.Action or ImportField.Response))
            return [];
        var cards = runs.Select(r => CardOf(r, lines, known)).OfType<Card>().ToList();
        var names = cards.Select(c => c.Pairs.First(p => p.Label is "Title" or "Description").Value.Text).ToList();
        return cards.Count < FewestRuns || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count ? [] : cards;
    }

    /// <summary>Lines with labels one after the other, each run as the places of its lines.</summary>
    private static List<List<int>> Runs(List<Line?> lines, HashSet<string> known)
    {
        List<List<int>> runs = [];
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at] is not { Label.Length: > 0 } line || !known.Contains(line.Label))
                continue;
            if (runs.Count > 0 && runs[^1][^1] == at - 1)
                runs[^1].Add(at);
            else
                runs.Add([at]);
        }

        return runs.FindAll(r => r.Count >= FewestLabels);
    }

    private static Card? CardOf(List<int> run, List<Line?> lines, HashSet<string> known)
    {
        var before = run[0] - 1;
        while (before > 0 && run[0] - before < MostBetween && lines[before] is { IsHeading: false } between && !known.Contains(between.Label))
            before--;
        var isHeaded = before >= 0 && lines[before] is { IsHeading: true } && lines[run[0] - 1] is { Marker: "" };
        if (!isHeaded)
            before = run[0] - 1;
        if (before < 0 || lines[before] is not { } opening || opening.Text.Length > LongestOpening || known.Contains(opening.Label) || run.Select(at => lines[at]!.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count() < run.Count)
            return null;
        var card = new Card();
        Name(card, opening);
        foreach (var line in lines[(before + 1)..run[0]].OfType<Line>())
            card.Add(new("Description", line.Place, Cell(line.Text, line.Place)));
        foreach (var line in run.Select(at => lines[at]!))
            card.Add(new(CardLabels.Names(line.Label) ? line.Label + " › Description" : line.Label, line.Place, Cell(line.Value, line.Place)));
        return card;
    }

    /// <summary>"Risk 3 – Flooding", "4) Fraud", "Loss of staff: Two of five posts are vacant".</summary>
    private static void Name(Card card, Line opening)
    {
        var text = opening.Text.Trim();
        var place = opening.Place;
        if (CardFinder.Heading().Match(text) is { Success: true } match && match.Groups["title"].Success)
        {
            card.Add(new("Reference", place, Cell(match.Groups["ref"].Value.Trim(), place)));
            text = match.Groups["title"].Value.Trim();
        }
        else if (Number().Match(opening.Marker) is { Success: true } number)
        {
            card.Add(new("Reference", place, Cell(number.Groups[1].Value, place)));
        }

        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon is > 2 and <= LongestName)
        {
            card.Add(new("Title", place, Cell(text[..colon], place)));
            card.Add(new("Description", place, Cell(text[(colon + 2)..].Trim(), place)));
        }
        else
        {
            card.Add(new(text.Length <= LongestName ? "Title" : "Description", place, Cell(text.TrimEnd(':'), place)));
        }
    }

    /// <summary>The lines of a block; null for one that parts what stands before it from what follows.</summary>
    private static IEnumerable<Line?> Lines(SourceBlock block) => block switch
    {
        SourceHeading heading => [new Line(heading.Place, heading.Text, true, "")],
        SourceParagraph { Lines.Count: > 1 } paragraph when paragraph.Lines.Any(l => LabelOf(l.Raw).Label.Length > 0) => paragraph.Lines.Select(Line? (l) => Labelled(l.Place, SourceText.Read(l.Raw.Trim(), l.Place).Text, "")),
        SourceParagraph paragraph => [Labelled(paragraph.Place, paragraph.Text, "")],
        SourceList list => list.Items.Select(Line? (i) => Labelled(i.Place, i.Text, i.Marker)),
        SourceRule => [],
        _ => [null],
    };

    private static Line Labelled(Place place, string text, string marker)
    {
        var (label, value) = LabelOf(text);
        return new(place, text, false, marker) { Label = label, Value = value };
    }

    private static (string Label, string Value) LabelOf(string text) =>
        new SourceParagraph(Place.Unknown, SourceText.Read(text, Place.Unknown)).TryLabel(out var label, out var value) && label.Length <= LongestLabel && value.Length > 0 ? (CardLabels.Bare(label), value) : ("", "");

    private static SourceCell Cell(string text, Place place) => new(place, SourceText.Read(text, place), SourceCellKind.Text);

    [GeneratedRegex(@"^\(?(\d{1,3}[a-z]?)[.)]?$")]
    private static partial Regex Number();
}
