using System.Globalization;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Pdf;

/// <content>Tables.</content>
internal sealed partial class TypstSource
{
    /// <summary>The room in ems that a list's marks take from its items in a cell; numbers rarely take more.</summary>
    private const double ListIndent = 1.6;

    private void Write(Table table)
    {
        if (table.Columns.Count == 0)
            throw new ArgumentException($"The table “{table.Caption.PlainText}” has no columns.");
        var heights = new RowHeights(table, orientation);
        source.Append(CultureInfo.InvariantCulture, $"t(size: {(table.IsDense ? "7.6pt" : "9.5pt")}, columns: ({string.Concat(table.Columns.Select((_, i) => heights.TypstWidth(i) + ","))}), ");
        source.Append(CultureInfo.InvariantCulture, $"align: ({string.Concat(table.Columns.Select(column => $"{Align(column.Alignment)} + top,"))}), ");
        if (!table.CaptionIsHidden)
        {
            source.Append("caption: ");
            Write(table.Caption);
            source.Append(", ");
        }
        var header = TableGrid.Place(table.Header, table.Columns.Count);
        if (insideOf == 0)
            source.Append(CultureInfo.InvariantCulture, $"rows: ({string.Concat(TypstHeights(table, header, heights))}), ");
        source.Append(CultureInfo.InvariantCulture, $"repeat: {(heights.MayRepeat(header) ? "true" : "false")}, header: ");
        var start = source.Length;
        source.Append('(');
        repeats = true;
        foreach (var cell in header.SelectMany(row => row.Cells))
            Write(table, cell, "th(", mayBreak: false, "bottom", heights);
        repeats = false;
        source.Append(')');
        source.Append(DefinedFrom(start)).Append(",\n");
        for (var i = 0; i < table.Groups.Count; i++)
        {
            var rows = table.Groups[i];
            if (rows.Heading is { } heading)
            {
                // A heading is repeated until the next one: where rows without a heading follow, it must not reach them.
                var ends = i + 1 == table.Groups.Count || table.Groups[i + 1].Heading is not null;
                source.Append(CultureInfo.InvariantCulture, $"group({table.Columns.Count}, {(ends ? "true" : "false")}, ");
                repeats = true;
                Write(heading);
                repeats = false;
                source.Append("),\n");
            }
            var placed = TableGrid.Place(rows.Rows, table.Columns.Count);
            for (var y = 0; y < placed.Count; y++)
                Write(table, placed, y, heights);
        }
        source.Append(')');
    }

    private static IEnumerable<string> TypstHeights(Table table, IReadOnlyList<PlacedRow> header, RowHeights heights)
    {
        foreach (var row in header)
            yield return heights.TypstHeight(header, row, isHeader: true, cell => IsHyphenated(cell, heights)) + ",";
        foreach (var group in table.Groups)
        {
            if (group.Heading is not null)
                yield return "auto,";
            var rows = TableGrid.Place(group.Rows, table.Columns.Count);
            foreach (var row in rows)
                yield return heights.TypstHeight(rows, row, isHeader: false, cell => IsHyphenated(cell, heights)) + ",";
        }
    }

    private void Write(Table table, IReadOnlyList<PlacedRow> rows, int y, RowHeights heights)
    {
        var row = rows[y];
        var isTall = heights.MayBreak(row);
        foreach (var cell in row.Cells)
        {
            // What stands beside several rows holds them together where they fit on a page, and else runs on with them.
            var mayBreak = isTall || (cell.RowSpan > 1 && !heights.FitTogether(rows.Skip(y).Take(cell.RowSpan)));
            var call = cell.Cell.Tone is { } tone ? $"toned({Colour(tone.Fill)}, {Colour(tone.Ink)}, " : row.Row.IsTotal ? "total(" : null;
            Write(table, cell, call, mayBreak, "top", heights);
        }
        source.Append('\n');
    }

    // A cell without anything of its own is its words: a call around them would cost the typesetter time.
    private void Write(Table table, PlacedCell cell, string? call, bool mayBreak, string vertical, RowHeights heights)
    {
        var fields = string.Concat(Fields(table, cell, mayBreak, vertical));
        if (fields.Length > 0)
            call ??= "td(";
        var isHyphenated = IsHyphenated(cell, heights);
        var outer = longestRun;
        longestRun = heights.LettersOnLine(cell);
        source.Append(call).Append(isHyphenated ? "hyphenated(" : "");
        Write(cell.Cell.Content);
        source.Append(isHyphenated ? ")" : "").Append(fields).Append(call is null ? ", " : "), ");
        longestRun = outer;
    }

    private static IEnumerable<string> Fields(Table table, PlacedCell cell, bool mayBreak, string vertical)
    {
        if (cell.ColumnSpan > 1)
            yield return string.Create(CultureInfo.InvariantCulture, $", colspan: {cell.ColumnSpan}");
        if (cell.RowSpan > 1)
            yield return string.Create(CultureInfo.InvariantCulture, $", rowspan: {cell.RowSpan}");
        if (mayBreak)
            yield return ", breakable: true";
        if (cell.Cell.OpenEdges.HasFlag(CellEdges.Bottom))
            yield return ", stroke: (bottom: none)";
        var alignment = cell.Cell.Alignment ?? table.Columns[cell.Column].Alignment;
        if (alignment is Alignment.Right && table.MeetsWords(cell.Column + cell.ColumnSpan - 1))
            yield return ", inset: (right: 12pt)";
        if (vertical != "top" || cell.Cell.Alignment is not null)
            yield return $", align: {Align(alignment)} + {vertical}";
    }

    private static bool IsHyphenated(PlacedCell cell, RowHeights heights) => HasLongWord(cell.Cell.Content, heights.EmsOnLine(cell));

    private static bool HasLongWord(Content content, double ems) => content.Any(block => block switch
    {
        Paragraph paragraph => HasLongWord(paragraph.Content.PlainText, ems),
        BulletList list => list.Items.Any(item => HasLongWord(item, ems - ListIndent)),
        NumberedList list => list.Items.Any(item => HasLongWord(item.Content, ems - ListIndent)),
        _ => true,
    });

    private static bool HasLongWord(string words, double ems) => words.Split(' ', '\n', '-').Any(word => SureLine.Ems(word) > ems);

    private static string Align(Alignment alignment) => alignment switch
    {
        Alignment.Right => "end",
        Alignment.Centre => "center",
        _ => "start",
    };
}
