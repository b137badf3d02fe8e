namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// Cuts words that run over the line between two columns: programs that print sheets, and the parser itself, put words of
/// neighbouring cells into one run when they stand near each other.
/// </summary>
internal static class PieceCutter
{
    /// <summary>How far words must reach to both sides of a line, and how far the cut may be from it, in sizes of the type.</summary>
    private const double Reach = 0.4;
    private const double Off = 1.6;

    /// <summary>The piece, or its parts on either side of the lines that it runs over.</summary>
    public static IEnumerable<PdfPiece> AtEdges(PdfPiece piece, RuledGrid grid)
    {
        var rest = piece;
        if (piece.Angle == 0)
        {
            foreach (var cell in grid.Cells.Where(cell => piece.MiddleY >= cell.Box.Top && piece.MiddleY <= cell.Box.Top + cell.Box.Height).OrderBy(cell => cell.Box.Left))
            {
                if (Cut(rest, cell.Box.Left) is not { } cut)
                    continue;
                yield return cut.Before;
                rest = cut.Behind;
            }
        }

        yield return rest;
    }

    private static (PdfPiece Before, PdfPiece Behind)? Cut(PdfPiece piece, double edge)
    {
        if (edge - piece.Left < Reach * piece.Size || piece.Right - edge < Reach * piece.Size)
            return null;
        var unit = piece.Width / piece.Text.Sum(LineJoiner.Share);
        var (best, at, x) = (-1, piece.Left, double.MaxValue);
        for (var letter = 0; letter < piece.Text.Length; letter++)
        {
            if (piece.Text[letter] == ' ' && Math.Abs(at - edge) < Math.Abs(x - edge))
                (best, x) = (letter, at);
            at += unit * LineJoiner.Share(piece.Text[letter]);
        }

        return best <= 0 || best == piece.Text.Length - 1 || Math.Abs(x - edge) > Off * piece.Size
            ? null
            : (piece with { Text = piece.Text[..best], Right = Math.Min(x, edge) }, piece with { Text = piece.Text[(best + 1)..], Left = Math.Max(x, edge) });
    }
}
