using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.Xls;

public sealed class XlsReaderTests
{
    [Fact]
    public async Task Bare_old_workbook_is_read_with_names_of_cells()
    {
        var document = await SourceFile.ReadAsync("old.xls", OldWorkbook.Bytes(("Flood", 12.5), ("Fire", 8)), ct: TestContext.Current.CancellationToken);

        Assert.Equal("Excel workbook of before 2007", document.Format);
        var rows = Assert.Single(document.Tables).Rows;
        Assert.Equal(["Flood|12.5", "Fire|8"], rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
        Assert.Equal((12.5, "B1"), (rows[0].Cells[1].Number, rows[0].Cells[1].Place.Cell));
    }

    /// <summary>Written by LibreOffice: merged cells, dates, formats, a formula, a hidden column and a hidden sheet.</summary>
    [Fact]
    public async Task Old_workbook_of_an_office_program_is_read_as_the_new_one_would_be()
    {
        var path = Path.Combine(TestKit.SharedFiles.RepositoryRoot, "tests", "Plimsoll.Documents.Tests", "Reading", "Corpus", "harbour.xls");
        var document = await SourceFile.ReadAsync(path, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), ct: TestContext.Current.CancellationToken);

        var tables = document.Tables.ToList();
        Assert.Equal(["Risks", "Lists"], document.Blocks.OfType<SourceHeading>().Select(heading => heading.Text));
        Assert.Equal(["Ref 1×2", "Inherent 2×1"], tables[0].Rows[0].Cells.Take(2).Select(cell => $"{cell.Text} {cell.ColumnSpan}×{cell.RowSpan}"));
        Assert.Equal(new DateTime(2022, 4, 1), tables[0].Rows[2].Cells[3].Date);
        Assert.Equal("01/04/2022", tables[0].Rows[2].Cells[3].Text);
        Assert.Equal("40%", tables[0].Rows[2].Cells[4].Text);
        Assert.Equal("12", tables[0].Rows[2].Cells[5].Text);
        Assert.True(tables[0].Rows[2].Cells[6].IsHidden);
        Assert.True(tables[1].IsHidden);
    }
}
