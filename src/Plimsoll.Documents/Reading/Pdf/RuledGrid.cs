namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>A cell of a ruled table: which rows and columns of its grid it takes, and where it stands.</summary>
internal sealed record RuledCell(int Row, int Column, int Rows, int Columns, Box Box);

/// <summary>A table drawn with lines.</summary>
/// <param name="Xs">Where its columns begin, and where the last ends.</param>
/// <param name="Ys">Where its rows begin, and where the last ends.</param>
/// <param name="Cells">Its cells, row by row.</param>
internal sealed record RuledGrid(IReadOnlyList<double> Xs, IReadOnlyList<double> Ys, IReadOnlyList<RuledCell> Cells)
{
    public double Left => Xs[0];

    public double Right => Xs[^1];

    public double Top => Ys[0];

    public double Bottom => Ys[^1];

    public bool Holds(PdfPiece piece) => piece.MiddleX >= Left && piece.MiddleX <= Right && piece.MiddleY >= Top && piece.MiddleY <= Bottom;

    /// <summary>
    /// A row without lines between its columns has them all the same where its words keep to the columns of the others: some
    /// styles draw the lines of every other row alone. The title of a section does not.
    /// </summary>
    public RuledGrid WithRowsParted(IReadOnlyList<PdfPiece> pieces)
    {
        var columns = Xs.Count - 1;
        return columns < 3 ? this : this with { Cells = [.. Cells.SelectMany(cell => cell.Columns == columns && KeepsToColumns([.. pieces.Where(piece => Holds(cell, piece))]) ? Parted(cell) : [cell])] };
    }

    /// <summary>The cell above a line which a word stands across, where the word follows on a line of that cell; null for words that keep within a cell.</summary>
    public RuledCell? CellOverrunBy(PdfPiece word, IReadOnlyList<PdfPiece> pieces)
    {
        if (!word.IsUpright || !Ys.Any(y => y > word.Top + (0.25 * word.Height) && y < word.Bottom - (0.25 * word.Height)))
            return null;
        bool Stands(RuledCell cell, double y) => word.MiddleX >= cell.Box.Left && word.MiddleX <= cell.Box.Left + cell.Box.Width && y >= cell.Box.Top && y <= cell.Box.Top + cell.Box.Height;
        var upper = Cells.FirstOrDefault(cell => Stands(cell, word.Top));
        return upper is null || Stands(upper, word.Bottom) ? null
            : pieces.Any(piece => Holds(upper, piece) && piece.Bottom < word.MiddleY && word.Top - piece.Top < 1.6 * word.Size && Math.Abs(piece.Left - word.Left) < upper.Box.Width) ? upper : null;
    }

    private IEnumerable<RuledCell> Parted(RuledCell cell) => Enumerable.Range(0, cell.Columns)
        .Select(column => cell with { Column = column, Columns = 1, Box = cell.Box with { Left = Xs[column], Width = Xs[column + 1] - Xs[column] } });

    private bool KeepsToColumns(List<PdfPiece> words)
    {
        if (words.Exists(word => !word.IsUpright || Xs.Any(x => x > word.Left + 1 && x < word.Right - 1)))
            return false;
        var filled = Enumerable.Range(0, Xs.Count - 1).Count(column => words.Exists(word => word.MiddleX > Xs[column] && word.MiddleX < Xs[column + 1]));
        return filled >= Math.Max(3, (Xs.Count - 1) * 0.5);
    }

    private static bool Holds(RuledCell cell, PdfPiece piece) =>
        piece.MiddleX >= cell.Box.Left && piece.MiddleX <= cell.Box.Left + cell.Box.Width && piece.MiddleY >= cell.Box.Top && piece.MiddleY <= cell.Box.Top + cell.Box.Height;
}
