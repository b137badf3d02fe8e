using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Tests.Papers.Samples;
using Plimsoll.Documents.Writing.Html;

namespace Plimsoll.Documents.Tests.Writing;

public class HtmlPaperWriterTests
{
    private const string Attack = "</style></title><script>alert(1)</script><img src=x onerror=\"y\">&amp;'";

    public static TheoryData<string> Samples => [.. All.Keys];

    private static Dictionary<string, Func<Paper>> All { get; } = new()
    {
        ["form"] = FormPaper.Build, ["register"] = () => RegisterPaper.Build(), ["deep dive"] = DeepDivePaper.Build, ["empty"] = () => new Paper { Title = "Nothing to report" },
    };

    [Theory, MemberData(nameof(Samples))]
    public void Page_has_language_title_and_one_first_heading(string sample)
    {
        var (paper, page) = (All[sample](), Page(All[sample]()));

        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith(paper.Title, page.Title, StringComparison.Ordinal);
        Assert.Equal(paper.Title, Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Single(page.QuerySelectorAll("main"));
    }

    [Theory, MemberData(nameof(Samples))]
    public void Headings_skip_no_level(string sample)
    {
        var levels = Page(All[sample]()).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{pair}"));
    }

    [Theory, MemberData(nameof(Samples))]
    public void Tables_have_captions_and_scoped_headers(string sample)
    {
        Assert.All(Page(All[sample]()).QuerySelectorAll("table"), table =>
        {
            Assert.False(string.IsNullOrWhiteSpace(table.QuerySelector("caption")?.TextContent));
            Assert.NotEmpty(table.QuerySelectorAll("thead th"));
            Assert.All(table.QuerySelectorAll("th"), th => Assert.Contains(th.GetAttribute("scope"), new[] { "col", "colgroup", "row", "rowgroup" }));
            Assert.All(table.QuerySelectorAll("tbody th"), th => Assert.StartsWith("row", th.GetAttribute("scope"), StringComparison.Ordinal));
        });
    }

    [Theory, MemberData(nameof(Samples))]
    public void Page_fetches_nothing_and_runs_nothing(string sample)
    {
        var page = Page(All[sample]());

        Assert.Empty(page.QuerySelectorAll("script,link,iframe,object,embed,img,[src],[style],base"));
        Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(element => element.Attributes), each => each.Name.StartsWith("on", StringComparison.Ordinal));
        var css = page.QuerySelector("style")!.TextContent;
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        Assert.Equal(css.Split("url(").Length, css.Split("url(data:font/woff2;base64,").Length);
    }

    [Theory, MemberData(nameof(Samples))]
    public void Identifiers_are_unique_and_every_reference_is_met(string sample)
    {
        var page = Page(All[sample]());
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.Contains(element.GetAttribute("aria-labelledby"), ids));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void Words_of_markup_stay_words()
    {
        var page = Page(new Paper
        {
            Title = Attack, Subtitle = Attack, Marking = Attack, Details = new() { Organisation = Attack, Author = Attack },
            Sections =
            [
                new(Attack, new Heading(1, Attack, Attack), new BulletList(Attack), new NumberedList(new NumberedItem(Attack, Attack)), new Facts(new Fact(Attack, Attack)),
                    new Note(NoteKind.Warning, Attack, Attack), new Paragraph(new Tag(Attack, Bands.High), new Link("https://example.org/\"><script>", Attack), new Link("javascript:alert(1)", Attack)),
                    new Table { Caption = Attack, Columns = [new(Attack)], Groups = [new(Attack, new Row(Attack))] }),
            ],
        });

        Assert.Empty(page.QuerySelectorAll("script,img"));
        Assert.Equal(Attack, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(Attack, page.QuerySelector("tbody td")!.TextContent);
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Equal("https://example.org/%22%3E%3Cscript%3E", Assert.Single(page.QuerySelectorAll("a")).GetAttribute("href"));
    }

    [Fact]
    public void Marking_is_printed_on_each_sheet_and_cannot_leave_its_string()
    {
        var css = Page(new Paper { Title = "T", Marking = "Exempt: \"}</style>" }).QuerySelector("style")!.TextContent;

        Assert.Contains("@top-right{content:\"Exempt\\00003a  \\000022 \\00007d \\00003c \\00002f style\\00003e \"", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Matrix_says_its_cells_in_words()
    {
        var page = Page(FormPaper.Build());
        var matrix = page.QuerySelector(".matrix table")!;

        Assert.Equal(16, matrix.QuerySelectorAll("tbody td").Length);
        Assert.Contains("rating 16", matrix.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("16 V Very high, the cell that is meant", Assert.Single(matrix.QuerySelectorAll(".marked")).TextContent);
        Assert.Equal("Not yet due", page.QuerySelector(".slots .empty")!.TextContent);
    }

    [Fact]
    public void Matrix_whose_cells_do_not_match_its_axes_is_refused() =>
        Assert.Throws<ArgumentException>(() => Page(new Paper { Title = "T", Sections = [new(Bands.HeatMap() with { Cells = [] })] }));

    [Fact]
    public void Fragment_stands_inside_a_page_with_a_strict_policy()
    {
        using var output = new StringWriter();
        HtmlPaperWriter.WriteFragment(RegisterPaper.Build(), output);
        var body = new HtmlParser().ParseDocument(output.ToString()).Body!;

        Assert.Equal("ARTICLE", Assert.Single(body.Children).TagName);
        Assert.Empty(body.QuerySelectorAll("style,[style],script,main"));
        var classes = body.QuerySelectorAll("td[class*='fill-']").Select(cell => cell.ClassList.First(name => name.StartsWith("fill-", StringComparison.Ordinal))).Distinct();
        Assert.All(classes, name => Assert.Contains($".paper .{name}{{", HtmlPaperWriter.Stylesheet(RegisterPaper.Build()), StringComparison.Ordinal));
    }

    [Fact]
    public void Further_letters_bring_their_font_only_where_they_occur()
    {
        Assert.DoesNotContain("U+0100-02BA", Html(new Paper { Title = "Plain" }), StringComparison.Ordinal);
        Assert.Contains("U+0100-02BA", Html(new Paper { Title = "Tŷ Gwyn" }), StringComparison.Ordinal);
    }

    private static IDocument Page(Paper paper) => new HtmlParser().ParseDocument(Html(paper));

    private static string Html(Paper paper)
    {
        using var output = new StringWriter();
        HtmlPaperWriter.Write(paper, output);
        return output.ToString();
    }
}
