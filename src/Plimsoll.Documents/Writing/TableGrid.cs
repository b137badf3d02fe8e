using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing;

/// <summary>Where the cells of a run of rows stand once spans are counted.</summary>
internal static class TableGrid
{
    /// <summary>
    /// The cells of each row with the column at which each begins; rows that are too short are filled with empty
    /// cells, and a row span ends where the rows end.
    /// </summary>
    /// <exception cref="ArgumentException">A row has more cells than the table has columns, or a span is less than 1.</exception>
    public static IReadOnlyList<PlacedRow> Place(IReadOnlyList<Row> rows, int columns)
    {
        var placed = new List<PlacedRow>(rows.Count);
        var takenFor = new int[columns];
        for (var y = 0; y < rows.Count; y++)
        {
            var cells = new List<PlacedCell>(columns);
            var x = 0;
            foreach (var cell in rows[y].Cells.Concat(Enumerable.Repeat(new Cell(), columns)))
            {
                while (x < columns && takenFor[x] > 0)
                    x++;
                if (x == columns)
                    break;
                if (cell.ColumnSpan < 1 || cell.RowSpan < 1)
                    throw new ArgumentException("A cell spans at least one column and one row.");
                var width = Math.Min(cell.ColumnSpan, columns - x);
                var height = Math.Min(cell.RowSpan, rows.Count - y);
                if (width != cell.ColumnSpan || takenFor.AsSpan(x, width).ContainsAnyExcept(0))
                    throw TooWide(y, columns);
                cells.Add(new PlacedCell(cell, x, width, height));
                takenFor.AsSpan(x, width).Fill(height);
                x += width;
            }
            if (cells.Count < rows[y].Cells.Count)
                throw TooWide(y, columns);
            placed.Add(new PlacedRow(rows[y], cells));
            for (var i = 0; i < columns; i++)
                takenFor[i] = Math.Max(0, takenFor[i] - 1);
        }
        return placed;
    }

    private static ArgumentException TooWide(int row, int columns) =>
        new($"Row {row + 1} has more cells than the table’s {columns} columns can take.");
}

/// <summary>A row with its cells in place.</summary>
internal sealed record PlacedRow(Row Row, IReadOnlyList<PlacedCell> Cells);

/// <summary>A cell in place: its first column from 0, and its spans.</summary>
internal sealed record PlacedCell(Cell Cell, int Column, int ColumnSpan, int RowSpan);
