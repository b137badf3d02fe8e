namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>A table that is not drawn cell by cell: its columns by the white between them, its rows by lines, white or the first column.</summary>
/// <param name="Columns">Where the words of each column begin and end.</param>
/// <param name="Rows">Its cells, row by row; places that a cell to their left covers have none.</param>
internal sealed record UnruledTable(IReadOnlyList<Extent> Columns, IReadOnlyList<IReadOnlyList<UnruledCell>> Rows);

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
internal sealed record TableLines(IReadOnlyList<PdfLine> Lines, IReadOnlySet<PdfLine> Across, IReadOnlyList<PdfPiece> Turned)
{
    /// <summary>The lines that keep to the columns.</summary>
    public IEnumerable<PdfLine> Within => Lines.Where(line => !Across.Contains(line));
}
