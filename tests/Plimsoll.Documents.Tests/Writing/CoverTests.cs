using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Tests.Papers.Samples;
using Plimsoll.Documents.Writing.Docx;
using Plimsoll.Documents.Writing.Html;
using Plimsoll.TestKit;

namespace Plimsoll.Documents.Tests.Writing;

/// <summary>The sheet before a paper, in each format.</summary>
public class CoverTests(WarmTypesetter typesetter) : IClassFixture<WarmTypesetter>
{
    private static readonly Paper Sample = Across(FormPaper.Build()) with { Cover = new() { Recommendations = ["That the Committee notes <this> & that.", "That it meets again."] } };

    // Its first sheets lie on their long side; the cover is upright all the same.
    private static Paper Across(Paper paper) => paper with { Sections = [.. paper.Sections.Select(section => section with { Orientation = Orientation.Landscape })] };

    [Fact]
    public void Html_listsTheContentsAsLinksThatLeadToTheirHeadings()
    {
        using var output = new StringWriter();
        HtmlPaperWriter.Write(Sample, output);
        var page = new HtmlParser().ParseDocument(output.ToString());

        Assert.Equal("front", page.QuerySelector(".paper > header")!.ClassName);
        Assert.Equal(Sample.Cover!.Recommendations, page.QuerySelectorAll(".cover ol > li").Select(li => li.TextContent));
        var links = page.QuerySelectorAll("nav a").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal(link.TextContent, page.GetElementById(link.GetAttribute("href")![1..])!.TextContent));
        Assert.Equal(page.QuerySelectorAll("main h2, main h3").Select(h => h.TextContent).Where(t => t is not ("Contents" or "Recommendations")), links.Select(l => l.TextContent));
    }

    [Fact]
    public void Word_hasARealTableOfContentsThatIsFilled()
    {
        using var output = new MemoryStream();
        DocxWriter.Write(Sample, output);
        using var file = WordprocessingDocument.Open(output, false);

        Assert.Empty(OfficeFile.Errors(file));
        var body = file.MainDocumentPart!.Document.Body!;
        var contents = Assert.Single(body.Descendants<SdtBlock>());
        Assert.StartsWith(" TOC ", Assert.Single(contents.Descendants<FieldCode>()).Text, StringComparison.Ordinal);
        Assert.Equal(["begin", "separate", "end"], contents.Descendants<FieldChar>().Select(f => f.FieldCharType!.InnerText));
        var places = body.Descendants<BookmarkStart>().ToDictionary(b => b.Name!.Value!, b => b.Parent!.InnerText);
        var entries = contents.Descendants<Hyperlink>().ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Equal(places[entry.Anchor!.Value!], entry.InnerText));
    }

    [Fact]
    public async Task Pdf_listsTheContentsWithTheirPages()
    {
        var pages = (await typesetter.SetAsync(Sample)).Text.TrimEnd('\f').Split('\f');

        Assert.Contains("Recommendations", pages[0], StringComparison.Ordinal);
        Assert.Contains("That the Committee notes <this> & that.", pages[0], StringComparison.Ordinal);
        var entries = Regex.Matches(pages[0], @"^\s*(?<words>\S.*?)[ .\u2060]{2,}(?<page>\d+)\s*$", RegexOptions.Multiline);
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Contains(string.Concat(entry.Groups["words"].Value.Take(12)), pages[int.Parse(entry.Groups["page"].Value, System.Globalization.CultureInfo.InvariantCulture) - 1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_withoutHeadings_hasACoverWithoutContents()
    {
        var paper = new Paper { Title = "Short", Cover = new() { Recommendations = ["That it be noted."] }, Sections = [new("Only words.")] };

        var pages = (await typesetter.SetAsync(paper)).Text.TrimEnd('\f').Split('\f');
        using var html = new StringWriter();
        HtmlPaperWriter.Write(paper, html);

        Assert.Equal(2, pages.Length);
        Assert.DoesNotContain("Contents", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("<nav", html.ToString(), StringComparison.Ordinal);
    }
}
