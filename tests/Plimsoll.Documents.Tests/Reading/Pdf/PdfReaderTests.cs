using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    private static readonly double[] Xs = [50, 90, 200, 300];

    [Fact]
    public async Task Ruled_table_keeps_merged_cells_and_wrapped_words_with_page_and_box()
    {
        var document = await new TestPdf().Page().Words(50, 80, "Strategic risks", 18)
            .Line(50, 100, 300, 100).Line(90, 120, 300, 120).Line(50, 140, 300, 140).Line(50, 180, 300, 180)
            .Line(50, 100, 50, 180).Line(90, 100, 90, 180).Line(200, 120, 200, 180).Line(300, 100, 300, 180)
            .Words(55, 114, "Ref").Words(95, 114, "Inherent").Words(95, 134, "Impact").Words(205, 134, "Likelihood")
            .Words(55, 154, "1").Words(95, 154, "The pumps may fail in a").Words(95, 166, "high tide").Words(205, 154, "4").ReadAsync();

        Assert.Equal(("Strategic risks", 1), (Assert.IsType<SourceHeading>(document.Blocks[0]).Text, ((SourceHeading)document.Blocks[0]).Level));
        var rows = Assert.Single(document.Tables).Rows;
        Assert.Equal(["Ref 1×2", "Inherent 2×1"], rows[0].Cells.Select(cell => $"{cell.Text} {cell.ColumnSpan}×{cell.RowSpan}"));
        Assert.Equal(["Impact", "Likelihood"], rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal(["1", "The pumps may fail in a high tide", "4"], rows[2].Cells.Select(cell => cell.Text));
        Assert.Equal("page 1, table 1, row 3, column 2", rows[2].Cells[1].Place.ToString());
        Assert.Equal(new Box(90, 140, 110, 40), rows[2].Cells[1].Place.Box);
    }

    [Fact]
    public async Task Table_over_pages_is_one_and_heads_and_feet_stand_beside_the_text()
    {
        var pdf = new TestPdf();
        for (var page = 1; page <= 3; page++)
        {
            pdf.Page().Words(50, 40, "Council risk register").Words(50, 810, $"Page {page} of 3").Grid(Xs, [100, 120, 140, 160])
                .Words(55, 114, "Ref").Words(95, 114, "Risk").Words(205, 114, "Score");
            for (var row = 0; row < 2; row++)
                pdf.Words(55, 134 + (20 * row), $"{(page * 2) + row - 1}").Words(95, 134 + (20 * row), "Flood").Words(205, 134 + (20 * row), "12");
        }

        var document = await pdf.ReadAsync();

        var table = Assert.IsType<SourceTable>(Assert.Single(document.Blocks));
        Assert.Equal(["Ref", "1", "2", "Ref", "3", "4", "Ref", "5", "6"], table.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal([1, 2, 3], table.Rows.Select(row => row.Place.Page!.Value).Distinct());
        Assert.Equal(["PageHead Council risk register", "PageFoot Page 1 of 3", "PageFoot Page 2 of 3", "PageFoot Page 3 of 3"], document.Asides.Select(aside => $"{aside.Kind} {aside.Content.Text}"));
    }

    [Fact]
    public async Task Turned_headers_and_broken_words_and_digits_are_put_together()
    {
        var document = await new TestPdf().Page().Grid([50, 66, 120, 200], [100, 180, 230])
            .Turned(62, 175, "Number").Words(70, 114, "Owner").Words(125, 114, "Action")
            .Words(55, 194, "4", 9).Words(55, 204, "3", 9).Words(70, 194, "Developm", 10).Words(70, 206, "ent lead", 10)
            .Words(125, 194, "Test the stand-by", 9).Words(125, 205, "pumps each quar-", 9).Words(125, 216, "ter", 9).ReadAsync();

        var rows = Assert.Single(document.Tables).Rows;
        Assert.Equal(["Number", "Owner", "Action"], rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["43", "Development lead", "Test the stand-by pumps each quarter"], rows[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public async Task Table_without_lines_is_found_by_its_columns()
    {
        var document = await new TestPdf().Page().Words(50, 80, "The risks below were reviewed in May by the board and agreed.")
            .Words(50, 120, "Ref", bold: true).Words(100, 120, "Risk", bold: true).Words(300, 120, "Score", bold: true)
            .Words(50, 140, "R1").Words(100, 140, "Flooding of the lower town in a").Words(300, 140, "12").Words(100, 152, "high tide")
            .Words(50, 172, "R2").Words(100, 172, "Loss of power").Words(300, 172, "8")
            .Words(50, 192, "R3").Words(100, 192, "Theft").Words(300, 192, "6").ReadAsync();

        Assert.StartsWith("The risks below", Assert.IsType<SourceParagraph>(document.Blocks[0]).Text, StringComparison.Ordinal);
        var rows = Assert.Single(document.Tables).Rows;
        Assert.Equal(["Ref|Risk|Score", "R1|Flooding of the lower town in a high tide|12", "R2|Loss of power|8", "R3|Theft|6"], rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
    }

    [Fact]
    public async Task Words_that_run_over_a_line_between_columns_are_cut_there()
    {
        var document = await new TestPdf().Page().Grid([50, 110, 200], [100, 120, 140]).Words(55, 114, "Date").Words(115, 114, "Status").Words(60, 134, "31/07/2023 Amber").ReadAsync();

        Assert.Equal(["31/07/2023", "Amber"], Assert.Single(document.Tables).Rows[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public async Task Paragraphs_labels_and_lists_are_told_apart()
    {
        var document = await new TestPdf().Page().Words(50, 100, "The board met in May and looked at every risk that the council keeps in its")
            .Words(50, 112, "register.").Words(50, 124, "Owner: Harbour Master").Words(50, 136, "- Pumps").Words(50, 148, "- Gates").ReadAsync();

        Assert.Equal(["The board met in May and looked at every risk that the council keeps in its register.", "Owner: Harbour Master"], document.Blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text));
        Assert.Equal(["Pumps", "Gates"], Assert.Single(document.Blocks.OfType<SourceList>()).Items.Select(item => item.Text));
    }

    [Fact]
    public async Task Pictures_alone_are_refused_and_beside_text_are_said()
    {
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() => new TestPdf().Page().Picture().ReadAsync());
        var document = await new TestPdf().Page().Words(50, 100, "Risks").Page().Picture().ReadAsync();

        Assert.Equal("It has no text: its pages are pictures, as a scanner makes them", refusal.Wrong);
        Assert.Equal("Page 2 has no text: it is a picture, which was not read", Assert.Single(document.Notes).Message);
    }

    [Fact]
    public async Task Damaged_and_too_long_files_are_refused()
    {
        var broken = await Assert.ThrowsAsync<UnreadableFileException>(() => SourceFile.ReadAsync("cut.pdf", "%PDF-1.7\n1 0 obj <<"u8.ToArray(), ct: TestContext.Current.CancellationToken));
        var tooLong = await Assert.ThrowsAsync<UnreadableFileException>(() => new TestPdf().Page().Words(50, 50, "a").Page().Words(50, 50, "b").ReadAsync(new() { MostPages = 1 }));

        Assert.Equal("It is damaged or cut off", broken.Wrong);
        Assert.Equal("It has 2 pages; up to 1 are read", tooLong.Wrong);
    }
}
