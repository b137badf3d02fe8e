using System.Globalization;
using System.Text;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.Pdf;

/// <summary>Writes small PDFs by hand: words and lines at places counted from the top left of A4 pages.</summary>
internal sealed class TestPdf
{
    private const double Height = 842;
    private readonly List<StringBuilder> pages = [];

    public TestPdf Page()
    {
        pages.Add(new());
        return this;
    }

    public TestPdf Words(double x, double y, string words, double size = 10, bool bold = false)
    {
        pages[^1].Append(CultureInfo.InvariantCulture, $"BT /{(bold ? "B" : "F")} {size} Tf {x} {Height - y} Td ({Escaped(words)}) Tj ET\n");
        return this;
    }

    /// <summary>Words that run up the page.</summary>
    public TestPdf Turned(double x, double y, string words, double size = 10)
    {
        pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F {size} Tf 0 1 -1 0 {x} {Height - y} Tm ({Escaped(words)}) Tj ET\n");
        return this;
    }

    public TestPdf Line(double x1, double y1, double x2, double y2)
    {
        pages[^1].Append(CultureInfo.InvariantCulture, $"{x1} {Height - y1} m {x2} {Height - y2} l S\n");
        return this;
    }

    /// <summary>All lines of a grid.</summary>
    public TestPdf Grid(double[] xs, double[] ys)
    {
        foreach (var y in ys)
            Line(xs[0], y, xs[^1], y);
        foreach (var x in xs)
            Line(x, ys[0], x, ys[^1]);
        return this;
    }

    public TestPdf Picture()
    {
        pages[^1].Append("q 100 0 0 100 100 400 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u007F EI Q\n");
        return this;
    }

    public byte[] Bytes()
    {
        var file = new StringBuilder("%PDF-1.4\n");
        List<int> offsets = [];
        void Add(string body)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        Add("<</Type/Catalog/Pages 2 0 R>>");
        Add($"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select((_, at) => $"{5 + (2 * at)} 0 R"))}]>>");
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
        foreach (var page in pages)
        {
            Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R/B 4 0 R>>>>/Contents {offsets.Count + 2} 0 R>>");
            Add($"<</Length {page.Length}>>stream\n{page}endstream");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    public Task<SourceDocument> ReadAsync(ReadingLimits? limits = null) => SourceFile.ReadAsync("register.pdf", Bytes(), limits, TestContext.Current.CancellationToken);

    private static string Escaped(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
