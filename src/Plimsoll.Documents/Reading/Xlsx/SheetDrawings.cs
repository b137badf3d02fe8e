using System.Globalization;
using System.Text;
using System.Xml;
using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>What floats over the cells of a sheet: the words of boxes and shapes, and how many pictures and charts there are.</summary>
internal static class SheetDrawings
{
    private const int Most = 10_000;

    /// <summary>Adds the words of boxes to the asides and says what was not read.</summary>
    public static void Read(OfficePackageReader package, SheetEntry sheet, List<SourceAside> asides, List<SourceNote> notes)
    {
        var (pictures, charts, boxes) = (0, 0, asides.Count);
        foreach (var drawing in Relationship.Of(package, sheet.Part).Where(r => r is { Kind: "drawing", IsOutside: false }))
        {
            using var stream = package.Open(drawing.Target);
            if (stream is null)
                continue;
            using var xml = PartXml.Read(stream);
            foreach (var anchor in xml.Elements())
            {
                if (anchor.LocalName is not ("twoCellAnchor" or "oneCellAnchor" or "absoluteAnchor"))
                    continue;
                var (words, place) = Anchored(anchor, sheet.Name, ref pictures, ref charts);
                if (words.Length > 0 && asides.Count < Most)
                    asides.Add(new(SourceAsideKind.TextBox, place, SourceText.Words(words)));
            }
        }

        var whole = new Place { Sheet = sheet.Name };
        if (pictures > 0)
            notes.Add(SourceNote.Counted(SourceNoteKind.NotRead, pictures, $"{pictures} picture on sheet “{sheet.Name}” was not read", $"{pictures} pictures on sheet “{sheet.Name}” were not read", whole));
        if (charts > 0)
            notes.Add(SourceNote.Counted(SourceNoteKind.NotRead, charts, $"{charts} chart on sheet “{sheet.Name}” was not read", $"{charts} charts on sheet “{sheet.Name}” were not read", whole));
        if (asides.Count > boxes)
        {
            var first = asides[boxes].Content.Text.ReplaceLineEndings(" ");
            var opening = first.Length > 80 ? first[..80] + "…" : first;
            notes.Add(new(
                SourceNoteKind.Reading,
                asides.Count > boxes + 1
                    ? (FormattableString)$"Boxes on sheet “{sheet.Name}” hold words, which were kept beside its cells: “{opening}” and others"
                    : (FormattableString)$"Boxes on sheet “{sheet.Name}” hold words, which were kept beside its cells: “{opening}”",
                asides[boxes].Place));
        }
    }

    /// <summary>The paragraphs of what is anchored at a place, a line each. What stands for old versions of Excel repeats it.</summary>
    private static (string Words, Place Place) Anchored(XmlReader anchor, string sheet, ref int pictures, ref int charts)
    {
        var words = new StringBuilder();
        var (row, column, isFrom, fallback) = (0, 0, false, int.MaxValue);
        foreach (var inner in anchor.Inside())
        {
            if (inner.Depth <= fallback)
                fallback = int.MaxValue;
            switch (inner.LocalName)
            {
                case "Fallback":
                    fallback = inner.Depth;
                    break;
                case "from" or "to":
                    isFrom = inner.LocalName == "from";
                    break;
                case "col" when isFrom:
                    column = Number(inner.Characters(), CellName.MostColumns);
                    break;
                case "row" when isFrom:
                    row = Number(inner.Characters(), CellName.MostRows);
                    break;
                case "pic" when fallback == int.MaxValue:
                    pictures++;
                    break;
                case "chart" or "relIds" when fallback == int.MaxValue:
                    charts++;
                    break;
                case "p" or "br" when words.Length > 0 && words[^1] != '\n':
                    words.Append('\n');
                    break;
                case "t" when fallback == int.MaxValue:
                    words.Append(inner.Characters());
                    break;
            }
        }

        return (words.ToString().Trim(), new Place { Sheet = sheet, Cell = CellName.Of(row + 1, column + 1) });
    }

    private static int Number(string digits, int most) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, most - 1) : 0;
}
