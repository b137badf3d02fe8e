using System.Text;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.Html;

public sealed class HtmlReaderTests
{
    [Fact]
    public async Task Blocks_of_a_page_are_read_in_order_without_scripts_and_styles()
    {
        var document = await ReadAsync("""
            <!doctype html><html><head><title>Register</title><style>p{}</style></head><body><h2>Flooding</h2><p>Owner:
               <b>Harbour</b> Master<br>since May</p><script>alert(1)</script><ul><li>Gates<ul><li>Inner</ul><li><p>Pumps</p><p>Serviced</p></ul><ol type="a" start="3"><li>Sand</ol>loose <i>words</i></body></html>
            """);

        Assert.Equal("1 Register|2 Flooding", string.Join('|', document.Blocks.OfType<SourceHeading>().Select(heading => $"{heading.Level} {heading.Text}")));
        Assert.Equal(["Owner: Harbour Master since May", "Serviced", "loose words"], document.Blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text));
        Assert.Equal(["• Gates", "• Inner", "• Pumps", "c. Sand"], document.Blocks.OfType<SourceList>().SelectMany(list => list.Items).Select(item => $"{item.Marker} {item.Text}"));
        Assert.DoesNotContain(document.Blocks, block => block.Raw.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tables_keep_spans_parts_and_tables_inside()
    {
        var document = await ReadAsync("""
            <html><table><caption>Risks</caption><tr><th rowspan="2">Ref<th colspan="2">Inherent</tr><tr><th>Impact<th>Likelihood</tr>
            <tr><td>1<td><p>One</p><p>Two</p><td><table><tr><td>4<td>5</table></tr><tr><td rowspan="0">x<td>y</tr><tr><td>z</tr></table></html>
            """);

        var rows = Assert.Single(document.Tables).Rows;
        Assert.Equal("Risks", Assert.IsType<SourceHeading>(document.Blocks[0]).Text);
        Assert.Equal(["Ref 1×2", "Inherent 2×1"], rows[0].Cells.Select(cell => $"{cell.Text} {cell.ColumnSpan}×{cell.RowSpan}"));
        Assert.Equal(["One", "Two"], rows[2].Cells[1].Parts.Select(part => part.Text));
        Assert.Equal(["4", "5"], rows[2].Cells[2].Parts[0].Table!.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(2, rows[3].Cells[0].RowSpan);
        Assert.Equal("table 1, row 3, column 2", rows[2].Cells[1].Place.ToString());
    }

    [Fact]
    public async Task Definitions_are_rows_of_labels_and_values()
    {
        var rows = Assert.Single((await ReadAsync("<html><dl><div><dt>Owner<dd>Harbour Master</div><dt>Score<dd>12<dd>high</dl></html>")).Tables).Rows;

        Assert.Equal(["Owner|Harbour Master", "Score|12|high"], rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
    }

    [Fact]
    public async Task Escaped_angle_brackets_stay_words() =>
        Assert.Equal("<b>Risk</b> & co", Assert.IsType<SourceParagraph>(Assert.Single((await ReadAsync("<html><p>&lt;b&gt;Risk&lt;/b&gt; &amp; co</html>")).Blocks)).Text);

    [Fact]
    public async Task What_a_form_holds_is_read() =>
        Assert.Equal("☒ Treat ☐ Tolerate Low High", Assert.IsType<SourceParagraph>(Assert.Single((await ReadAsync(
            "<html><p><input type=checkbox checked>Treat <input type=checkbox>Tolerate <input value=Low> <select><option>None<option selected>High</select></html>")).Blocks)).Text);

    [Fact]
    public async Task Page_says_how_its_letters_are_coded()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-2")!.GetBytes("<html><meta charset=iso-8859-2><p>Łódź</html>");
        Assert.Equal("Łódź", Assert.IsType<SourceParagraph>(Assert.Single((await SourceFile.ReadAsync("p.html", bytes, ct: TestContext.Current.CancellationToken)).Blocks)).Text);
    }

    [Fact]
    public async Task Workbook_that_is_a_page_is_read_as_one() =>
        Assert.Equal("12", Assert.Single((await SourceFile.ReadAsync("export.xls", "<table><tr><td>12</td></tr></table>"u8.ToArray(), ct: TestContext.Current.CancellationToken)).Tables).Rows[0].Cells[0].Text);

    private static Task<SourceDocument> ReadAsync(string page) => SourceFile.ReadAsync("register.html", Encoding.UTF8.GetBytes(page), ct: TestContext.Current.CancellationToken);
}
