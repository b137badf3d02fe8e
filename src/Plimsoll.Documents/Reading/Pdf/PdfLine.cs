using System.Text;

namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>Words that stand beside each other on one line.</summary>
/// <param name="Pieces">From left to right.</param>
internal sealed record PdfLine(IReadOnlyList<PdfPiece> Pieces)
{
    /// <summary>A gap below this share of the type's size stands inside a word, unless the file has a space there.</summary>
    private const double Space = 0.11;

    /// <summary>A word stands behind its bullet within so many times the size of the type.</summary>
    private const double FarthestBehindBullet = 4;

    public double Left { get; } = Pieces.Min(p => p.Left);

    public double Right { get; } = Pieces.Max(p => p.Right);

    public double Top { get; } = Pieces.Min(p => p.Top);

    public double Bottom { get; } = Pieces.Max(p => p.Bottom);

    public double Size { get; } = Pieces.Max(p => p.Size);

    public double Width => Right - Left;

    public bool IsBold => Pieces.All(p => p.IsBold);

    public Box Box => new(Math.Round(Left, 1), Math.Round(Top, 1), Math.Round(Width, 1), Math.Round(Bottom - Top, 1));

    /// <summary>The words, a space where the file has one or leaves room for one.</summary>
    public string Text { get; } = Words(Pieces);

    /// <summary>The lines of upright pieces from top to bottom.</summary>
    public static List<PdfLine> Of(IEnumerable<PdfPiece> pieces)
    {
        List<PdfLine> lines = [];
        List<PdfPiece> open = [];
        foreach (var piece in pieces.OrderBy(p => p.MiddleY).ThenBy(p => p.Left))
        {
            // Raised and lowered signs stand on the line that they overlap.
            if (open.Count > 0 && piece.MiddleY > open.Average(p => p.MiddleY) + (0.4 * Math.Min(piece.Size, open.Max(p => p.Size))))
            {
                lines.Add(new([.. open.OrderBy(p => p.Left)]));
                open.Clear();
            }

            open.Add(piece);
        }

        if (open.Count > 0)
            lines.Add(new([.. open.OrderBy(p => p.Left)]));
        return lines;
    }

    /// <summary>Cuts the line at gaps wider than so many times the size of its type.</summary>
    public List<PdfLine> Cut(double gap)
    {
        List<PdfLine> parts = [];
        List<PdfPiece> open = [];
        foreach (var (at, piece) in Pieces.Index())
        {
            if (open.Count > 0 && piece.Left - open.Max(p => p.Right) > gap * piece.Size && !IsBulletOf(at - 1))
            {
                parts.Add(new([.. open]));
                open.Clear();
            }

            open.Add(piece);
        }

        parts.Add(new([.. open]));
        return parts;
    }

    /// <summary>Cuts the line at wide gaps, and where the file begins another cell.</summary>
    public IEnumerable<PdfLine> CutAtCells(double gap)
    {
        foreach (var part in Cut(gap))
        {
            List<PdfPiece> open = [];
            foreach (var (run, pieces) in part.Runs())
            {
                open.AddRange(pieces);
                if (!run.EndsCell)
                    continue;
                yield return new([.. open]);
                open.Clear();
            }

            if (open.Count > 0)
                yield return new([.. open]);
        }
    }

    /// <summary>Whether a piece is a bullet, and the next one the word that it stands before.</summary>
    public bool IsBulletOf(int at) => at >= 0 && at + 1 < Pieces.Count && Pieces[at].Text.Trim() is [var sign] && (Fragments.Bullets.IsSign(sign) || sign is >= '\uE000' and <= '\uF8FF')
        && Pieces[at + 1].Left - Pieces[at].Right < FarthestBehindBullet * Pieces[at + 1].Size;

    /// <summary>The runs of the line, each with its words; a bullet is one with the word behind it, however far that stands.</summary>
    public IEnumerable<(PdfRun Run, IReadOnlyList<PdfPiece> Pieces)> Runs()
    {
        List<PdfPiece> open = [];
        for (var at = 0; at < Pieces.Count; at++)
        {
            open.Add(Pieces[at]);
            var white = at + 1 < Pieces.Count ? (Pieces[at + 1].Left - Pieces[at].Right) / Pieces[at].Size : 0;
            if (at + 1 < Pieces.Count && (IsBulletOf(at) || (Pieces[at].Behind == WordBehind.SameCell && white < WordsBehind.Wide)))
                continue;
            yield return (new(open[0].Left, open.Max(piece => piece.Right), Pieces[at].Behind == WordBehind.OtherCell && white > Space), open);
            open = [];
        }
    }

    private static string Words(IReadOnlyList<PdfPiece> pieces)
    {
        var words = new StringBuilder();
        PdfPiece? before = null;
        foreach (var piece in pieces)
        {
            if (before is not null && (before.EndsWord || piece.Left - before.Right > Space * piece.Size) && words.Length > 0 && !char.IsWhiteSpace(words[^1]) && !char.IsWhiteSpace(piece.Text[0]))
                words.Append(' ');
            words.Append(piece.Text);
            before = piece;
        }

        return words.ToString().Trim();
    }
}
