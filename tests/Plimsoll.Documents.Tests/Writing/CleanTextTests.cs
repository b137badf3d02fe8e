using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Writing;

namespace Plimsoll.Documents.Tests.Writing;

public class CleanTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("a\r\nb\rc\nd\u2028e", "a\nb\nc\nd\ne")]
    [InlineData("a\tb", "a b")]
    [InlineData("bell \a null \0 end", "bell \ufffd null \ufffd end")]
    [InlineData("private \ue000 non \ufdd0 \uffff", "private \ufffd non \ufffd \ufffd")]
    [InlineData("😀 ẞ العربية", "😀 ẞ العربية")]
    public void Text_keeps_what_a_document_can_hold(string text, string clean) => Assert.Equal(clean, CleanText.Of(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced() =>
        Assert.Equal("a\ufffdb\ufffd", CleanText.Of("a" + '\ud83d' + "b" + '\ude00'));

    [Fact]
    public void Text_cleaned_again_is_unchanged() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            var once = CleanText.Of(text ?? "");
            return CleanText.Of(once) == once && once.All(letter => letter == '\n' || !char.IsControl(letter));
        }).QuickCheckThrowOnFailure();
}
