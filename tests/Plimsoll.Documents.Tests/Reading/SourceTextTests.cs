using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("<div>1. Gates</div> <div>2. Pumps</div>", "1. Gates|2. Pumps")]
    [InlineData("<p>One <b>bold</b> word</p><p>Two</p>", "One bold word|Two")]
    [InlineData("<ul><li>Gates<li>Pumps</ul>", "Gates|Pumps")]
    [InlineData("<ul style=\"list-style-type: none\">- Build well- Keep dry- Stay well-run", "Build well|Keep dry|Stay well-run")]
    [InlineData("- Build well - Keep dry", "Build well|Keep dry")]
    [InlineData("Before<div>inside</div>after", "Before|inside|after")]
    [InlineData("<P CLASS=x>Upper</P>", "Upper")]
    [InlineData("one<br/>two", "one\ntwo")]
    [InlineData("Tea &amp; cake &lt;b&gt;", "Tea & cake <b>")]
    [InlineData("<div>Tea &amp; cake &lt;b&gt;</div>", "Tea & cake <b>")]
    [InlineData("<script>x</script><p>y</p>", "<script>x</script>|y")]
    [InlineData("<name of council> holds <b>it</b>", "<name of council> holds it")]
    [InlineData("impact<likelihood and b > a", "impact<likelihood and b > a")]
    [InlineData("R&D costs", "R&D costs")]
    [InlineData("\uF0B7 Gates \uF0B7 Pumps", "Gates|Pumps")]
    [InlineData("• Gates • Pumps", "Gates|Pumps")]
    [InlineData("·", "")]
    [InlineData("· Gates", "Gates")]
    [InlineData("A · B", "A · B")]
    [InlineData("-", "-")]
    [InlineData("- 5 to - 10", "5 to - 10")]
    [InlineData("\\Box", "")]
    [InlineData("\\Boxes stay", "\\Boxes stay")]
    [InlineData("bell\u0007 and\u200B gone", "bell and gone")]
    [InlineData("family \U0001F469\u200D\U0001F467", "family \U0001F469\u200D\U0001F467")]
    [InlineData("\u0645\u06CC\u200C\u0634\u0648\u062F", "\u0645\u06CC\u200C\u0634\u0648\u062F")]
    [InlineData("pa\u200Dsted\u200C", "pasted")]
    [InlineData("  many\u00A0 \t spaces ", "many spaces")]
    public void Fragment_becomes_its_parts(string raw, string parts)
    {
        var text = SourceText.Read(raw, Place.AtLine(1));

        Assert.Equal(parts, string.Join('|', text.Parts.Select(part => part.Text)));
        Assert.Equal(parts.Replace('|', '\n'), text.Text);
        Assert.Equal(raw, text.Raw);
    }

    [Fact]
    public void Nested_table_is_kept_as_a_table_beside_the_words()
    {
        var text = SourceText.Read("<table><tr><td>16</td><td colspan='2'>12</td></tr></table> <p>Likelihood</p>", Place.AtLine(7));

        Assert.Equal("Likelihood", text.Text);
        var row = Assert.Single(text.Parts[0].Table!.Rows);
        Assert.Equal(["16", "12"], row.Cells.Select(cell => cell.Text));
        Assert.Equal([1, 2], row.Cells.Select(cell => cell.ColumnSpan));
        Assert.All(row.Cells, cell => Assert.Equal(SourceCellKind.Number, cell.Kind));
        Assert.Equal(Place.AtLine(7), row.Place);
    }

    [Fact]
    public void Cleaning_says_what_it_took()
    {
        Assert.Equal(
            ["\\Box", "control character U+0007", "bullet sign U+F0B7", "HTML tag div", "bullet sign U+2022"],
            SourceText.Read("\\Box<div>a\u0007</div><div>\uF0B7 b</div>", Place.Unknown).Cleaned);
        Assert.Empty(SourceText.Read("Nothing to clean here", Place.Unknown).Cleaned);
    }
}
