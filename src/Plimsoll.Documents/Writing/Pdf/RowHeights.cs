using System.Globalization;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>
/// Judges how tall rows will be, so that short rows are kept whole and long ones may run on to the next page. A row
/// kept whole that is taller than the page would lose its end, so the limit is a third of a page: the judgement may be
/// wrong by a factor of two and a half before harm is done.
/// </summary>
internal sealed class RowHeights
{
    private const int LongestNoWrap = 24;

    private readonly double[] widths;
    private readonly double limit;
    private readonly double letter;
    private readonly double line;
    private readonly bool[] isNarrow;
    private readonly Table table;

    public RowHeights(Table table, Orientation orientation)
    {
        this.table = table;
        var isWide = orientation is Orientation.Landscape;
        // Millimetres: the width of the text, the height of a third of it, a letter and a line of the type used.
        var width = isWide ? 267.0 : 170.0;
        limit = isWide ? 56 : 84;
        (letter, line) = table.IsDense ? (1.32, 3.7) : (1.65, 4.7);
        var longest = LongestOfColumns();
        isNarrow = [.. table.Columns.Select((column, i) => column.NoWrap && longest[i] <= LongestNoWrap)];
        var shares = table.Columns.Where((_, i) => !isNarrow[i]).Sum(column => Math.Max(column.Width, 0.01));
        var fixedWidth = longest.Where((_, i) => isNarrow[i]).Sum(length => length * letter + 4);
        var free = Math.Max(width - fixedWidth, width / 4);
        widths = [.. table.Columns.Select((column, i) =>
            (isNarrow[i] ? longest[i] * letter + 4 : free * Math.Max(column.Width, 0.01) / shares) - 3.5)];
    }

    /// <summary>The width of a column in Typst's terms.</summary>
    public string TypstWidth(int column) => isNarrow[column] && isNarrow.Contains(false)
        ? "auto"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(table.Columns[column].Width, 0.01):0.###}fr");

    /// <summary>Whether the row is so tall that it may run on to the next page.</summary>
    public bool MayBreak(PlacedRow row) => Height(row) > limit;

    /// <summary>Whether the header rows leave enough of the page to be repeated on each.</summary>
    public bool MayRepeat(IReadOnlyList<PlacedRow> header) => header.Sum(Height) <= limit;

    private double Height(PlacedRow row) => row.Cells.Select(cell => Height(cell) / cell.RowSpan).DefaultIfEmpty(0).Max();

    private double Height(PlacedCell cell) =>
        Height(cell.Cell.Content, Math.Max(widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum(), 4)) + 4;

    private double Height(IEnumerable<Block> blocks, double width) => blocks.Sum(block => block switch
    {
        Paragraph paragraph => Height(paragraph.Content, width),
        Heading heading => Height(heading.Text, width) + 4,
        BulletList list => list.Items.Sum(item => Height(item, width - 4) + 1.5),
        NumberedList list => list.Items.Sum(item => Height(item.Content, width - 8) + 1.5),
        Facts facts => facts.Items.Sum(fact => Height(fact.Value, width - 43) + 2),
        Note note => Height(note.Blocks, width - 7) + 12,
        KeepTogether group => Height(group.Blocks, width),
        Table inner => inner.Rows.Sum(row => row.Cells.Select(cell => Height(cell.Content, width / inner.Columns.Count)).DefaultIfEmpty(0).Max() + 4) + 15,
        _ => 60,
    } + 1);

    private double Height(Inlines text, double width)
    {
        var perLine = Math.Max(2, Math.Max(width, 4) / letter);
        return text.PlainText.Split('\n').Sum(part => Math.Max(1, Math.Ceiling(part.Length * 1.08 / perLine))) * line;
    }

    private int[] LongestOfColumns()
    {
        var longest = new int[table.Columns.Count];
        foreach (var rows in table.Groups.Select(group => group.Rows).Prepend(table.Header))
        {
            foreach (var cell in TableGrid.Place(rows, table.Columns.Count).SelectMany(row => row.Cells).Where(cell => cell.ColumnSpan == 1))
            {
                var length = cell.Cell.Content.AsInlines is { } text ? text.PlainText.Split('\n').Max(part => part.Length) : LongestNoWrap + 1;
                longest[cell.Column] = Math.Max(longest[cell.Column], length);
            }
        }
        return longest;
    }
}
