using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Tests.Papers.Samples;
using Plimsoll.Documents.Writing;
using Plimsoll.Documents.Writing.Docx;
using Plimsoll.TestKit;
using Paper = Plimsoll.Documents.Papers.Paper;
using Paragraph = Plimsoll.Documents.Papers.Paragraph;
using Tag = Plimsoll.Documents.Papers.Tag;
using Table = Plimsoll.Documents.Papers.Table;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Plimsoll.Documents.Tests.Writing.Docx;

public class DocxWriterTests
{
    public static TheoryData<string> Samples => [.. All.Keys];

    private static Dictionary<string, Func<Paper>> All { get; } = new()
    {
        ["form"] = FormPaper.Build, ["register"] = () => RegisterPaper.Build(), ["deep dive"] = DeepDivePaper.Build, ["empty"] = () => new Paper { Title = "Nothing to report" },
        ["hollow"] = Hollow,
    };

    [Theory, MemberData(nameof(Samples))]
    public void File_isValidAndSaysWhatItIs(string sample)
    {
        var paper = All[sample]();
        using var file = Open(Written(paper));

        Assert.Empty(OfficeFile.Errors(file));
        Assert.Equal(paper.Title, file.PackageProperties.Title);
        Assert.Equal("en-GB", file.PackageProperties.Language);
        Assert.Equal("en-GB", Styles(file).DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!.Val!.Value);
        Assert.Equal(paper.Title, Body(file).Elements<WordParagraph>().Single(p => StyleOf(p) == "Title").InnerText);
    }

    [Theory, MemberData(nameof(Samples))]
    public void SamePaper_givesTheSameBytes(string sample)
    {
        Assert.Equal(Written(All[sample]()), Written(All[sample]()));
        Assert.All(OfficeFile.Parts(Written(All[sample]())), part => Assert.Equal(new DateTime(1980, 1, 1), part.Time));
    }

    [Theory, MemberData(nameof(Samples))]
    public void Styles_thatAreUsed_areThere(string sample)
    {
        using var file = Open(Written(All[sample]()));
        var there = Styles(file).Elements<Style>().Select(style => style.StyleId!.Value).ToHashSet();

        Assert.All(Body(file).Descendants<ParagraphStyleId>(), style => Assert.Contains(style.Val!.Value, there));
        Assert.All(Body(file).Descendants<RunStyle>(), style => Assert.Contains(style.Val!.Value, there));
        Assert.All(Body(file).Descendants<TableStyle>(), style => Assert.Contains(style.Val!.Value, there));
    }

    [Fact]
    public void Headings_makeAnOutlineWithoutGaps()
    {
        using var file = Open(Written(FormPaper.Build()));

        var levels = Body(file).Descendants<WordParagraph>().Select(StyleOf).Where(s => s?.StartsWith("Heading", StringComparison.Ordinal) == true).Select(s => s![^1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{pair}"));
        Assert.All(Enumerable.Range(1, 5), level => Assert.Equal(level - 1, Styles(file).Elements<Style>().Single(s => s.StyleId == $"Heading{level}").StyleParagraphProperties!.OutlineLevel!.Val!.Value));
    }

    [Fact]
    public void Table_repeatsItsHeadersAndKeepsShortRowsWhole()
    {
        using var file = Open(Written(RegisterPaper.Build()));
        var register = Body(file).Elements<WordTable>().First(table => table.Descendants<TableHeader>().Any());

        var rows = register.Elements<TableRow>().ToList();
        Assert.Equal(2, rows.TakeWhile(row => row.Descendants<TableHeader>().Any()).Count());
        Assert.All(rows.Take(2), row => Assert.NotEmpty(row.Descendants<CantSplit>()));
        Assert.NotEmpty(rows[3].Descendants<CantSplit>());
        Assert.All(rows, row => Assert.Equal(14, row.Elements<TableCell>().Sum(cell => cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1)));
        Assert.NotEmpty(register.Descendants<TableCaption>());
    }

    [Fact]
    public void Row_thatIsTallerThanAPage_mayBreak()
    {
        var tall = new Row("1", string.Join(' ', Enumerable.Repeat("word", 3000)));
        using var file = Open(Written(Of(new Table { Caption = "Tall", Columns = [new("No."), new("Text", 5)], Rows = [new("0", "short"), tall] })));

        var rows = Body(file).Descendants<WordTable>().Single().Elements<TableRow>().ToList();
        Assert.Equal([true, true, false], rows.Select(row => row.Descendants<CantSplit>().Any()));
    }

    [Fact]
    public void Sections_areUprightAndAcross()
    {
        using var file = Open(Written(RegisterPaper.Build()));

        var sizes = Body(file).Descendants<SectionProperties>().Select(s => s.GetFirstChild<PageSize>()!).ToList();
        Assert.Contains(sizes, size => size.Orient?.Value == PageOrientationValues.Landscape && size.Width! > size.Height!);
        Assert.Contains(sizes, size => size.Orient is null && size.Width! < size.Height!);
        Assert.All(Body(file).Descendants<SectionProperties>(), s => Assert.NotEmpty(s.Elements<FooterReference>()));
        Assert.Single(Body(file).Descendants<TitlePage>());
        Assert.All(file.MainDocumentPart!.FooterParts, footer => Assert.Equal([" PAGE ", " NUMPAGES "], footer.Footer.Descendants<SimpleField>().Select(f => f.Instruction!.Value)));
        Assert.All(file.MainDocumentPart!.HeaderParts, header => Assert.Contains("Exempt", header.Header.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public void Grid_isATableThatSaysEveryBandInWords()
    {
        using var file = Open(Written(Of(Bands.HeatMap())));
        var grid = Body(file).Descendants<WordTable>().Single();

        Assert.Equal(Bands.HeatMap().Alternative, grid.Descendants<TableDescription>().Single().Val!.Value);
        var cells = grid.Descendants<TableCell>().Where(cell => cell.TableCellProperties!.Shading is not null).ToList();
        Assert.Equal(16, cells.Count);
        Assert.All(cells, cell => Assert.Matches(@"\d+ [LMHV]$", cell.InnerText));
        Assert.Contains(cells, cell => cell.InnerText == "R4, R7, R1112 V");
        Assert.Contains(grid.Descendants<TableCellBorders>().SelectMany(b => b.Elements<BorderType>()), b => b.Color?.Value == "B3261E");
        Assert.Contains("Appetite: at most 6", Body(file).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_leadToTheirPlaces()
    {
        using var file = Open(Written(Of(
            new Heading(1, "There", "a-b"), new Paragraph(new Link("#a-b", "up"), new Link("https://example.org/?a=1&b=2", "out"), new Link("javascript:alert(1)", "nowhere"), new Link("#gone", "lost")))));

        var links = Body(file).Descendants<Hyperlink>().ToList();
        Assert.Equal(["up", "out"], links.Select(link => link.InnerText));
        Assert.Equal(Body(file).Descendants<BookmarkStart>().Single().Name!.Value, links[0].Anchor!.Value);
        Assert.Equal(new Uri("https://example.org/?a=1&b=2"), Assert.Single(file.MainDocumentPart!.HyperlinkRelationships).Uri);
        Assert.Contains("nowherelost", Body(file).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void KeepTogether_keepsAllButItsEnd()
    {
        using var file = Open(Written(Of(new KeepTogether("one", new BulletList("two", "three"), "four"), "five")));

        var kept = Body(file).Elements<WordParagraph>().Skip(1).Select(p => p.ParagraphProperties?.KeepNext is not null);
        Assert.Equal([true, true, true, false, false], kept);
    }

    [Fact]
    public void TableWithoutAHeading_isNotPartedFromWhatItFollows()
    {
        Table below = new() { Caption = "Ratings", CaptionIsHidden = true, Columns = [new("Stage")], Rows = [new("Forecast")] };
        Table above = new() { Caption = "Actions", Columns = [new("Action")], Rows = [new("one"), new("two")] };
        using var file = Open(Written(Of(above, below, "words", below with { KeepTogether = true }, above, "more", "words")));

        var tables = Body(file).Elements<WordTable>().ToList();
        Assert.Equal([true, false, true], Kept(tables[0]));
        Assert.Equal([true, true], Kept(tables[1]));
        Assert.Equal([true, false, false], Kept(tables[3]));
        Assert.Equal([false, true, false], Body(file).Elements<WordParagraph>().Where(p => p.InnerText is "Paper" or "words").Select(p => p.ParagraphProperties?.KeepNext is not null));
        Assert.Equal([true, false], Kept(tables[2]));

        static IEnumerable<bool> Kept(WordTable table) => table.Elements<TableRow>().Select(row => row.Descendants<WordParagraph>().All(p => p.ParagraphProperties?.KeepNext is not null));
    }

    [Fact]
    public void KeepTogether_letsLongWordsRunOn()
    {
        using var file = Open(Written(Of(new KeepTogether("one", string.Join(' ', Enumerable.Repeat("word", 1000)), "three"), "four")));

        Assert.Equal([true, false, false, false], Body(file).Elements<WordParagraph>().Skip(1).Select(p => p.ParagraphProperties?.KeepNext is not null));
    }

    [Fact]
    public void Heading_atTheHeadOfAPage_hasNoRoomAbove()
    {
        Section next = new(new Heading(1, "First"), "words", new Heading(2, "Second")) { PageBreak = PageBreak.Before };
        using var file = Open(Written(new Paper { Title = "Paper", Sections = [new(new Heading(1, "Below the title")), next, next with { Orientation = Orientation.Landscape }] }));

        var headings = Body(file).Descendants<WordParagraph>().Where(p => StyleOf(p)?.StartsWith("Heading", StringComparison.Ordinal) == true);
        Assert.Equal([null, "0", null, "0", null], headings.Select(p => p.ParagraphProperties!.SpacingBetweenLines?.Before?.Value));
    }

    [Fact]
    public void List_inRunningText_hasRoomBelow()
    {
        using var file = Open(Written(Of(new BulletList("one", "two"), "words", new Table { Caption = "x", Columns = [new("a")], Rows = [new(new BulletList("three", "four"))] })));

        var points = Body(file).Descendants<WordParagraph>().Where(p => p.ParagraphProperties?.NumberingProperties is not null);
        Assert.Equal([null, "120", null, null], points.Select(p => p.ParagraphProperties!.SpacingBetweenLines?.After?.Value));
    }

    [Fact]
    public void SmallGrid_writesMarksBelowNumbersAndItsFrameOnBothSides()
    {
        using var file = Open(Written(Of(new MatrixStrip(new MatrixSlot { Heading = ["Inherent"], Matrix = Bands.Grid(1, 2) with { Caption = "Grid", Size = MatrixSize.Small } }, new MatrixSlot { Heading = ["Forecast"], EmptyText = "Not scored" }))));
        var grids = Body(file).Descendants<WordTable>().Where(table => table.Ancestors<WordTable>().Any()).ToList();

        var cells = grids[0].Descendants<TableCell>().ToList();
        Assert.All(cells, cell => Assert.Single(cell.Descendants<Break>()));
        var marked = cells.FindIndex(cell => cell.Descendants<Bold>().Any());
        var frame = Borders(cells[marked]).RightBorder!;
        Assert.Equal((frame.Size!.Value, frame.Color!.Value), (Borders(cells[marked + 1]).LeftBorder!.Size!.Value, Borders(cells[marked + 1]).LeftBorder!.Color!.Value));
        Assert.NotEqual("FFFFFF", frame.Color!.Value);
        Assert.Equal("Not scored", grids[1].InnerText);
        Assert.All(Borders(grids[1].Descendants<TableCell>().Single()).Elements<BorderType>(), border => Assert.Equal(BorderValues.Dashed, border.Val!.Value));
        Assert.Empty(OfficeFile.Errors(file));

        static TableCellBorders Borders(TableCell cell) => cell.TableCellProperties!.TableCellBorders!;
    }

    [Fact]
    public void Dashboard_hasItsKeyAndHeadsAsHeadersOfTheRowOfGrids()
    {
        using var file = Open(Written(Of(new MatrixStrip(new MatrixSlot { Heading = ["Inherent"], Matrix = Bands.Grid(1, 2) }, new MatrixSlot { Heading = ["Forecast"] }) { Key = Bands.All })));
        var strip = Body(file).Elements<WordTable>().Single();

        Assert.Equal([true, true, false], strip.Elements<TableRow>().Select(row => row.TableRowProperties!.Elements<TableHeader>().Any()));
        Assert.Contains("Very high", strip.Elements<TableRow>().First().InnerText, StringComparison.Ordinal);
        Assert.Equal(2, strip.Elements<TableRow>().Last().Descendants<WordTable>().Count());
        Assert.Empty(OfficeFile.Errors(file));
    }

    [Fact]
    public void Figures_haveRoomBeforeWordsAndOpenEdgesNoRule()
    {
        using var file = Open(Written(Of(new Table
        {
            Caption = "x", Columns = [new("Open") { Alignment = Alignment.Right }, new("Moved") { Alignment = Alignment.Right }, new("Next")],
            Rows = [new("1", "2", new Cell("by May") { OpenEdges = CellEdges.Bottom }), new("3", "4", new Cell { OpenEdges = CellEdges.Top })],
        })));
        var cells = Body(file).Descendants<TableCell>().ToList();

        Assert.Equal([false, true, false], cells.Skip(3).Take(3).Select(cell => cell.TableCellProperties!.TableCellMargin is not null));
        Assert.Equal(BorderValues.Nil, cells[5].TableCellProperties!.TableCellBorders!.BottomBorder!.Val!.Value);
        Assert.Equal(BorderValues.Nil, cells[8].TableCellProperties!.TableCellBorders!.TopBorder!.Val!.Value);
        Assert.Empty(OfficeFile.Errors(file));
    }

    [Theory]
    [InlineData(3, 1, new[] { true, true, false, false })]
    [InlineData(60, 1, new[] { false, false })]
    [InlineData(60, 4, new[] { true, true, false, false })]
    public void RowsBesideOneCell_stayTogetherWhereTheyFitAndElseAsLongAsItsWords(int rows, int lines, bool[] first)
    {
        var beside = new Cell { RowSpan = rows, Content = string.Join('\n', Enumerable.Repeat("High", lines)) };
        using var file = Open(Written(Of(new Table
        {
            Caption = "x", Columns = [new("a"), new("b")],
            Rows = [new(beside, "1"), .. Enumerable.Range(2, rows - 1).Select(n => new Row($"{n}")), new("after", "after")],
        })));

        var kept = Body(file).Descendants<TableRow>().Skip(1).Select(row => row.Descendants<WordParagraph>().All(p => p.ParagraphProperties?.KeepNext is not null));
        Assert.Equal(first, kept.Take(first.Length));
    }

    [Fact]
    public void AnyText_everywhere_breaksNothingAndIsWordForWordThere() => Prop.ForAll(HostileText.Any, text =>
    {
        using var file = Open(Written(Everywhere(text)));
        var lines = CleanText.Of(text).Split('\n').Where(line => line.Length > 0).ToList();
        var errors = OfficeFile.Errors(file);
        var body = Body(file).InnerText;
        return (errors.Count == 0 && lines.All(line => body.Split(line).Length >= 9)).Label(string.Join("\n", errors.Prepend(text)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Table_withTooManyCells_isRefused() =>
        Assert.Throws<ArgumentException>(() => Written(Of(new Table { Caption = "x", Columns = [new("a")], Rows = [new("1", "2")] })));

    private static Paper Everywhere(string text) => new()
    {
        Title = text,
        Subtitle = text,
        Marking = text,
        Details = new() { Organisation = text, Author = text, AsAt = text },
        Sections =
        [
            new(new Heading(1, text), new Paragraph(text, new Strong(text), new Tag(text, Bands.High), new Link("https://example.org/" + Uri.EscapeDataString(CleanText.Of(text)), text)),
                new BulletList(text), new NumberedList(new NumberedItem(text, text)), new Facts(new Fact(text, text)), new Note(NoteKind.Warning, text, text),
                new Table { Caption = text, Columns = [new(text), new(text)], Rows = [new(text, text)] },
                Bands.Grid(1, 1) with { Caption = text, Alternative = text, Size = MatrixSize.Large, LoadLineLabel = text }),
        ],
    };

    // Every block that can be empty, empty; cells within cells.
    private static Paper Hollow() => Of(
        new Heading(1, " "), new BulletList(), new NumberedList(), new Facts(), new KeepTogether(), new Note(), new Paragraph(""),
        new Facts(new Fact("Label", Content.Empty), new Fact("", new BulletList())),
        new BulletList(Content.Empty, new Table { Caption = "In a point", Columns = [new("A")], Rows = [new(new Facts(new Fact("a", "b")))] }),
        new Table
        {
            Caption = "Spans", Columns = [new("A"), new("B"), new("C")],
            Rows = [new(new Cell { RowSpan = 2, ColumnSpan = 2 }, "c"), new("c"), new(new Cell { Content = new BulletList() }, new Cell { Content = Content.Of("a", new KeepTogether()) }), new()],
        },
        new Table { Caption = "No rows", Columns = [new("A")] });

    private static Paper Of(params Block[] blocks) => new() { Title = "Paper", Sections = [new(blocks)] };

    private static byte[] Written(Paper paper)
    {
        using var output = new MemoryStream();
        DocxWriter.Write(paper, output);
        return output.ToArray();
    }

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), false);

    private static Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document.Body!;

    private static Styles Styles(WordprocessingDocument file) => file.MainDocumentPart!.StyleDefinitionsPart!.Styles!;

    private static string? StyleOf(WordParagraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
}
