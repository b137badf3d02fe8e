using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Domain.Tests.Checks.Words;

public sealed class LevelWordsTests
{
    [Theory]
    [InlineData("Critical (4)", "Critical", 4.0)]
    [InlineData("4 - Severe", "Severe", 4.0)]
    [InlineData("Severe – 4", "Severe", 4.0)]
    [InlineData("Very likely [4]", "Very likely", 4.0)]
    [InlineData("Likely", "Likely", null)]
    [InlineData("18.5", "", 18.5)]
    [InlineData("3.", "", 3.0)]
    [InlineData("4 × 4 = 16", "", null)]
    [InlineData("20 (5x4)", "", null)]
    [InlineData("L4 I5", "", null)]
    [InlineData("E4", "E", 4.0)]
    [InlineData("-1", "", -1.0)]
    [InlineData("(−1)", "", -1.0)]
    [InlineData("", "", null)]
    public void Words_of_a_level_are_a_label_and_at_most_one_number(string words, string label, double? number)
    {
        Assert.Equal((decimal?)number, LevelWords.NumberIn(words));
        Assert.Equal(label, LevelWords.LabelIn(words));
    }

    [Fact]
    public void No_words_have_no_number() => Assert.Null(LevelWords.NumberIn(null));

    [Fact]
    public void Number_too_long_to_be_one_is_none() => Assert.Null(LevelWords.NumberIn(new string('9', 60)));

    [Fact]
    public void Printed_decimals_are_kept_with_the_number() => Assert.Equal(2, LevelWords.NumberIn("18.50")!.Value.Scale);

    [Theory]
    [InlineData("E4", 4, 5)]
    [InlineData("4 e", 4, 5)]
    [InlineData("A1", 1, 1)]
    public void Pair_of_codes_names_two_levels_in_either_order(string words, int impact, int likelihood) =>
        Assert.Equal((impact, likelihood), LevelPair.In(words, Given.LetterDigit));

    [Theory]
    [InlineData("F4")]
    [InlineData("20")]
    [InlineData("E4!")]
    [InlineData("")]
    public void Words_that_are_no_pair_name_no_levels(string words) => Assert.Null(LevelPair.In(words, Given.LetterDigit));
}
