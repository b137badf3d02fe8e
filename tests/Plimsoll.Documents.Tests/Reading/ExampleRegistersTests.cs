using Plimsoll.Documents.Reading;
using Plimsoll.TestKit;

namespace Plimsoll.Documents.Tests.Reading;

/// <summary>The published example registers, by facts alone: what stands where, what kind it is, nothing lost.</summary>
public sealed class ExampleRegistersTests
{
    [Fact]
    public async Task Station_workbook_has_ten_rows_with_line_breaks_kept()
    {
        var table = Assert.Single((await ReadAsync("moorgate-crossrail.xlsx")).Tables);

        Assert.Equal((11, 10), (table.Rows.Count, table.Rows[0].Cells.Count));
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"R{number}"), table.Rows.Skip(1).Select(row => row.Cells[1].Text));
        Assert.All(table.Rows.Skip(1), row => Assert.True(row.Cells[8].IsEmpty));
        Assert.Equal(3, table.Rows[1].Cells[2].Lines.Count);
    }

    [Fact]
    public async Task Tracker_workbook_has_its_sheets_formulas_dates_and_hidden_columns()
    {
        var document = await ReadAsync("sbd-risk-register-template.xlsx");
        var tracker = document.Tables.Last();

        Assert.Equal(["Introduction", "Impact Analysis", "Threat Analysis", "Security Risk Tracker"], document.Blocks.OfType<SourceHeading>().Select(heading => heading.Text));
        Assert.Equal(17, tracker.Rows.Count);
        Assert.Equal([2, 10, 8, 9], tracker.Rows[0].Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.ColumnSpan));
        Assert.Equal(14, tracker.Rows.Count(row => row.Cells[0].Text.StartsWith("Risk 0", StringComparison.Ordinal)));
        Assert.Contains(tracker.Rows.SelectMany(row => row.Cells), cell => cell.Date is not null);
        Assert.Contains(document.Tables.ElementAt(2).Rows.SelectMany(row => row.Cells), cell => cell is { Formula: "C5*D5", Number: 15, Place.Cell: "E5" });
        Assert.Equal(2, document.Notes.Count(note => note.Kind == SourceNoteKind.Hidden));
        Assert.NotEmpty(document.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Comments));
    }

    [Fact]
    public async Task Action_list_has_nineteen_rows() =>
        Assert.Equal(19, Assert.Single((await ReadAsync("sbd-risk-treatment-plan.xlsx")).Tables).Rows.Count(row => row.Cells[0].Text.StartsWith("Risk 0", StringComparison.Ordinal)));

    [Fact]
    public async Task Hazard_log_has_eighteen_columns_and_a_blank_first_row()
    {
        var rows = Assert.Single((await ReadAsync("gstt-hazard-log.md")).Tables).Rows;

        Assert.Equal(5, rows.Count);
        Assert.All(rows, row => Assert.Equal(18, row.Cells.Count));
        Assert.All(rows[1].Cells, cell => Assert.True(cell.IsEmpty));
        Assert.Equal(["1", "2", "3"], rows.Skip(2).Select(row => row.Cells[0].Text));
    }

    [Fact]
    public async Task Student_register_has_two_tables_under_headings_and_its_legend()
    {
        var document = await ReadAsync("monash-weshowedup-risk-register.docx");

        Assert.Equal([12, 6], document.Tables.Select(table => table.Rows.Count));
        Assert.Equal(6, document.Blocks.OfType<SourceHeading>().Count());
        Assert.Equal(15, document.Blocks.OfType<SourceList>().Sum(list => list.Items.Count));
    }

    [Fact]
    public async Task Word_document_and_PDF_of_the_same_register_read_alike()
    {
        var word = Assert.Single((await ReadAsync("dfe-practical-riskassessment.docx")).Tables);
        var pdf = Assert.Single((await ReadAsync("dfe-practical-risk-assessment.pdf")).Tables);

        Assert.Equal(6, word.Rows.Count);
        Assert.Equal(word.Rows.Select(Words), pdf.Rows.Select(Words));
    }

    [Fact]
    public async Task Building_register_is_one_table_over_fifteen_pages_with_the_numbers_that_are_printed()
    {
        var document = await ReadAsync("country-music-hall.pdf");
        var table = document.Tables.MaxBy(table => table.Rows.Count)!;

        var numbers = table.Rows.Where(row => row.Cells[0].Kind == SourceCellKind.Number).Select(row => int.Parse(row.Cells[0].Text, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal((41, 62), (numbers.Count, numbers[^1]));
        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal(15, table.Rows.Select(row => row.Place.Page).Distinct().Count());
        Assert.Equal("Number", table.Rows[0].Cells[0].Text);
        Assert.Single(document.Asides, aside => aside.Kind == SourceAsideKind.PageHead);
        Assert.Equal(21, document.Asides.Count(aside => aside.Kind == SourceAsideKind.PageFoot));
        Assert.All(table.Rows.Where(row => row.Cells[0].Kind == SourceCellKind.Number), row => Assert.Matches("^[A-E][1-5]$", row.Cells[5].Text));
    }

    private static string Words(SourceRow row) => string.Join(" | ", row.Cells.Select(cell => cell.Text));

    private static async Task<SourceDocument> ReadAsync(string name)
    {
        var path = SharedFiles.Example(name);
        if (!File.Exists(path))
            Assert.Skip($"{path} is not there.");
        await using var file = File.OpenRead(path);
        return await SourceFile.ReadAsync(name, file, ct: TestContext.Current.CancellationToken);
    }
}
