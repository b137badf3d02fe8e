namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// Finds out what a file tells of neighbouring words. Most programs write the words of a line of a cell in one go, with the
/// spaces between them, and begin each cell at a place of its own. What a file does as a rule says what two of its words are.
/// </summary>
internal static class WordsBehind
{
    /// <summary>White between these shares of the type's size is a space between words, or a narrow gap between columns.</summary>
    private const double FromSpace = 0.15;
    private const double ToSpace = 0.45;

    /// <summary>White this many times the size of the type is no space between words.</summary>
    public const double Wide = 0.9;

    /// <summary>How many spaces tell what is the rule, and how large a share of them.</summary>
    private const int Fewest = 12;
    private const double Rule = 0.8;

    /// <summary>How many of the words written in one go may stand far from each other; with more of them, whole lines were.</summary>
    private const double Strays = 0.03;

    public static IReadOnlyList<PdfPage> Marked(IReadOnlyList<PdfPage> pages)
    {
        var (spaces, written, joined, far) = (0, 0, 0, 0);
        foreach (var (word, next) in pages.SelectMany(page => PdfLine.Of(page.Pieces.Where(piece => piece.IsUpright))).SelectMany(line => line.Pieces.Zip(line.Pieces.Skip(1))))
        {
            var white = (next.Left - word.Right) / Math.Max(word.Size, next.Size);
            if (white is >= FromSpace and <= ToSpace)
            {
                spaces++;
                written += word.EndsWord ? 1 : 0;
            }

            if (word.EndsWord && word.KeepsStretch)
            {
                joined++;
                far += white > Wide ? 1 : 0;
            }
        }

        var tells = (Written: written >= Fewest && written >= Rule * spaces && joined >= Fewest && far <= Strays * joined, new LineEnds(pages).TellWraps);
        return tells is (false, false) ? pages : [.. pages.Select(page => page with { Pieces = [.. page.Pieces.Select(piece => piece.Behind == WordBehind.Unknown ? piece with { Behind = Behind(piece, tells) } : piece)] })];
    }

    private static WordBehind Behind(PdfPiece piece, (bool Written, bool Wraps) tells) => (piece.EndsWord, piece.KeepsStretch) switch
    {
        (true, true) when tells.Written => WordBehind.SameCell,
        (false, false) when tells.Written => WordBehind.OtherCell,
        (true, false) when tells.Wraps => WordBehind.NextLine,
        _ => WordBehind.Unknown,
    };
}
