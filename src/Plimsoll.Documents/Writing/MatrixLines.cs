using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing;

/// <summary>The load line of a scoring grid, told to both cells that each stretch parts, so that every format draws it alike.</summary>
internal static class MatrixLines
{
    /// <summary>The edges with the line for each row and column.</summary>
    /// <exception cref="ArgumentException">The grid's cells do not match its axes.</exception>
    public static CellEdges[,] Of(Matrix matrix)
    {
        var (height, width) = (matrix.Rows.Levels.Count, matrix.Columns.Levels.Count);
        if (height == 0 || width == 0 || matrix.Cells.Count != height || matrix.Cells.Any(row => row.Count != width))
            throw new ArgumentException($"The grid “{matrix.Caption}” needs {height} rows of {width} cells, as its axes have.");
        var lines = new CellEdges[height, width];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var own = matrix.Cells[y][x].LoadLine;
                lines[y, x] |= own;
                if (own.HasFlag(CellEdges.Top) && y > 0)
                    lines[y - 1, x] |= CellEdges.Bottom;
                if (own.HasFlag(CellEdges.Bottom) && y + 1 < height)
                    lines[y + 1, x] |= CellEdges.Top;
                if (own.HasFlag(CellEdges.Left) && x > 0)
                    lines[y, x - 1] |= CellEdges.Right;
                if (own.HasFlag(CellEdges.Right) && x + 1 < width)
                    lines[y, x + 1] |= CellEdges.Left;
            }
        }
        return lines;
    }

    /// <summary>How to read the axes, in words.</summary>
    public static string AxesInWords(Matrix matrix) =>
        $"{matrix.Rows.Title} from the top: {Span(matrix.Rows)}. {matrix.Columns.Title} from the left: {Span(matrix.Columns)}.";

    private static string Span(Axis axis) => $"{axis.Levels[0].Value} to {axis.Levels[^1].Value}";
}
