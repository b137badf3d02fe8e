using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Cards;

/// <summary>The blocks of a document with labels that stand alone on a line taken out of the paragraphs and items around them.</summary>
internal sealed class CardLines
{
    private const int LongestLabel = 40;
    private const int FewestTimes = 2;

    private readonly HashSet<string> standing;

    private CardLines(SourceDocument document)
    {
        standing = Standing(document);
        Blocks = [.. TypedLists.Of(document.Blocks.SelectMany(Parted))];
    }

    /// <summary>The blocks in the order of the document.</summary>
    public IReadOnlyList<SourceBlock> Blocks { get; }

    /// <summary>Takes a document apart.</summary>
    public static CardLines Of(SourceDocument document) => new(document);

    /// <summary>Whether a paragraph is a label that stands alone over the values of several items.</summary>
    public bool IsLabel(SourceParagraph paragraph) => standing.Contains(Key(paragraph.Text));

    /// <summary>Whether a line is nothing but words that the vocabulary knows for a label.</summary>
    public static bool MayBeLabel(string text) => IsPlain(text) && CardLabels.Meaning(text) is { Confidence: 1 };

    /// <summary>
    /// Labels that stand alone on several lines, mostly with a value beneath. What stands right over another label is rather
    /// the value of the one before: "Response", "Mitigation", "Risk owner".
    /// </summary>
    private static HashSet<string> Standing(SourceDocument document)
    {
        var lines = document.Blocks.SelectMany(Lines).ToList();
        var alone = lines.Select(l => l is not null && MayBeLabel(l)).ToList();
        return lines.Select((line, at) => (Line: line, IsLabel: alone[at], HasValue: at + 1 < lines.Count && !alone[at + 1])).Where(l => l.IsLabel)
            .GroupBy(l => Key(l.Line!)).Where(g => g.Count() >= FewestTimes && g.Count(l => l.HasValue) * 2 > g.Count()).Select(g => g.Key).ToHashSet();
    }

    /// <summary>Neither "Residual impact: 4" nor anything else that says more than a label does.</summary>
    private static bool IsPlain(string line) => line.Length is > 0 and <= LongestLabel && !line.Any(char.IsDigit) && line.IndexOf(':', StringComparison.Ordinal) is var colon && (colon < 0 || colon == line.TrimEnd().Length - 1);

    /// <summary>The lines of running text; null for what holds a place between them, and is no label.</summary>
    private static IEnumerable<string?> Lines(SourceBlock block) => block switch
    {
        SourceParagraph { Lines.Count: > 1 } paragraph => paragraph.Lines.Select(l => l.Raw.Trim()),
        SourceParagraph paragraph => [paragraph.Text],
        SourceList list => list.Items.SelectMany(i => i.Raw.Split('\n').Skip(1).Select(l => l.Trim()).Prepend(null)),
        SourceRule => [],
        _ => [null],
    };

    private IEnumerable<SourceBlock> Parted(SourceBlock block) => block switch
    {
        SourceParagraph { Lines.Count: > 1 } paragraph when paragraph.Lines.Any(l => standing.Contains(Key(l.Raw))) => Parted(paragraph.Lines),
        SourceList list when list.Items.Any(i => i.Raw.Contains('\n', StringComparison.Ordinal)) => Parted(list),
        _ => [block],
    };

    /// <summary>Each label a paragraph of its own, and what stands between two of them.</summary>
    private IEnumerable<SourceParagraph> Parted(IReadOnlyList<SourceLine> lines)
    {
        List<SourceLine> open = [];
        foreach (var line in lines)
        {
            var isLabel = standing.Contains(Key(line.Raw));
            if (isLabel && open.Count > 0)
            {
                yield return Paragraph(open);
                open = [];
            }

            open.Add(line);
            if (isLabel)
            {
                yield return Paragraph(open);
                open = [];
            }
        }

        if (open.Count > 0)
            yield return Paragraph(open);
    }

    /// <summary>The items up to one that runs into a label; the label and what stands beneath it; the items after it.</summary>
    private IEnumerable<SourceBlock> Parted(SourceList list)
    {
        List<SourceListItem> open = [];
        foreach (var item in list.Items)
        {
            var lines = item.Raw.Split('\n');
            var label = Array.FindIndex(lines, 1, l => standing.Contains(Key(l)));
            if (label < 0)
            {
                open.Add(item);
                continue;
            }

            var own = string.Join(' ', lines[1..label].Prepend(lines[0].Trim()[item.Marker.Length..]));
            open.Add(item with { Content = SourceText.Read(own, item.Place) });
            yield return list with { Items = open };
            foreach (var paragraph in Parted([.. lines[label..].Select(l => new SourceLine(item.Place, l))]))
                yield return paragraph;
            open = [];
        }

        if (open.Count > 0)
            yield return list with { Items = open };
    }

    private static SourceParagraph Paragraph(List<SourceLine> lines) =>
        new(lines[0].Place, SourceText.Read(string.Join(' ', lines.Select(l => l.Raw.Trim())), lines[0].Place)) { Lines = [.. lines] };

    private static string Key(string text) => CardLabels.Bare(text).ToLowerInvariant();
}
