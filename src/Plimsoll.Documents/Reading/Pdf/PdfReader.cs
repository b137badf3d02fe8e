using Plimsoll.Documents.Reading.Building;

namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// Reads PDFs by where their words and lines stand: tables drawn with lines and without, tables that go on over pages,
/// headings by their type, paragraphs with the words that line ends broke put together. What every page repeats at its
/// edges is kept beside the text.
/// </summary>
internal static class PdfReader
{
    public const string Format = "PDF";

    /// <exception cref="UnreadableFileException">It is damaged, protected, beyond the limits, or holds no text.</exception>
    public static async Task<SourceDocument> ReadAsync(ReadOnlyMemory<byte> content, string name, ReadingLimits limits, CancellationToken ct)
    {
        var builder = new DocumentBuilder(name, limits);
        var pages = WordsBehind.Marked(await PdfWorker.ReadAsync(content, name, limits, builder.Notes, ct));
        var pictures = pages.Sum(page => page.Images);
        if (pages.All(page => page.Pieces.Count == 0))
        {
            throw new UnreadableFileException(name, pictures > 0 ? "It has no text: its pages are pictures, as a scanner makes them" : "It has no text",
                "Ask for the file that it was printed from, or have its text recognised (OCR) first");
        }

        foreach (var page in pages.Where(page => page.Pieces.Count == 0 && page.Images > 0))
            builder.Notes.Add(new(SourceNoteKind.NotRead, $"Page {page.Number} has no text: it is a picture, which was not read", new Place { Page = page.Number }));
        if (pages.Any(page => page.Pieces.Count > 0) && pages.Where(page => page.Pieces.Count > 0).Sum(page => page.Images) is > 0 and var shown)
            builder.AddNote(SourceNoteKind.NotRead, shown, $"{shown} picture was not read", $"{shown} pictures were not read");
        var grids = pages.Select(page => RuledGrids.Find(page.Rules)).ToList();
        var margins = new PageMargins(pages, grids);
        var joiner = new LineJoiner(pages);
        var body = pages.SelectMany(page => page.Pieces).Where(piece => piece.IsUpright).GroupBy(piece => Math.Round(piece.Size)).MaxBy(same => same.Sum(piece => piece.Text.Length))?.Key ?? 10;
        List<PdfBlock> blocks = [];
        for (var at = 0; at < pages.Count; at++)
        {
            ct.ThrowIfCancellationRequested();
            blocks.AddRange(new PageReader(pages[at], grids[at], margins, joiner, body, builder).Blocks(blocks.LastOrDefault() is PdfTable { Carried: var carried } last && last.Page == pages[at].Number - 1 ? carried : CarriedTable.None));
        }

        PdfBlocks.AddTo(builder, blocks);
        return builder.Build(Format);
    }
}
