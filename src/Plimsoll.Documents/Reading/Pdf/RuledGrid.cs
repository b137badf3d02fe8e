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
}
