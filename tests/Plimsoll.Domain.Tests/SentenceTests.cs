namespace Plimsoll.Domain.Tests;

/// <summary>A sentence keeps its values apart from its words.</summary>
public sealed class SentenceTests
{
    [Fact]
    public void Sentence_one_of_several_keeps_its_values_apart()
    {
        var (who, isLate) = ("{Ada}", true);
        var sentence = isLate ? (Sentence)$"{who} is late" : (Sentence)$"{who} is early";
        Assert.Equal(("{0} is late", "{Ada} is late"), (sentence.Template, sentence.ToString()));
        Assert.Equal(["{Ada}"], sentence.Values);
    }

    [Theory]
    [InlineData(0, "0 dogs bark at Ada")]
    [InlineData(1, "1 dog barks at Ada")]
    [InlineData(2, "2 dogs bark at Ada")]
    public void Sentence_counted_is_said_of_one_and_of_several(int count, string said)
    {
        var who = (Sentence)"Ada";
        var sentence = Sentence.Counted(count, $"{count} dog barks at {who}", $"{count} dogs bark at {who}");
        Assert.Equal(("{0} dogs bark at {1}", count, said), (sentence.Template, sentence.Count, sentence.ToString()));
        Assert.Equal(said.Replace("Ada", "Eve", StringComparison.Ordinal), sentence.With(text => text.Replace("Ada", "Eve", StringComparison.Ordinal)).ToString());
    }

    [Fact]
    public void Sentence_of_words_written_elsewhere_is_the_same()
    {
        var (count, day) = (3, new DateOnly(2026, 11, 22));
        FormattableString inner = $"a {{brace}}", words = $"{count} of “{inner}”";
        var sentence = Sentence.Of(words);
        Assert.Equal("3 of “a {brace}”", sentence.ToString());
        Assert.Equal(3, sentence.Values[0]);
        Sentence same = $"{count} of “{(Sentence)$"a {{brace}}"}”";
        Assert.Equal(same, sentence);
        Sentence due = $"Due on {day:d MMMM yyyy}";
        Assert.Equal("Due on 22 November 2026", due.ToString());
    }
}
