using Plimsoll.Documents.Reading;
using static Plimsoll.Documents.Tests.Reading.Docx.TestDocument;

namespace Plimsoll.Documents.Tests.Reading.Docx;

public sealed class DocxReaderTests
{
    private const string Styles = "<w:style w:styleId='H2'><w:name w:val='heading 2'/></w:style><w:style w:styleId='Own'><w:basedOn w:val='H2'/></w:style>"
        + "<w:style w:styleId='Numbered'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";

    private const string Numbering = "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='R%1'/></w:lvl>"
        + "<w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1(%2)'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
        + "<w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum><w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>";

    [Fact]
    public async Task Headings_paragraphs_and_lists_are_told_by_their_styles()
    {
        var document = await ReadAsync(
            P("Flooding", "<w:pStyle w:val='Own'/>") + P("Owner: Harbour Master") + P("Pumps", List(2)) + P("Gates", List(2)) + P("Serviced", List(1))
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Comments</w:t></w:r></w:p>" + P("One<w:br/>two".Replace("<w:br/>", "</w:t><w:br/><w:t>", StringComparison.Ordinal)),
            ("styles", Styles), ("numbering", Numbering));

        Assert.Equal("H2 Flooding|P Owner: Harbour Master|L • Pumps, • Gates|L R3 Serviced|H3 Comments|P One two", string.Join('|', document.Blocks.Select(Show)));
        Assert.Equal(["One", "two"], ((SourceParagraph)document.Blocks[^1]).Lines.Select(line => line.Raw));
        Assert.Equal("paragraph 2", document.Blocks[1].Place.ToString());
    }

    [Fact]
    public async Task Numbers_that_Word_counts_by_itself_are_read_into_cells()
    {
        var document = await ReadAsync(
            Table(Cell(P("", "<w:pStyle w:val='Numbered'/>")) + Cell("Flood"), Cell(P("", List(1))) + Cell("Fire"), Cell(P("", List(1, 1))) + Cell("Smoke"), Cell(P("", List(1, 1))) + Cell("Ash"), Cell(P("", List(1))) + Cell("Theft")),
            ("styles", Styles), ("numbering", Numbering));

        Assert.Equal(["R3", "R4", "4(a)", "4(b)", "R5"], document.Tables.Single().Rows.Select(row => row.Cells[0].Text));
    }

    [Fact]
    public async Task Merged_cells_stand_once_and_tables_inside_cells_are_kept()
    {
        var document = await ReadAsync(Table(
            Cell("Ref", "<w:vMerge w:val='restart'/>") + Cell("Inherent", "<w:gridSpan w:val='2'/>"),
            Cell("", "<w:vMerge/>").Replace("</w:tcPr>", "</w:tcPr><w:p/>", StringComparison.Ordinal) + Cell("Impact") + Cell("Likelihood"),
            "<w:trPr><w:gridBefore w:val='1'/></w:trPr>" + Cell(Table(Cell("4") + Cell("5")) + P("beneath")) + Cell("2")));

        var rows = document.Tables.Single().Rows;
        Assert.Equal(["Ref 1×2", "Inherent 2×1"], rows[0].Cells.Select(cell => $"{cell.Text} {cell.ColumnSpan}×{cell.RowSpan}"));
        Assert.Equal(["Impact", "Likelihood"], rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal(["4", "5"], rows[2].Cells[1].Parts[0].Table!.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal("beneath", rows[2].Cells[1].Text);
        Assert.Equal("table 1, row 3, column 2", rows[2].Cells[1].Parts[0].Table!.Rows[0].Cells[1].Place.ToString());
    }

    [Fact]
    public async Task Deletions_are_kept_beside_the_text_and_said()
    {
        var document = await ReadAsync("<w:p><w:r><w:t>Likely </w:t></w:r><w:del><w:r><w:delText>(4)</w:delText></w:r></w:del><w:ins><w:r><w:t>(3)</w:t></w:r></w:ins></w:p>"
            + Table(Cell("kept"), "<w:trPr><w:del/></w:trPr>" + Cell("gone")));

        Assert.Equal("Likely (3)", document.Blocks.OfType<SourceParagraph>().Single().Text);
        Assert.Equal("kept", document.Tables.Single().Rows.Single().Cells[0].Text);
        Assert.Equal(["(4)", "gone"], document.Asides.Where(aside => aside.Kind == SourceAsideKind.Deletion).Select(aside => aside.Content.Text));
        Assert.Contains(document.Notes, note => note.Message == "2 pieces of text are taken out by tracked changes and were kept beside the text");
        Assert.Contains(document.Notes, note => note.Message == "1 tracked insertion was read as text");
    }

    [Fact]
    public async Task Form_fields_boxes_and_controls_say_what_was_filled_in()
    {
        var document = await ReadAsync(
            P("Treat: ") .Replace("</w:p>", Field("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>") + "</w:p>", StringComparison.Ordinal)
            + $"<w:p>{Field("<w:ddList><w:result w:val='1'/><w:listEntry w:val='Low'/><w:listEntry w:val='High'/></w:ddList>")}</w:p>"
            + "<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>" + P("☒ Tolerate") + "</w:sdtContent></w:sdt>"
            + "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click to enter text</w:t></w:r></w:sdtContent></w:sdt></w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:t>PAGE</w:t></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
            + "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t> Transfer</w:t></w:r></w:p>");

        Assert.Equal(["Treat: ☒", "High", "☒ Tolerate", "7", "☒ Transfer"], document.Blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text));
        Assert.Contains(document.Notes, note => note.Message.StartsWith("1 field of the form is not filled in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_boxes_are_read_once_where_they_are_anchored()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>Owner: Finance</w:t></w:r></w:p></w:txbxContent>";
        var document = await ReadAsync($"<w:p><w:r><w:t>Before</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + P("After"));

        Assert.Equal(["Before", "Owner: Finance", "After"], document.Blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text));
    }

    [Fact]
    public async Task Footnotes_comments_heads_and_feet_stand_beside_the_text()
    {
        var document = await ReadAsync(
            "<w:p><w:r><w:t>Flood</w:t><w:footnoteReference w:id='2'/><w:commentReference w:id='5'/></w:r></w:p>" + Table(Cell("<w:p><w:r><w:t>4</w:t><w:commentReference w:id='5'/></w:r></w:p>")),
            ("footnotes", $"<w:footnote w:id='2'>{P("As of May")}</w:footnote>"), ("comments", $"<w:comment w:id='5'>{P("Really?")}</w:comment>"),
            ("header", P("Council register")), ("header", P("Council register")), ("footer", P("Page 1")));

        Assert.Equal(["Footnote As of May", "Comment Really?", "Comment Really?", "PageHead Council register", "PageFoot Page 1"], document.Asides.Select(aside => $"{aside.Kind} {aside.Content.Text}"));
        Assert.Equal("Flood", ((SourceParagraph)document.Blocks[0]).Text);
        Assert.Equal("Really?", document.Tables.Single().Rows[0].Cells[0].Comments.Single());
    }

    private static string List(int list, int level = 0) => $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>";

    private static string Field(string data) => $"<w:r><w:fldChar w:fldCharType='begin'><w:ffData>{data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";

    private static string Show(SourceBlock block) => block switch
    {
        SourceHeading heading => $"H{heading.Level} {heading.Text}",
        SourceParagraph paragraph => $"P {paragraph.Text}",
        SourceList list => "L " + string.Join(", ", list.Items.Select(item => $"{item.Marker} {item.Text}")),
        _ => block.GetType().Name,
    };
}
