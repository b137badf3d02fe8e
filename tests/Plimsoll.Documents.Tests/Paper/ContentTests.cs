using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Tests.Papers;

public class ContentTests
{
    [Fact]
    public void Content_given_as_string_is_one_paragraph()
    {
        Content content = "Word";

        Assert.Equal("Word", content.AsInlines!.PlainText);
    }

    [Fact]
    public void Content_given_as_empty_string_is_empty()
    {
        Content content = "";

        Assert.Empty(content);
        Assert.Empty(content.AsInlines!);
    }

    [Fact]
    public void Content_of_several_blocks_is_no_running_text()
    {
        Content content = ["One", new BulletList("two", "three")];

        Assert.Null(content.AsInlines);
        Assert.Equal(2, content.Count);
    }

    [Fact]
    public void Inlines_listed_are_told_as_plain_text()
    {
        Inlines text = ["Rated ", new Strong("12", new LineBreak()), new Tag("High", Samples.Bands.High)];

        Assert.Equal("Rated 12\nHigh", text.PlainText);
    }

    [Fact]
    public void Inlines_of_same_pieces_are_equal() =>
        Assert.Equal<Inlines>(["a", new Strong("b")], ["a", new Strong("b")]);

    [Theory]
    [InlineData("https://www.example.org/a?b=1", true)]
    [InlineData("mailto:clerk@example.org", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("/relative", false)]
    [InlineData("#anchor", false)]
    public void Link_leads_outside_only_by_known_schemes(string address, bool leads) =>
        Assert.Equal(leads, new Link(address, "words").Outside is not null);

    [Fact]
    public void Strip_of_seven_slots_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MatrixStrip([.. Enumerable.Repeat(new MatrixSlot { Heading = [] }, 7)]));
}
