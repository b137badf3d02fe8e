using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>A cell at its column of the grid; a merged cell stands in its first row and column, the rest of it is blank.</summary>
/// <param name="Place">Where it stands in the file.</param>
/// <param name="Text">Its cleaned words.</param>
/// <param name="Raw">The file's own characters.</param>
internal sealed record GridCell(Place Place, string Text, string Raw)
{
    public static GridCell Blank { get; } = new(Place.Unknown, "", "");

    public bool IsBlank => Text.Length == 0;

    /// <summary>Nothing but a stray mark: something stands there, but no words.</summary>
    public bool IsStray => IsBlank && !string.IsNullOrWhiteSpace(Raw);
}

/// <summary>A row of the grid.</summary>
internal sealed record GridRow(Place Place, IReadOnlyList<GridCell> Cells)
{
    public GridCell this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : GridCell.Blank;

    public IEnumerable<int> Filled => Enumerable.Range(0, Cells.Count).Where(c => !Cells[c].IsBlank);
}

/// <summary>Lays a table out so that every cell stands at its column, merged cells included.</summary>
internal static class Grid
{
    private const int MostColumns = 2000;

    public static IReadOnlyList<GridRow> Of(SourceTable table)
    {
        List<GridRow> rows = [];
        Dictionary<int, int> covered = [];
        foreach (var source in table.Rows)
        {
            List<GridCell> cells = [];
            foreach (var cell in source.Cells)
            {
                FillCovered(cells, covered);
                var first = cells.Count;
                cells.Add(new GridCell(cell.Place, cell.Text.Trim(), cell.Raw));
                for (var more = 1; more < cell.ColumnSpan && cells.Count < MostColumns; more++)
                    cells.Add(GridCell.Blank);
                for (var column = first; cell.RowSpan > 1 && column < cells.Count; column++)
                    covered[column] = cell.RowSpan;
            }

            FillCovered(cells, covered);
            rows.Add(new GridRow(source.Place, cells));
            foreach (var column in covered.Keys.ToList())
            {
                if (--covered[column] <= 0)
                    covered.Remove(column);
            }
        }

        return rows;
    }

    private static void FillCovered(List<GridCell> cells, Dictionary<int, int> covered)
    {
        // A cell that begins in this row is covered from the next one on; its entry then counts this row too.
        while (cells.Count < MostColumns && covered.ContainsKey(cells.Count))
            cells.Add(GridCell.Blank);
    }
}
