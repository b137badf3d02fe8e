using System.Text;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.Markdown;

public sealed class MarkdownReaderTests
{
    private const string Text = """
        # Register

        Owner: *Harbour* Master

        | Ref | Risk <br> text | Score |
        |-----|:----:|---|
        |     |      |   |
        | 1   | Flood \| tide | 12 |

        1. Gates
        2. Pumps
           - inner
        """;

    [Theory]
    [InlineData("register.md"), InlineData("register.txt")]
    public async Task Table_headings_and_lists_are_read_with_their_lines(string name)
    {
        var document = await SourceFile.ReadAsync(name, Encoding.UTF8.GetBytes(Text), ct: TestContext.Current.CancellationToken);

        Assert.Equal("Markdown", document.Format);
        Assert.Equal((1, 1), (((SourceHeading)document.Blocks[0]).Level, document.Blocks[0].Place.Line));
        Assert.Equal("Owner: Harbour Master", ((SourceParagraph)document.Blocks[1]).Text);
        var rows = Assert.Single(document.Tables).Rows;
        Assert.Equal(["Ref|Risk\ntext|Score", "||", "1|Flood | tide|12"], rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
        Assert.Equal(8, rows[2].Place.Line);
        Assert.Equal(["1. Gates", "2. Pumps", "• inner"], document.Blocks.OfType<SourceList>().SelectMany(list => list.Items).Select(item => $"{item.Marker} {item.Text}"));
    }
}
