namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>A page of a PDF as it is seen: points from its top left corner, whichever way it was turned.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Images">How many pictures it shows.</param>
/// <param name="Pieces">Its words, each by itself.</param>
/// <param name="Rules">Its straight lines along the page.</param>
internal sealed record PdfPage(int Number, double Width, double Height, int Images, IReadOnlyList<PdfPiece> Pieces, IReadOnlyList<PdfRule> Rules);

/// <summary>A straight line along the page.</summary>
internal readonly record struct PdfRule(double X1, double Y1, double X2, double Y2)
{
    public bool IsHorizontal => Math.Abs(Y2 - Y1) <= 1.5 && X2 - X1 > 1.5;

    public bool IsVertical => Math.Abs(X2 - X1) <= 1.5 && Y2 - Y1 > 1.5;
}

/// <summary>A word.</summary>
/// <param name="Text">The word.</param>
/// <param name="Left">Left edge of the space they take.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="Size">Size of the type.</param>
/// <param name="Angle">0 for upright words; 90 and 270 for words that run down or up the page; other angles as they are.</param>
/// <param name="IsBold">Whether the type is bold.</param>
/// <param name="EndsWord">Whether the file has a space behind it. Many files have none where a line ends.</param>
internal sealed record PdfPiece(string Text, double Left, double Top, double Right, double Bottom, double Size, int Angle, bool IsBold, bool EndsWord)
{
    /// <summary>Places within it at which a stretch of text begins.</summary>
    public IReadOnlyList<PdfSeam> Seams { get; init; } = [];

    /// <summary>Whether the next word that the file draws goes on where this one ends, and is not put at a place of its own.</summary>
    public bool KeepsStretch { get; init; }

    /// <summary>What the file tells of the word that stands behind it on its line.</summary>
    public WordBehind Behind { get; init; }

    /// <summary>The box that cuts off some of its height, as a cell does that is too low for its words; null when it is seen whole.</summary>
    public Box? Cut { get; init; }

    /// <summary>How much of the size of type stands above the line; the rest hangs below.</summary>
    private const double Ascent = 0.8;

    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => (Top + Bottom) / 2;

    /// <summary>Whether it can be read without turning the page.</summary>
    public bool IsUpright => Angle is < 10 or > 350;

    public static PdfPiece At(string text, double x, double y, double width, double size, int angle, bool isBold, bool endsWord)
    {
        var (up, down) = (size * Ascent, size * (1 - Ascent));
        return angle switch
        {
            > 80 and < 100 => new(text, x - down, y, x + up, y + width, size, 90, isBold, endsWord),
            > 260 and < 280 => new(text, x - up, y - width, x + down, y, size, 270, isBold, endsWord),
            > 170 and < 190 => new(text, x - width, y - down, x, y + up, size, 180, isBold, endsWord),
            _ => new(text, x, y - up, x + width, y + down, size, angle is < 10 or > 350 ? 0 : angle, isBold, endsWord),
        };
    }
}

/// <summary>What a file tells of two words that stand beside each other on a line.</summary>
internal enum WordBehind
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>They were written in one go: they stand in one cell.</summary>
    SameCell,

    /// <summary>Nothing beside it: the file has wrapped the line, and its cell goes on beneath.</summary>
    NextLine,

    /// <summary>They were written each by itself and without a space, in a file that writes its spaces: they stand in two cells.</summary>
    OtherCell,
}

/// <summary>A place within a word at which a stretch of text begins in the file: two words of neighbouring columns may touch there.</summary>
/// <param name="At">How many signs stand before it.</param>
/// <param name="Left">Where the signs behind it begin.</param>
/// <param name="End">Where those before it end.</param>
internal readonly record struct PdfSeam(int At, double Left, double End);
