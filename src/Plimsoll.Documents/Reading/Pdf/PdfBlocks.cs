using Plimsoll.Documents.Reading.Building;

namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>Something on a page: words, or a table.</summary>
internal abstract record PdfBlock(int Page, Box Box);

/// <summary>A paragraph, heading or item.</summary>
internal sealed record PdfWords(int Page, Box Box, string Words, double Size, bool IsBold, string Marker, bool IsHeading) : PdfBlock(Page, Box);

/// <summary>A table, or the part of one that a page shows.</summary>
/// <param name="Page">The page.</param>
/// <param name="Box">Where on it.</param>
/// <param name="Edges">Where its columns begin.</param>
/// <param name="Rows">Its rows from top to bottom.</param>
internal sealed record PdfTable(int Page, Box Box, IReadOnlyList<double> Edges, IReadOnlyList<IReadOnlyList<PdfCell>> Rows) : PdfBlock(Page, Box)
{
    /// <summary>What the next page needs to know of it, if its cells are not drawn; nothing otherwise.</summary>
    public CarriedTable Carried { get; init; } = CarriedTable.None;
}

/// <summary>A cell with its words.</summary>
internal sealed record PdfCell(string Words, Box Box, int Rows, int Columns);

/// <summary>Puts the blocks of all pages together: a table that ends a page and begins the next in the same columns is one table.</summary>
internal static class PdfBlocks
{
    private const double SameEdge = 6;

    public static void AddTo(DocumentBuilder builder, IReadOnlyList<PdfBlock> blocks)
    {
        var body = blocks.OfType<PdfWords>().Where(words => words.IsHeading).Select(words => Math.Round(words.Size)).Distinct().OrderDescending().ToList();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is PdfTable table)
            {
                List<PdfTable> parts = [table];
                while (at + 1 < blocks.Count && blocks[at + 1] is PdfTable next && GoesOn(parts[^1], next))
                {
                    parts.Add(next);
                    at++;
                }

                AddTable(builder, parts);
            }
            else if (blocks[at] is PdfWords words)
            {
                AddWords(builder, words, body);
            }
        }
    }

    private static void AddWords(DocumentBuilder builder, PdfWords words, List<double> sizes)
    {
        var place = builder.NextParagraph() with { Page = words.Page, Box = words.Box };
        if (words.Marker.Length > 0)
            builder.AddItem(words.Marker.Any(char.IsLetterOrDigit) ? "numbers" : "bullets", words.Marker, words.Words, place);
        else if (words.IsHeading)
            builder.AddHeading(words.Words, sizes.IndexOf(Math.Round(words.Size)) + 1, place);
        else
            builder.AddParagraph(words.Words, place, words.IsBold);
    }

    private static bool GoesOn(PdfTable table, PdfTable next) => next.Page == table.Page + 1 && next.Edges.Count == table.Edges.Count && (table.Carried.Columns.Count > 0
        ? next.Carried.Columns.Count > 0 && table.Carried.Columns.Zip(next.Carried.Columns).All(pair => pair.First.Overlaps(pair.Second))
        : table.Edges.Zip(next.Edges).All(pair => Math.Abs(pair.First - table.Edges[0] - (pair.Second - next.Edges[0])) <= SameEdge));

    private static void AddTable(DocumentBuilder builder, List<PdfTable> parts)
    {
        var place = builder.NextTable() with { Page = parts[0].Page };
        List<SourceRow> rows = [];
        foreach (var (part, cells) in parts.SelectMany(part => part.Rows.Select(row => (part, row))))
        {
            builder.Count(cells.Count + 1);
            var row = place with { Page = part.Page, Row = rows.Count + 1 };
            rows.Add(new SourceRow(row, [.. cells.Select((cell, at) => Cell(cell, row with { Column = at + 1, Box = cell.Box }))]));
        }

        builder.AddTable(new SourceTable(place with { Box = parts[0].Box }, rows));
    }

    private static SourceCell Cell(PdfCell cell, Place place)
    {
        var made = new CellBuilder(place) { ColumnSpan = cell.Columns, RowSpan = cell.Rows };
        foreach (var line in cell.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            made.Add(line);
        return made.Build();
    }
}
