namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// Parts words of neighbouring columns that touch, as they do where one is too long for its column: the file begins the second
/// one as a stretch of its own, and other lines have words begin at the same place.
/// </summary>
internal static class TouchingWords
{
    /// <summary>Words that begin this near to each other, in points, begin at one place.</summary>
    private const double SamePlace = 0.75;

    /// <summary>White this many times the size of the type stands before a column.</summary>
    private const double White = 0.5;

    /// <summary>In how many other lines a column must begin at the place.</summary>
    private const int Fewest = 2;

    public static IReadOnlyList<PdfPiece> Parted(IReadOnlyList<PdfPiece> pieces)
    {
        if (!pieces.Any(piece => piece.Seams.Count > 0))
            return pieces;
        List<double> begins = [];
        foreach (var line in PdfLine.Of(pieces.Where(piece => piece.IsUpright)))
            begins.AddRange(line.Pieces.Where((piece, at) => at == 0 || piece.Left - line.Pieces[at - 1].Right > White * piece.Size).Select(piece => piece.Left));
        return [.. pieces.SelectMany(piece => Parted(piece, [.. piece.Seams.Where(seam => begins.Count(x => Math.Abs(x - seam.Left) < SamePlace) >= Fewest)]))];
    }

    private static IEnumerable<PdfPiece> Parted(PdfPiece piece, IReadOnlyList<PdfSeam> seams)
    {
        var (from, left) = (0, piece.Left);
        foreach (var seam in seams.Where(seam => seam.At > 1 && seam.At < piece.Text.Length - 1))
        {
            yield return piece with { Text = piece.Text[from..seam.At], Left = left, Right = Math.Max(left, seam.End), EndsWord = true, Behind = WordBehind.OtherCell, Seams = [] };
            (from, left) = (seam.At, seam.Left);
        }

        yield return piece with { Text = piece.Text[from..], Left = left, Seams = [] };
    }
}
