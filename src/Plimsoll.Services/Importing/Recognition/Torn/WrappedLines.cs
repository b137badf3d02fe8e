using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.Torn;

/// <summary>
/// Parts the lines of a column into paragraphs. A page breaks a line where the next word does not fit: a line behind which
/// it would have fitted was ended by its writer.
/// </summary>
internal static class WrappedLines
{
    private const double Room = 0.85;

    /// <summary>How many characters the longest line of each column has.</summary>
    public static IReadOnlyDictionary<int, int> WidthsOf(IEnumerable<IReadOnlyList<SourceRow>> items)
    {
        Dictionary<int, int> widths = [];
        foreach (var row in items.SelectMany(i => i))
        {
            for (var column = 0; column < row.Cells.Count; column++)
                widths[column] = Math.Max(widths.GetValueOrDefault(column), row.Cells[column].Lines.Select(l => l.Length).DefaultIfEmpty(0).Max());
        }

        return widths;
    }

    /// <summary>How many lines of an item stand beneath another of their column, and how many of these go on in the middle of a sentence.</summary>
    public static (int All, int Wrapped) Count(IReadOnlyList<SourceRow> item)
    {
        var (all, wrapped) = (0, 0);
        for (var column = 0; column < item.Max(r => r.Cells.Count); column++)
        {
            var lines = Lines(item, column);
            all += Math.Max(0, lines.Count - 1);
            wrapped += lines.Zip(lines.Skip(1)).Count(p => p.Second.Row == p.First.Row + 1 && (Wording.GoesOn(p.Second.Cell.Text) || Wording.IsLeftOpen(p.First.Cell.Text)));
        }

        return (all, wrapped);
    }

    /// <summary>The paragraphs of a column of an item.</summary>
    /// <param name="item">Its rows.</param>
    /// <param name="column">The column.</param>
    /// <param name="width">How many characters its longest line has.</param>
    /// <param name="starts">Rows at which a paragraph surely begins.</param>
    public static IReadOnlyList<TornParagraph> Paragraphs(IReadOnlyList<SourceRow> item, int column, int width, IReadOnlyCollection<int>? starts = null)
    {
        List<List<(int Row, SourceCell Cell)>> paragraphs = [];
        foreach (var line in Lines(item, column))
        {
            if (paragraphs.Count == 0 || starts?.Contains(line.Row) == true || Begins(paragraphs[^1][^1], line, width))
                paragraphs.Add([]);
            paragraphs[^1].Add(line);
        }

        return [.. paragraphs.Select(p => new TornParagraph(p[0].Row, p.Select(l => l.Cell.Text).Aggregate(Wording.Join), [.. p.Select(l => l.Cell)]))];
    }

    /// <summary>Whether a line can begin a paragraph beneath another, by its words.</summary>
    public static bool MayBegin(string above, string text) => !Wording.GoesOn(text) && !Wording.IsLeftOpen(above);

    /// <summary>The lines of a column, each with the row of the item that it stands in.</summary>
    public static List<(int Row, SourceCell Cell)> Lines(IReadOnlyList<SourceRow> item, int column) =>
        [.. item.Index().Where(r => column < r.Item.Cells.Count && !r.Item.Cells[column].IsEmpty).Select(r => (r.Index, r.Item.Cells[column]))];

    private static bool Begins((int Row, SourceCell Cell) before, (int Row, SourceCell Cell) line, int width)
    {
        if (line.Cell.Content.Parts is [{ IsItem: true }, ..])
            return true;
        var (above, text) = (before.Cell.Text, line.Cell.Text);
        if (!MayBegin(above, text))
            return false;
        return line.Row > before.Row + 1 || Wording.EndsSentence(above) || above.Length + 1 + FirstWord(text) <= width * Room;
    }

    private static int FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : text.Length;
}
