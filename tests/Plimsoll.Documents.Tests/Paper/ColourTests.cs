using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Tests.Papers;

public class ColourTests
{
    [Theory]
    [InlineData("#f4c3bd", "#f4c3bd")]
    [InlineData("F4C3BD", "#f4c3bd")]
    [InlineData("#0ac", "#00aacc")]
    public void Colour_written_as_hex_is_read(string text, string hex) => Assert.Equal(hex, Colour.Parse(text).Hex);

    [Theory]
    [InlineData("")]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#+12345")]
    public void Colour_of_other_text_is_refused(string text) => Assert.Throws<FormatException>(() => Colour.Parse(text));

    [Fact]
    public void Contrast_of_black_and_white_is_21() =>
        Assert.Equal(21, Colour.Contrast("#000000", "#ffffff"), 3);

    [Theory]
    [InlineData("#f4c3bd")]
    [InlineData("#8f1d14")]
    [InlineData("#ffc000")]
    [InlineData("#00b050")]
    public void Ink_chosen_for_a_fill_can_be_read(string fill)
    {
        var tone = new Tone("Any", fill, "A");

        Assert.True(Colour.Contrast(tone.Fill, tone.Ink) >= 4.5, $"{tone.Ink} on {fill}");
    }
}
