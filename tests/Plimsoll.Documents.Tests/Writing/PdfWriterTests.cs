using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Tests.Papers.Samples;

namespace Plimsoll.Documents.Tests.Writing;

public sealed class PdfWriterTests(WarmTypesetter typesetter) : IClassFixture<WarmTypesetter>
{
    [Fact]
    public async Task Paper_set_is_tagged_titled_and_declared_accessible()
    {
        var pdf = await typesetter.SetAsync(FormPaper.Build());

        Assert.Matches(@"Tagged:\s+yes", pdf.Info);
        Assert.Matches(@"Title:\s+Corporate risks and opportunities in focus", pdf.Info);
        Assert.Matches(@"CreationDate:\s+Thu Nov 26 00:00:00 2026", pdf.Info);
        Assert.Matches(@"Page size:.*\(A4\)", pdf.Info);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", pdf.Metadata, StringComparison.Ordinal);
        Assert.Contains("en-GB", pdf.Metadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_set_has_headings_header_cells_and_alternatives()
    {
        var bytes = await typesetter.BytesAsync(FormPaper.Build());
        var structure = new PdfFile(bytes).Structure;

        Assert.Matches("H1[^\n]*\n[^\n]*\"Risks\"", structure);
        Assert.Matches("(?s)TH.*?\"Control\"", structure);
        Assert.Matches(@"/Alt\s*\(Impact 4 and likelihood 3 on a grid of four by four: rating 12, Very high\.\)", Encoding.Latin1.GetString(bytes));
    }

    [Fact]
    public async Task Paper_set_says_page_marking_and_title_on_each_page()
    {
        var pages = (await typesetter.SetAsync(RegisterPaper.Build(40))).Text.TrimEnd('\f').Split('\f');

        Assert.All(pages.Index(), page => Assert.Contains($"Page {page.Index + 1} of {pages.Length}", page.Item, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains("Exempt: paragraph 3", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains("Strategic risk register", page, StringComparison.Ordinal));
        Assert.All(pages.SkipLast(1), page => Assert.Contains("Further actions", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_set_twice_is_the_same_bytes()
    {
        var first = await typesetter.BytesAsync(FormPaper.Build());
        await typesetter.BytesAsync(DeepDivePaper.Build());
        await using var other = new WarmTypesetter();

        Assert.Equal(first, await typesetter.BytesAsync(FormPaper.Build()));
        Assert.Equal(first, await other.BytesAsync(FormPaper.Build()));
    }

    [Fact]
    public async Task Paper_without_date_does_not_take_the_clocks()
    {
        var pdf = await typesetter.SetAsync(new Paper { Title = "Nothing to report" });

        Assert.Equal(1, pdf.Pages);
        Assert.DoesNotContain("CreationDate", pdf.Info, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_any_kind_is_set()
    {
        var texts = ArbMap.Default.GeneratorFor<string?>().Sample(60, 60).Select(text => text ?? "")
            .Concat(["#panic()", "\\", "\"", "*_`$@<label>", "= H", "// c", "/* c", "#{", "\u202eright to left\u202c", "e\u0301\u0323\u0363", "\ufeff\u200d", "a\ud83d", "👩‍👩‍👧", "العربية", "中文"]);

        var pdf = await typesetter.SetAsync(new Paper { Title = "Any text", Sections = [new([.. texts.Select(text => (Block)text), Grid(texts)])] });

        Assert.True(pdf.Pages >= 1);
    }

    [Fact]
    public async Task Text_of_markup_is_printed_as_it_is()
    {
        var letters = Gen.Elements("#\\\"$@*_`~=-+/<>[](){}&%'^|:;.,!? abzAZ09£éœŵ–—‘’“”•…×".ToCharArray());
        var texts = letters.ArrayOf(24).Sample(40, 40).Select(text => $"B{new string(text).Trim()}E").ToList();

        var pdf = await typesetter.SetAsync(new Paper { Title = "Markup", Sections = [new([.. texts.Select(text => (Block)text), Grid(texts)])] });

        Assert.All(texts, text => Assert.Contains(PdfFile.Squeeze(text), pdf.Letters, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Character_that_no_font_has_is_told_by_its_code_and_reported()
    {
        using var output = new MemoryStream();
        var result = await typesetter.Writer.WriteAsync(new Paper { Title = "Glyph \U00010600 here" }, output, TestContext.Current.CancellationToken);

        Assert.Contains("\U00010600", result.Unprintable);
        Assert.Contains("[U+10600]", new PdfFile(output.ToArray()).Letters, StringComparison.Ordinal);
        Assert.Contains("Codesforletters", new PdfFile(output.ToArray()).Letters.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anchor_and_address_are_links_and_a_broken_anchor_is_words()
    {
        var bytes = await typesetter.BytesAsync(new Paper
        {
            Title = "Links",
            Sections = [new(new Heading(1, "There", "x\"y"), new Paragraph(new Link("#x\"y", "there"), " ", new Link("https://example.org/#a\"b", "out"), " ", new Link("#nowhere", "nowhere")))],
        });

        var source = Encoding.Latin1.GetString(bytes);
        Assert.Contains("/URI (https://example.org/#a%22b)", source, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(source, "/Subtype */Link"));
        Assert.Contains("nowhere", new PdfFile(bytes).Letters, StringComparison.Ordinal);
    }

    private static Table Grid(IEnumerable<string> texts) => new()
    {
        Caption = "Texts",
        Columns = [new("No.") { NoWrap = true }, new("Text", 3)],
        Rows = [.. texts.Select((text, i) => new Row($"{i}", text))],
    };
}
