using System.Text;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.Csv;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("Ref,Risk,Score\n1,Flood,12\n2,Fire,8\n", "commas")]
    [InlineData("Ref;Risk;Score\r\n1;Flood, and worse;4,5\r\n2;Fire;8\r\n", "semicolons")]
    [InlineData("Ref\tRisk\tScore\n1\tFlood\t12\n2\tFire\t8\n", "tabs")]
    [InlineData("Ref|Risk|Score\n1|Flood|12\n2|Fire|8\n", "upright strokes")]
    [InlineData("sep=^\nRef^Risk^Score\n1^Flood^12\n2^Fire^8\n", "“^”")]
    [InlineData("Strategic risk register\n\nRef,Risk,Score\n1,\"Flood,\nat night\",12\n2,Fire,8\n", "commas")]
    public async Task Delimiter_is_found_and_said(string text, string named)
    {
        var document = await ReadAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal($"Read as UTF-8 with {named} between the cells", Assert.Single(document.Notes).Message);
        Assert.Equal(3, Assert.Single(document.Tables).Rows.Count(row => row.Cells.Count == 3));
    }

    [Fact]
    public async Task Quoted_cells_keep_delimiters_marks_and_lines_and_rows_their_lines()
    {
        var document = await ReadAsync("Ref,Risk\n1,\"Says \"\"no\"\",\r\nand goes\"\n2,plain \"quote\"\n\n3,\n"u8.ToArray());

        var rows = Assert.Single(document.Tables).Rows;
        Assert.Equal([1, 2, 4, 6], rows.Select(row => row.Place.Line!.Value));
        Assert.Equal("Says \"no\",\nand goes", rows[1].Cells[1].Text);
        Assert.Equal("plain \"quote\"", rows[2].Cells[1].Text);
        Assert.Equal("line 6, table 1, row 4, column 2", rows[3].Cells[1].Place.ToString());
        Assert.True(rows[3].Cells[1].IsEmpty);
    }

    [Fact]
    public async Task Quotation_mark_that_is_never_closed_does_not_swallow_the_file()
    {
        var document = await ReadAsync("Ref,Risk\n1,\"Flood\n2,Fire\n3,Theft\n"u8.ToArray());

        Assert.Equal(4, Assert.Single(document.Tables).Rows.Count);
        Assert.Contains(document.Notes, note => note.Kind == SourceNoteKind.Damaged);
    }

    [Theory]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("windows-1252", "Windows-1252")]
    public async Task Encoding_is_found_and_said(string encoding, string named)
    {
        var coding = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);

        var document = await ReadAsync(coding.GetBytes("Ref,Cost\n1,£5 – agreed\n"));

        Assert.Equal("£5 – agreed", Assert.Single(document.Tables).Rows[1].Cells[1].Text);
        Assert.StartsWith($"Read as {named} ", Assert.Single(document.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_without_delimiters_is_read_as_text()
    {
        var document = await ReadAsync("RISKS\nFlood may come.\n"u8.ToArray());

        Assert.Empty(document.Tables);
        Assert.Contains("read as plain text", Assert.Single(document.Notes).Message, StringComparison.Ordinal);
    }

    private static Task<SourceDocument> ReadAsync(byte[] bytes) => SourceFile.ReadAsync("register.csv", bytes, ct: TestContext.Current.CancellationToken);
}
