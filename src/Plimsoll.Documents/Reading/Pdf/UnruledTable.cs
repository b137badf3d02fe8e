namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>A table that is not drawn cell by cell: its columns by the white between them, its rows by lines, white or the first column.</summary>
/// <param name="Columns">Where the words of each column begin and end.</param>
/// <param name="Rows">Its cells, row by row; places that a cell to their left covers have none.</param>
/// <param name="Head">The lines of its header.</param>
internal sealed record UnruledTable(IReadOnlyList<Extent> Columns, IReadOnlyList<IReadOnlyList<UnruledCell>> Rows, IReadOnlyList<HeadLine> Head)
{
    /// <summary>What the next page needs to know of it.</summary>
    public CarriedTable Carried => new(Columns, Head);
}

/// <summary>A table that ends a page, for the next page to go on with.</summary>
/// <param name="Columns">Its columns; none when the page ends otherwise.</param>
/// <param name="Head">The lines of its header, which may be printed again.</param>
internal sealed record CarriedTable(IReadOnlyList<Extent> Columns, IReadOnlyList<HeadLine> Head)
{
    public static CarriedTable None { get; } = new([], []);
}

/// <summary>A line of a header.</summary>
/// <param name="Text">Its words.</param>
/// <param name="BeginsRow">Whether a row begins with it.</param>
/// <param name="NamesGroups">Whether its words name groups of columns.</param>
internal sealed record HeadLine(string Text, bool BeginsRow, bool NamesGroups);

/// <summary>A cell of it.</summary>
/// <param name="Column">Its first column.</param>
/// <param name="Columns">How many it covers.</param>
/// <param name="Lines">Its upright lines.</param>
/// <param name="Turned">Its words that run up or down the page.</param>
internal sealed record UnruledCell(int Column, int Columns, IReadOnlyList<PdfLine> Lines, IReadOnlyList<PdfPiece> Turned);

/// <summary>From one place across the page to another.</summary>
internal readonly record struct Extent(double From, double To)
{
    public double Width => To - From;

    public double Middle => (From + To) / 2;

    public bool Overlaps(Extent other) => From < other.To && other.From < To;
}

/// <summary>Lines that are a table's, and those among them that run across its columns, as the titles of sections do.</summary>
/// <param name="Lines">From top to bottom.</param>
/// <param name="Across">Those that run across columns.</param>
/// <param name="Turned">Words of its header that run up or down the page.</param>
/// <param name="Groups">Lines of its header that name groups of columns.</param>
/// <param name="Head">The lines of its header, if the page before has shown it; none otherwise.</param>
internal sealed record TableLines(IReadOnlyList<PdfLine> Lines, IReadOnlySet<PdfLine> Across, IReadOnlyList<PdfPiece> Turned, IReadOnlySet<PdfLine> Groups, IReadOnlyList<HeadLine> Head)
{
    /// <summary>Whether it goes on with a table of the page before.</summary>
    public bool Carried { get; init; }

    /// <summary>The lines that keep to the columns.</summary>
    public IEnumerable<PdfLine> Within => Lines.Where(line => !Across.Contains(line));
}
