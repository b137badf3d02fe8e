namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>Words beside each other on a line that no edge between columns parts, as far as the file tells.</summary>
/// <param name="From">Where they begin.</param>
/// <param name="To">Where they end.</param>
/// <param name="EndsCell">Whether what stands behind them on the line surely belongs to another cell.</param>
internal readonly record struct PdfRun(double From, double To, bool EndsCell)
{
    public double Middle => (From + To) / 2;

    public bool Overlaps(Extent other) => From < other.To && other.From < To;

    /// <summary>Where a run is known to be: a column of the page before, a word that runs up the page.</summary>
    public static PdfRun Of(Extent extent) => new(extent.From, extent.To, false);
}
