using System.Globalization;
using System.Text;

namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>Finds the heads and feet of pages: lines near an edge that most pages repeat at the same place, page numbers aside.</summary>
internal sealed class PageMargins
{
    private const double Margin = 0.16;
    private const double SamePlace = 4;
    private const int FewestPages = 2;

    /// <summary>Heads of pages have words on the left, in the middle and on the right; white this many times the size of the type parts them.</summary>
    private const double Part = 0.9;
    private const int FewestParts = 4;

    private readonly HashSet<(string Words, int Place)> heads;
    private readonly HashSet<(string Words, int Place)> feet;

    public PageMargins(IReadOnlyList<PdfPage> pages, IReadOnlyList<IReadOnlyList<RuledGrid>> grids)
    {
        heads = Repeated(pages, grids, isHead: true);
        feet = Repeated(pages, grids, isHead: false);
    }

    /// <summary>What a line of a page is; null for the page's own words.</summary>
    public SourceAsideKind? Of(PdfPage page, PdfLine line) =>
        heads.Contains(Key(line)) && IsNearEdge(page, line, isHead: true) ? SourceAsideKind.PageHead
        : feet.Contains(Key(line)) && IsNearEdge(page, line, isHead: false) ? SourceAsideKind.PageFoot
        : null;

    private static HashSet<(string, int)> Repeated(IReadOnlyList<PdfPage> pages, IReadOnlyList<IReadOnlyList<RuledGrid>> grids, bool isHead)
    {
        var seen = pages.SelectMany((page, at) => Lines(page, grids[at]).Where(line => IsNearEdge(page, line, isHead)).Select(Key).Distinct())
            .GroupBy(key => key).Where(same => same.Count() >= Math.Max(FewestPages, (pages.Count + 1) / 2));
        return [.. seen.Select(same => same.Key)];
    }

    /// <summary>The lines of a page; rows of tables that go on beyond the margin repeat for another reason.</summary>
    public static List<PdfLine> Lines(PdfPage page, IReadOnlyList<RuledGrid> grids) =>
        WithoutHeaders(PdfLine.Of(page.Pieces.Where(piece => piece.IsUpright && !grids.Any(grid => grid.Holds(piece) && !IsMarginal(page, grid)))));

    /// <summary>A line of many parts, and what stands close to it, is the header of a table: that is printed again on each page too, but is no head of the page.</summary>
    private static List<PdfLine> WithoutHeaders(List<PdfLine> lines)
    {
        var headers = lines.Where(line => line.Cut(Part).Count >= FewestParts).ToList();
        return headers.Count == 0 ? lines : [.. lines.Where(line => !headers.Exists(header => line.Top < header.Bottom + header.Size && line.Bottom > header.Top - header.Size))];
    }

    /// <summary>Whether a table stands in a margin from its top to its bottom, as the frames of letterheads do.</summary>
    public static bool IsMarginal(PdfPage page, RuledGrid grid) => grid.Bottom < page.Height * Margin || grid.Top > page.Height * (1 - Margin);

    private static bool IsNearEdge(PdfPage page, PdfLine line, bool isHead) => isHead ? line.Bottom < page.Height * Margin : line.Top > page.Height * (1 - Margin);

    private static (string, int) Key(PdfLine line)
    {
        var words = new StringBuilder();
        foreach (var c in line.Text.Where(c => !char.IsWhiteSpace(c)))
        {
            if (!char.IsDigit(c))
                words.Append(char.ToUpper(c, CultureInfo.InvariantCulture));
            else if (words.Length == 0 || words[^1] != '#')
                words.Append('#');
        }

        return (words.ToString(), (int)Math.Round(line.Top / SamePlace / 2));
    }
}
