using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>A row of a table with a cell at every column; a merged cell stands at each column and row that it covers.</summary>
/// <param name="Source">The row as read.</param>
/// <param name="Cells">A cell for each column; null where nothing stands.</param>
/// <param name="Own">Whether the cell of a column begins in it, and does not only reach into it.</param>
internal sealed record LayoutRow(SourceRow Source, SourceCell?[] Cells, bool[] Own)
{
    public SourceCell? this[int column] => column < Cells.Length ? Cells[column] : null;

    /// <summary>The cell that begins at a column; null when there is none or it reaches in from elsewhere.</summary>
    public SourceCell? OwnAt(int column) => column < Cells.Length && Own[column] ? Cells[column] : null;

    /// <summary>The words of the cell that begins at a column.</summary>
    public string TextAt(int column) => OwnAt(column)?.Text.Trim() ?? "";

    /// <summary>The cells that begin in this row and hold something, from left to right.</summary>
    public IEnumerable<(int Column, SourceCell Cell)> Filled
    {
        get
        {
            for (var column = 0; column < Cells.Length; column++)
            {
                if (OwnAt(column) is { } cell)
                    yield return (column, cell);
            }
        }
    }
}

/// <summary>Lays a table out by columns.</summary>
internal static class LayoutGrid
{
    private const int MostColumns = 1000;

    public static IReadOnlyList<LayoutRow> Of(SourceTable table)
    {
        List<LayoutRow> rows = [];
        Dictionary<int, (SourceCell Cell, int Rows)> above = [];
        var width = 0;
        foreach (var source in table.Rows)
        {
            List<SourceCell?> cells = [];
            List<bool> own = [];
            foreach (var cell in source.Cells)
            {
                Reach(cells, own, above);
                for (var more = 0; more < cell.ColumnSpan && cells.Count < MostColumns; more++)
                {
                    if (cell.RowSpan > 1)
                        above[cells.Count] = (cell, cell.RowSpan);
                    cells.Add(cell.IsEmpty ? null : cell);
                    own.Add(more == 0);
                }
            }

            Reach(cells, own, above);
            foreach (var column in above.Keys.ToList())
            {
                if (above[column].Rows <= 1)
                    above.Remove(column);
                else
                    above[column] = (above[column].Cell, above[column].Rows - 1);
            }

            width = Math.Max(width, cells.Count);
            rows.Add(new(source, [.. cells], [.. own]));
        }

        return rows;
    }

    private static void Reach(List<SourceCell?> cells, List<bool> own, Dictionary<int, (SourceCell Cell, int Rows)> above)
    {
        while (cells.Count < MostColumns && above.TryGetValue(cells.Count, out var reached) && reached.Rows < reached.Cell.RowSpan)
        {
            cells.Add(reached.Cell.IsEmpty ? null : reached.Cell);
            own.Add(false);
        }
    }
}
