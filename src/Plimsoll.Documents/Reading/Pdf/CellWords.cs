namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>The words of a cell, whichever way they run.</summary>
internal static class CellWords
{
    /// <summary>What office programs leave empty inside the edge of a cell, at most.</summary>
    private const double MostPadding = 8;

    public static string Of(IReadOnlyList<PdfPiece> pieces, Box cell, LineJoiner joiner)
    {
        List<string> found = [];
        foreach (var same in pieces.GroupBy(piece => piece.Angle is 90 or 270 ? piece.Angle : 0).OrderBy(same => same.Key))
        {
            var lines = PdfLine.Of(same.Key == 0 ? same : same.Select(piece => Upright(piece, same.Key)));
            var isTurned = same.Key != 0;
            var edge = same.Key switch { 0 => cell.Left, 90 => cell.Top, _ => -(cell.Top + cell.Height) };
            var padding = Math.Clamp(lines.Min(line => line.Left) - edge, 0, MostPadding);
            found.Add(joiner.Join(lines, (isTurned ? cell.Height : cell.Width) - (2 * padding)));
        }

        return string.Join('\n', found);
    }

    /// <summary>Words that run down or up the page, as if the page were turned.</summary>
    private static PdfPiece Upright(PdfPiece piece, int angle) => angle == 90
        ? piece with { Left = piece.Top, Right = piece.Bottom, Top = -piece.Right, Bottom = -piece.Left, Angle = 0 }
        : piece with { Left = -piece.Bottom, Right = -piece.Top, Top = piece.Left, Bottom = piece.Right, Angle = 0 };
}
