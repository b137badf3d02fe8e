namespace Plimsoll.Documents.Reading.Text;

/// <summary>Reads lines with tabs as tables.</summary>
internal static class TableReader
{
    /// <summary>No table of a register is wider; what stands behind is kept in the last cell.</summary>
    private const int MostColumns = 2000;

    /// <summary>
    /// The table that begins at a line, up to the next line that is no row. A single blank line is passed over when the row
    /// behind it plainly goes on: as many cells, and a first cell that is empty or begins in the middle of a sentence.
    /// </summary>
    /// <returns>The table and the index behind its last line.</returns>
    public static (SourceTable Table, int Next) Read(IReadOnlyList<TextLine> lines, int start, int tableNumber, bool followsDirectly)
    {
        List<SourceRow> rows = [];
        var at = start;
        while (at < lines.Count)
        {
            if (lines[at].Kind is LineKind.Row or LineKind.EmptyRow)
            {
                rows.Add(RowOf(lines[at], tableNumber, rows.Count + 1));
                at++;
            }
            else if (lines[at].Kind == LineKind.Blank && at + 1 < lines.Count && GoesOn(lines[at - 1], lines[at + 1]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        var place = lines[start].Place with { Table = tableNumber };
        return (new SourceTable(place, rows) { FollowsDirectly = followsDirectly }, at);
    }

    private static bool GoesOn(TextLine last, TextLine next)
    {
        if (next.Kind != LineKind.Row || last.Kind != LineKind.Row || last.Raw.AsSpan().Count('\t') != next.Raw.AsSpan().Count('\t'))
        {
            return false;
        }

        var first = next.Raw.AsSpan(0, next.Raw.IndexOf('\t', StringComparison.Ordinal)).Trim();
        return first.IsEmpty || first[0] == '(' || char.IsLower(first[0]);
    }

    private static SourceRow RowOf(TextLine line, int table, int row)
    {
        var place = line.Place with { Table = table, Row = row };
        var raws = line.Raw.Split('\t', MostColumns);
        var cells = new SourceCell[raws.Length];
        for (var column = 0; column < raws.Length; column++)
        {
            var at = place with { Column = column + 1 };
            cells[column] = raws[column].Length == 0
                ? new SourceCell(at, SourceText.Empty, SourceCellKind.Empty)
                : Cells.Of(SourceText.Read(raws[column], at), at);
        }

        return new SourceRow(place, cells);
    }
}
