using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.Xlsx;

public sealed class XlsxReaderTests
{
    private static readonly DateTime Day = new(2022, 4, 1);

    [Fact]
    public async Task Cell_says_its_words_its_name_and_what_it_was()
    {
        var book = new TestWorkbook();
        var (dated, percent, coded) = (book.Style("dd/mm/yyyy"), book.Style("0%"), book.Style("\"R\"00"));
        var words = book.Shared("<r><t>Flood </t></r><r><rPr><b/></rPr><t>gates</t></r><rPh><t>x</t></rPh>");
        var cells = await CellsAsync(book, $"""
            <c r="B2" t="s"><v>{words}</v></c><c r="C2" s="{dated}"><v>44652</v></c><c r="D2" s="{percent}"><v>0.4</v></c><c r="E2" s="{coded}"><v>7</v></c>
            <c r="F2"><v>18.5</v></c><c r="G2"><f>B4*2</f><v>9</v></c><c r="H2" t="b"><v>1</v></c><c r="I2" t="inlineStr"><is><t>12</t></is></c><c r="J2" t="e"><v>#REF!</v></c>
            <c r="K2" t="str"><f>A1</f><v>Likely</v></c><c r="L2" t="d" s="{dated}"><v>2022-04-01</v></c><c r="M2"><v>0.30000000000000004</v></c>
            """);

        Assert.Equal(["Flood gates", "01/04/2022", "40%", "R07", "18.5", "9", "TRUE", "12", "#REF!", "Likely", "01/04/2022", "0.3"], cells.Select(cell => cell.Text));
        Assert.Equal("TDNNNFYTTFDN", string.Concat(cells.Select(cell => cell.Kind.ToString()[0])));
        Assert.Equal("sheet Risks, cell B2", cells[0].Place.ToString());
        Assert.Equal((Day, Day), (cells[1].Date, cells[10].Date));
        Assert.Equal([0.4, 7, 18.5, 9], cells.Skip(2).Take(4).Select(cell => cell.Number!.Value));
        Assert.Equal(("B4*2", "A1"), (cells[5].Formula, cells[9].Formula));
    }

    [Theory]
    [InlineData("dd/mm/yyyy", "44652", "01/04/2022")]
    [InlineData("[$-F800]dddd, mmmm dd, yyyy", "44652", "01/04/2022")]
    [InlineData("dd/mm/yyyy hh:mm", "44652.75", "01/04/2022 18:00")]
    [InlineData("mmm-yy", "44652", "April 2022")]
    [InlineData("yyyy", "44652", "2022")]
    [InlineData("d-mmm", "44652", "01/04/2022")]
    [InlineData("hh:mm", "0.4375", "10:30")]
    [InlineData("dd/mm/yyyy", "59", "28/02/1900")]
    [InlineData("dd/mm/yyyy", "61", "01/03/1900")]
    [InlineData("dd/mm/yyyy", "-5", "-5")]
    [InlineData("dd/mm/yyyy", "99999999", "99999999")]
    [InlineData("#,##0", "12500", "12,500")]
    [InlineData("\"£\"#,##0.00", "1250.5", "£1,250.50")]
    [InlineData("[$£-809]#,##0", "12", "£12")]
    [InlineData("0", "18.5", "18.5")]
    [InlineData("0.0", "18.333333333", "18.3")]
    [InlineData("0;(0)", "-4", "(4)")]
    [InlineData("00", "3", "03")]
    [InlineData("0.00E+00", "1250", "1250")]
    [InlineData("[h]:mm", "1.5", "1.5")]
    [InlineData("General", "1E+20", "1E+20")]
    [InlineData("\"0", "5", "5")]
    [InlineData("\\", "5", "5")]
    [InlineData("[", "5", "5")]
    public async Task Number_is_shown_as_its_format_shows_it(string format, string value, string shown)
    {
        var book = new TestWorkbook();
        Assert.Equal(shown, Assert.Single(await CellsAsync(book, $"""<c r="B2" s="{book.Style(format)}"><v>{value}</v></c>""")).Text);
    }

    [Fact]
    public async Task Days_that_count_from_1904_are_the_same_days()
    {
        var book = new TestWorkbook { Properties = "<workbookPr date1904='1'/>" };
        Assert.Equal(Day, Assert.Single(await CellsAsync(book, $"""<c r="B2" s="{book.Style("d/m/yy")}"><v>43190</v></c>""")).Date);
    }

    [Fact]
    public async Task Merged_cell_stands_once_and_says_what_it_covers()
    {
        var table = await TableAsync("""
            <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c><c r="B1" t="inlineStr"><is><t>Inherent</t></is></c></row>
            <row r="2"><c r="B2"><v>4</v></c><c r="C2"><v>5</v></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData>
            <mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>
            """);

        Assert.Equal(["Ref 1×2", "Inherent 2×1"], table.Rows[0].Cells.Select(cell => $"{cell.Text} {cell.ColumnSpan}×{cell.RowSpan}"));
        Assert.Equal(["B2", "C2"], table.Rows[1].Cells.Select(cell => cell.Place.Cell));
    }

    [Theory]
    [InlineData("A1:B2", "B2:C3")]
    [InlineData("A1:C1", null)]
    public async Task Merge_that_overlaps_or_hides_words_is_not_followed(string merge, string? other)
    {
        var document = await new TestWorkbook().Sheet("Risks", $"""
            <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c></row></sheetData>
            <mergeCells><mergeCell ref="{merge}"/>{(other is null ? "" : $"<mergeCell ref='{other}'/>")}</mergeCells>
            """).ReadAsync();

        Assert.Equal(["1", "2", "3"], Assert.Single(document.Tables).Rows.SelectMany(row => row.Cells).Where(cell => !cell.IsEmpty).Select(cell => cell.Text));
        Assert.Contains(document.Notes, note => note.Kind == SourceNoteKind.Damaged && note.Message.Contains("single cells", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_hidden_is_read_and_said()
    {
        var document = await new TestWorkbook()
            .Sheet("Risks", """<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row></sheetData>""")
            .Sheet("Lists", """<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>""", "veryHidden").ReadAsync();

        var tables = document.Tables.ToList();
        Assert.Equal([false, true], tables[0].Rows[0].Cells.Select(cell => cell.IsHidden));
        Assert.Equal([false, true], tables[0].Rows.Select(row => row.IsHidden));
        Assert.Equal([false, true], tables.Select(table => table.IsHidden));
        Assert.Equal(
            ["Sheet “Lists” is hidden; it was read", "Hidden columns of sheet “Risks” were read: B", "1 hidden row of sheet “Risks” was read"],
            document.Notes.Where(note => note.Kind == SourceNoteKind.Hidden).Select(note => note.Message));
    }

    [Fact]
    public async Task Comments_stay_with_their_cells_also_beside_empty_ones()
    {
        var book = new TestWorkbook();
        book.Parts["xl/comments1.xml"] = "<comments><commentList><comment ref='A1'><text><r><t>Ask </t></r><r><t>Finance</t></r></text></comment><comment ref='B1'><text><t>Why empty?</t></text></comment></commentList></comments>";
        book.Sheet("Risks", """<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>""", links: TestWorkbook.Link("c", "comments", "../comments1.xml"));

        var cells = Assert.Single((await book.ReadAsync()).Tables).Rows[0].Cells;

        Assert.Equal(["Ask Finance", "Why empty?"], cells.SelectMany(cell => cell.Comments));
    }

    [Fact]
    public async Task Words_of_boxes_stand_beside_the_cells_and_pictures_and_charts_are_said()
    {
        var book = new TestWorkbook();
        book.Parts["xl/drawings/drawing1.xml"] = "<wsDr xmlns:a='urn:a' xmlns:mc='urn:mc'><twoCellAnchor><from><col>1</col><row>2</row></from><to><col>9</col><row>9</row></to>"
            + "<mc:AlternateContent><mc:Choice><sp><txBody><a:p><a:r><a:t>Scored </a:t></a:r><a:r><a:t>gross</a:t></a:r></a:p><a:p><a:r><a:t>in May</a:t></a:r></a:p></txBody></sp></mc:Choice><mc:Fallback><sp><txBody><a:p><a:r><a:t>again</a:t></a:r></a:p></txBody></sp></mc:Fallback></mc:AlternateContent></twoCellAnchor>"
            + "<oneCellAnchor><from><col>4</col><row>0</row></from><pic/></oneCellAnchor><oneCellAnchor><from><col>4</col><row>0</row></from><graphicFrame><graphic><graphicData><chart/></graphicData></graphic></graphicFrame></oneCellAnchor></wsDr>";
        book.Sheet("Risks", """<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>""", links: TestWorkbook.Link("d", "drawing", "../drawings/drawing1.xml"));

        var document = await book.ReadAsync();

        var box = Assert.Single(document.Asides);
        Assert.Equal((SourceAsideKind.TextBox, "Scored gross\nin May", "sheet Risks, cell B3"), (box.Kind, box.Content.Text, box.Place.ToString()));
        Assert.Equal(
            ["1 picture on sheet “Risks” was not read", "1 chart on sheet “Risks” was not read", "Boxes on sheet “Risks” hold words, which were kept beside its cells: “Scored gross in May”"],
            document.Notes.Select(note => note.Message));
    }

    [Fact]
    public async Task Macros_links_and_formulas_without_an_outcome_are_said()
    {
        var book = new TestWorkbook { WorkbookLinks = TestWorkbook.Link("v", "vbaProject", "vbaProject.bin") + TestWorkbook.Link("e", "externalLink", "externalLinks/externalLink1.xml") };
        var document = await book.Sheet("Risks", """<sheetData><row r="1"><c r="A1"><f>WEBSERVICE("http://127.0.0.1/")</f></c><c r="B1"><f t="shared" ref="B1:B2" si="0">C1*2</f><v>4</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>6</v></c></row></sheetData>""").ReadAsync();

        var cells = Assert.Single(document.Tables).Rows.SelectMany(row => row.Cells).Where(cell => !cell.IsEmpty).ToList();
        Assert.Equal(("", "=WEBSERVICE(\"http://127.0.0.1/\")"), (cells[0].Text, cells[0].Raw));
        Assert.Equal("C1*2", cells[2].Formula);
        Assert.Equal(2, document.Notes.Count(note => note.Kind == SourceNoteKind.NotRun));
        Assert.Single(document.Notes, note => note.Message.StartsWith("1 formula of sheet “Risks” has no outcome", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Far_cells_and_long_gaps_do_not_make_a_large_table()
    {
        var table = await TableAsync("""<sheetData><row r="3"><c r="C3"><v>1</v></c><c r="F3"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row></sheetData>""");

        Assert.Equal([3, 1048575, 1048576], table.Rows.Select(row => row.Place.Row!.Value));
        Assert.Equal(["C3", "D3", "E3", "F3"], table.Rows[0].Cells.Select(cell => cell.Place.Cell));
        Assert.Equal("XFD1048576", table.Rows[2].Cells[^1].Place.Cell);
        Assert.Equal("C3:XFD1048576", table.Place.Cell);
    }

    [Fact]
    public async Task Rows_and_cells_without_names_or_out_of_order_are_put_in_order()
    {
        var table = await TableAsync("""<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="B4"><v>6</v></c><c r="A4"><v>5</v></c></row><row r="3"><c r="A3"><v>3</v></c><c><v>4</v></c></row></sheetData>""");

        Assert.Equal(["1", "2", "3", "4", "5", "6"], table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text));
    }

    [Fact]
    public async Task Escaped_characters_of_Excel_are_read()
    {
        var book = new TestWorkbook();
        var cells = await CellsAsync(book, $"""<c r="A2" t="s"><v>{book.Shared("<t>one_x000A_two _x005F_x0041_ _x00</t>")}</v></c>""");
        Assert.Equal("one\ntwo _x0041_ _x00", cells[0].Text);
    }

    private static async Task<IReadOnlyList<SourceCell>> CellsAsync(TestWorkbook book, string cells)
    {
        var document = await book.Sheet("Risks", $"<sheetData><row r='2'>{cells}</row></sheetData>").ReadAsync();
        Assert.Equal("Risks", Assert.IsType<SourceHeading>(document.Blocks[0]).Text);
        return Assert.Single(Assert.Single(document.Tables).Rows).Cells;
    }

    private static async Task<SourceTable> TableAsync(string xml) => Assert.Single((await new TestWorkbook().Sheet("Risks", xml).ReadAsync()).Tables);
}
