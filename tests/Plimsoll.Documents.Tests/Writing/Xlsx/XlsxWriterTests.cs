using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Tests.Papers.Samples;
using Plimsoll.Documents.Writing;
using Plimsoll.Documents.Writing.Xlsx;
using Plimsoll.TestKit;
using Sheet = Plimsoll.Documents.Sheets.Sheet;
using Workbook = Plimsoll.Documents.Sheets.Workbook;

namespace Plimsoll.Documents.Tests.Writing.Xlsx;

public class XlsxWriterTests
{
    [Fact]
    public void Workbook_ofListsAndALegend_isValid()
    {
        using var file = Open(Written(Lists.Sample()));

        Assert.Empty(OfficeFile.Errors(file));
        Assert.Equal("Strategic register", file.PackageProperties.Title);
        Assert.Equal("Exford Borough Council", file.PackageProperties.Creator);
        Assert.Equal(["Items", "What it means"], file.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value));
    }

    [Fact]
    public void Values_readBack_areNumbersDaysAndWords()
    {
        var rows = Rows(Written(Lists.Sample()));

        Assert.Equal(["No.", "Title", "Rating", "Band", "Target"], rows[0]);
        Assert.Equal(["R1", "Levée & “quay” < sea > \n second line", 12.0, null, new DateTime(2027, 3, 31)], rows[1]);
        Assert.Equal(["R2", "=HYPERLINK(\"http://x\")", 11.4, "Medium", null], rows[2]);
        Assert.Equal(["R3", null, null, "not scored", null], rows[3]);
    }

    [Fact]
    public void Words_thatLookLikeAFormula_areWordsAndStaySo()
    {
        using var file = Open(Written(Lists.Of(Lists.Texts("=1+1", "+1", "-1", "@A1", " =1", "plain"))));

        Assert.Empty(file.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
        var formats = file.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var quoted = Cells(file).Skip(1).Select(cell => formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value == true);
        Assert.Equal([true, true, true, true, true, false], quoted);
        Assert.All(Cells(file), cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
    }

    [Fact]
    public void List_hasFrozenHeadersAFilterAndPagesAcross()
    {
        using var file = Open(Written(Lists.Sample()));
        var (items, legend) = (Sheet(file, 0), Sheet(file, 1));

        var pane = items.Descendants<Pane>().Single();
        Assert.Equal((1.0, 1.0, "B2"), (pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value));
        Assert.Equal("A1:E4", items.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(OrientationValues.Landscape, items.Descendants<PageSetup>().Single().Orientation!.Value);
        Assert.Equal((1u, 0u), (items.Descendants<PageSetup>().Single().FitToWidth!.Value, items.Descendants<PageSetup>().Single().FitToHeight!.Value));
        Assert.Equal("'Items'!$A:$A,'Items'!$1:$1", file.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Single().Text);
        Assert.Contains("Public", items.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
        Assert.Empty(legend.Descendants<Pane>());
        Assert.Empty(legend.Descendants<AutoFilter>());
    }

    [Fact]
    public void Days_areNeverWiderThanTheirColumn()
    {
        using var file = Open(Written(Lists.Sample()));
        var day = Cells(file).Single(cell => cell.CellReference == "E2");

        var alignment = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)day.StyleIndex!.Value).Alignment!;
        Assert.Equal((HorizontalAlignmentValues.Left, null, null), (alignment.Horizontal!.Value, alignment.Indent?.Value, alignment.WrapText?.Value));
    }

    [Fact]
    public void Headers_breakBetweenWordsInRowsThatAreTallEnough()
    {
        using var file = Open(Written(Lists.Of(new Sheet { Name = "Items", Columns = [new("Likelihood", 5), new("Rating 30 September 2026", 12)], Rows = [] })));
        var sheet = Sheet(file, 0);

        Assert.Equal([13.0, 12.0], sheet.Descendants<Column>().Select(column => column.Width!.Value));
        Assert.InRange(sheet.Descendants<Row>().Single().Height!.Value, 3 * 12.75, 4 * 12.75);
    }

    [Fact]
    public void SheetToBeRead_beginsPagesWhereItSays()
    {
        using var file = Open(Written(Lists.Of(new Sheet
        {
            Name = "Legend", IsList = false, Columns = [new("", 80), new("", 120)],
            Rows = [new("first") { BeginsPage = true }, new("second"), new("third") { BeginsPage = true }],
        })));
        var sheet = Sheet(file, 0);

        Assert.Equal([2u], sheet.Descendants<Break>().Select(each => each.Id!.Value));
        Assert.Null(sheet.SheetProperties?.PageSetupProperties?.FitToPage);
        Assert.Equal(70u, sheet.Descendants<PageSetup>().Single().Scale!.Value);
        Assert.Empty(OfficeFile.Errors(file));
    }

    [Fact]
    public void Band_standsOnItsGround()
    {
        using var file = Open(Written(Lists.Sample()));
        var styles = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var cell = Cells(file).Single(c => c.CellReference == "D3");

        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        var fill = styles.Fills!.Elements<Fill>().ElementAt((int)format.FillId!.Value);
        Assert.Equal("FF" + Bands.Medium.Fill.Hex[1..].ToUpperInvariant(), fill.PatternFill!.ForegroundColor!.Rgb!.Value);
    }

    [Fact]
    public void Days_beforeExcelCanCount_areWords()
    {
        var rows = Rows(Written(Lists.Of(new Sheet { Name = "Days", Columns = [new("Day", 12)], Rows = [new(new DateOnly(1900, 2, 28)), new(new DateOnly(1900, 3, 1))] })));

        Assert.Equal("28 February 1900", rows[1][0]);
        Assert.Equal(new DateTime(1900, 3, 1), rows[2][0]);
    }

    [Fact]
    public void LongWords_continueInTheNextRowAndLoseNothing()
    {
        var words = string.Concat(Enumerable.Range(0, 20_000).Select(n => n % 7 == 0 ? "😀" : $"{n} "));
        var file = Written(Lists.Of(Lists.Items(new SheetRow("R1", words, 12), new SheetRow("R2", "short"))));

        var rows = Rows(file);
        var pieces = rows.Skip(1).TakeWhile(row => (string)row[0]! == "R1").Select(row => (string)row[1]!).ToList();
        Assert.True(pieces.Count > 2);
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, 32_767));
        Assert.Equal(words, string.Concat(pieces.Select(piece => piece.Replace(LongText.Continued, "").Replace(LongText.GoesOn, ""))));
        Assert.Equal(1, rows.Count(row => row[2] is 12.0));
        Assert.Equal("short", rows[^1][1]);
        using var open = Open(file);
        Assert.Empty(OfficeFile.Errors(open));
    }

    [Fact]
    public void AnyWords_readBackAsTheyWereCleaned() => Prop.ForAll(HostileText.Any, text =>
    {
        using var file = Open(Written(Lists.Of(Lists.Texts(text, "end"))));
        var read = Cells(file).Skip(1).First().InlineString?.Text?.Text ?? "";
        return (OfficeFile.Errors(file).Count == 0 && Decoded(read) == CleanText.Of(text) || text.Length == 0).Label(read);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Codes_ofExcel_meanThemselves()
    {
        using var file = Open(Written(Lists.Of(Lists.Texts("a_x0041_b", "_x005F_x0041_", "_xyz_"))));

        Assert.Equal(["a_x005F_x0041_b", "_x005F_x005F_x005F_x0041_", "_xyz_"], Cells(file).Skip(1).Select(cell => cell.InlineString!.Text!.Text));
    }

    [Fact]
    public void SameWorkbook_givesTheSameBytes()
    {
        Assert.Equal(Written(Lists.Sample()), Written(Lists.Sample()));
        Assert.All(OfficeFile.Parts(Written(Lists.Sample())), part => Assert.Equal(new DateTime(1980, 1, 1), part.Time));
    }

    [Theory]
    [InlineData(""), InlineData("a/b"), InlineData("[x]"), InlineData("'x"), InlineData("12345678901234567890123456789012")]
    public void SheetName_thatExcelRefuses_isRefused(string name) =>
        Assert.Throws<ArgumentException>(() => Written(Lists.Of(new Sheet { Name = name, Columns = [new("A", 9)], Rows = [] })));

    [Fact]
    public void SheetNames_alike_areRefused() =>
        Assert.Throws<ArgumentException>(() => Written(Lists.Of(new Sheet { Name = "Items", Columns = [new("A", 9)], Rows = [] }, new Sheet { Name = "items", Columns = [new("A", 9)], Rows = [] })));

    [Fact]
    public void Row_widerThanItsSheet_isRefused() =>
        Assert.Throws<ArgumentException>(() => Written(Lists.Of(new Sheet { Name = "Items", Columns = [new("A", 9)], Rows = [new("1", "2")] })));

    [Fact]
    public void TwentyThousandRows_areWrittenInSecondsAndNeverHeldWhole()
    {
        var rows = Enumerable.Range(1, 20_000).Select(n => new SheetRow([.. Enumerable.Range(0, 30).Select(c => (SheetCell)(c % 3 == 0 ? n : $"Words of item {n} in column {c}"))]));
        var sheet = new Sheet { Name = "Items", Columns = [.. Enumerable.Range(0, 30).Select(c => new SheetColumn($"Column {c}", 12))], Rows = rows };
        var watch = Stopwatch.StartNew();

        XlsxWriter.Write(Lists.Of(sheet), new WriteOnly(Stream.Null));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static byte[] Written(Workbook workbook)
    {
        using var output = new MemoryStream();
        XlsxWriter.Write(workbook, output);
        return output.ToArray();
    }

    private static SpreadsheetDocument Open(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), false);

    private static Worksheet Sheet(SpreadsheetDocument file, int index) =>
        ((WorksheetPart)file.WorkbookPart!.GetPartById(file.WorkbookPart.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ElementAt(index).Id!)).Worksheet;

    private static IEnumerable<Cell> Cells(SpreadsheetDocument file) => Sheet(file, 0).Descendants<Cell>();

    // Excel's own escapes, undone as Excel does.
    private static string Decoded(string text) => text.Replace("_x005F_", "_", StringComparison.Ordinal);

    private static IReadOnlyList<object?[]> Rows(byte[] file) => OfficeFile.Sheets(file).Values.First();
}
