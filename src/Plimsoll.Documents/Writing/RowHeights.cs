using System.Globalization;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing;

/// <summary>
/// Judges how tall rows will be, so that short rows are kept whole and long ones may run on to the next page. A row
/// kept whole that is taller than the page would lose its end, so the limit is little more than half a page:
/// the judgement may be wrong by three quarters before harm is done.
/// </summary>
internal sealed class RowHeights
{
    private const int LongestNoWrap = 24;

    /// <summary>The letters of ordinary sentences are narrower than the one that short values are judged by.</summary>
    private const double MeanLetter = 0.93;

    private readonly double[] widths;
    private readonly double inset;
    private readonly double limit;
    private readonly double size;
    private readonly double letter;
    private readonly double line;
    private readonly double?[] fixedWidths;
    private readonly Table table;
    private readonly SureHeight sure;

    public RowHeights(Table table, Orientation orientation)
    {
        this.table = table;
        var isWide = orientation is Orientation.Landscape;
        // Millimetres: the width of the text, the height of what is kept whole, a letter and a line of the type used.
        var width = isWide ? 267.0 : 170.0;
        limit = isWide ? 90 : 135;
        size = table.IsDense ? 7.6 : 9.5;
        sure = new SureHeight(size, leading: 0.5, spacing: 0.6);
        inset = (table.IsDense ? 3.2 : 5.0) * 2 * Millimetre;
        (letter, line) = (size * 0.49 * Millimetre, size * 1.32 * Millimetre);
        fixedWidths = [.. LongestOfColumns().Select((ems, i) =>
            table.Columns[i].NoWrap && ems is { } longest ? longest * size * Millimetre + inset : (double?)null)];
        if (fixedWidths.All(each => each is not null))
            Array.Clear(fixedWidths);
        var shares = table.Columns.Where((_, i) => fixedWidths[i] is null).Sum(column => Share(column));
        var free = Math.Max(width - fixedWidths.Sum() ?? 0, width / 4);
        widths = [.. table.Columns.Select((column, i) => (fixedWidths[i] ?? free * Share(column) / shares) - inset)];
    }

    private const double Millimetre = 25.4 / 72;

    /// <summary>The width of a column in Typst's terms.</summary>
    public string TypstWidth(int column) => fixedWidths[column] is { } width
        ? string.Create(CultureInfo.InvariantCulture, $"{width:0.##}mm")
        : string.Create(CultureInfo.InvariantCulture, $"{Share(table.Columns[column]):0.###}fr");

    /// <summary>The width of a column in millimetres, the space at its sides included.</summary>
    public double Millimetres(int column) => widths[column] + inset;

    /// <summary>How many letters fit on a line of a cell; at least 4.</summary>
    public int LettersOnLine(PlacedCell cell) => Math.Max(4, (int)(Width(cell) / letter));

    /// <summary>The room on a line of a cell, in ems of the table's type.</summary>
    public double EmsOnLine(PlacedCell cell) => Width(cell) / (size * Millimetre);

    /// <summary>Whether the row is so tall that it may run on to the next page.</summary>
    /// <param name="row">The row.</param>
    /// <param name="patience">How many times as much a format keeps whole: more than one where a row that is taller than the page loses nothing.</param>
    public bool MayBreak(PlacedRow row, double patience = 1) => Height(row) > limit * patience;

    /// <summary>Whether rows fit on one page together, so that a cell that stands beside all of them may hold them together.</summary>
    public bool FitTogether(IEnumerable<PlacedRow> rows) => rows.Sum(Height) <= limit;

    /// <summary>
    /// Which rows stay on the page of the next, so that what stands beside several rows is not torn apart: all of them where they fit
    /// on a page, else as many as are needed for its words.
    /// </summary>
    /// <param name="rows">The rows of a group.</param>
    public IReadOnlyList<bool> StayWithNext(IReadOnlyList<PlacedRow> rows)
    {
        var stays = new bool[rows.Count];
        for (var y = 0; y < rows.Count; y++)
        {
            foreach (var cell in rows[y].Cells.Where(cell => cell.RowSpan > 1))
            {
                var beside = rows.Skip(y).Take(cell.RowSpan).ToList();
                var (fit, room, needed) = (FitTogether(beside), 0.0, Height(cell));
                for (var i = 0; i < beside.Count - 1 && (fit || (room += Alone(beside[i])) < needed); i++)
                    stays[y + i] = true;
            }
        }
        return stays;
    }

    /// <summary>Whether the header rows leave enough of the page to be repeated on each.</summary>
    public bool MayRepeat(IReadOnlyList<PlacedRow> header) => header.Sum(Height) <= limit * 0.7;

    /// <summary>
    /// The height of a row in Typst's terms: a length where it is certain, so that the typesetter need not set its cells
    /// twice to find it; else auto.
    /// </summary>
    /// <param name="rows">The rows among which it stands.</param>
    /// <param name="row">The row.</param>
    /// <param name="isHeader">Whether it is a row of the table's header, which is semi-bold as totals are.</param>
    /// <param name="isHyphenated">Whether words of a cell may be hyphenated.</param>
    public string TypstHeight(IReadOnlyList<PlacedRow> rows, PlacedRow row, bool isHeader, Predicate<PlacedCell> isHyphenated)
    {
        if (rows.Any(each => each.Cells.Any(cell => cell.RowSpan > 1)) || row.Cells.All(cell => cell.Cell.Content.Count == 0) || MayBreak(row))
            return "auto";
        var tallest = 0.0;
        foreach (var cell in row.Cells)
        {
            var isSemiBold = isHeader || (row.Row.IsTotal && cell.Cell.Tone is null);
            if (isHyphenated(cell) || sure.Of(cell.Cell.Content, ExactWidth(cell), isSemiBold, LettersOnLine(cell)) is not { } height)
                return "auto";
            tallest = Math.Max(tallest, height);
        }
        return string.Create(CultureInfo.InvariantCulture, $"{tallest + (table.IsDense ? 7.2 : 9.2):0.###}pt");
    }

    private double Height(PlacedRow row) => row.Cells.Select(cell => Height(cell) / cell.RowSpan).DefaultIfEmpty(0).Max();

    private double Alone(PlacedRow row) => row.Cells.Where(cell => cell.RowSpan == 1).Select(Height).DefaultIfEmpty(0).Max();

    private double Height(PlacedCell cell) =>
        Height(cell.Cell.Content, Width(cell)) + 4;

    private double Width(PlacedCell cell) => Math.Max(4, widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum());

    // The spaces between columns belong to a cell that spans them.
    private double ExactWidth(PlacedCell cell) => widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum() + (cell.ColumnSpan - 1) * inset;

    private static double Share(Column column) => Math.Max(column.Width, 0.01);

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
        var perLine = Math.Max(2, Math.Max(width, 4) / (letter * MeanLetter));
        return text.PlainText.Split('\n').Sum(part => Math.Max(1, Math.Ceiling(Letters(part) * 1.08 / perLine))) * line;
    }

    // Signs of Chinese and Japanese, and emoji, are as wide as two letters.
    private static int Letters(string words) => words.AsSpan().IndexOfAnyInRange('\u1100', '\uffff') < 0 ? words.Length : words.Sum(letter => letter < '\u1100' ? 1 : 2);

    // In ems; null where a value is too long to be kept on one line.
    private double?[] LongestOfColumns()
    {
        var longest = new double?[table.Columns.Count];
        Array.Fill(longest, 1);
        foreach (var rows in table.Groups.Select(group => group.Rows).Prepend(table.Header))
        {
            foreach (var cell in TableGrid.Place(rows, table.Columns.Count).SelectMany(row => row.Cells).Where(cell => cell.ColumnSpan == 1))
                longest[cell.Column] = Longer(longest[cell.Column], cell.Cell.Content.AsInlines);
        }
        return longest;
    }

    private static double? Longer(double? longest, Inlines? text)
    {
        var lines = text?.PlainText.Split('\n');
        return longest is null || lines is null || lines.Any(part => part.Length > LongestNoWrap)
            ? null
            : Math.Max(longest.Value, lines.Max(SureLine.Ems));
    }
}
