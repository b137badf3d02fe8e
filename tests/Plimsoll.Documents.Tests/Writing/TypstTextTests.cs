using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Writing;
using Plimsoll.Documents.Writing.Pdf;

namespace Plimsoll.Documents.Tests.Writing;

public class TypstTextTests
{
    private static readonly HashSet<string> None = [];

    [Theory]
    [InlineData("say \"no\"", "\"say \\\"no\\\"\"")]
    [InlineData("c:\\temp", "\"c:\\\\temp\"")]
    [InlineData("#let $x$ = @y", "\"#let $x$ = @y\"")]
    [InlineData("\\u{41}", "\"\\\\u{41}\"")]
    public void Literal_of_markup_is_words(string words, string literal) =>
        Assert.Equal(literal, TypstText.Literal(words, None, 60));

    [Fact]
    public void Literal_of_any_text_ends_only_at_its_end_and_says_the_text() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), Gen.Choose(4, 60).ToArbitrary(), (text, longest) =>
        {
            var literal = TypstText.Literal(text ?? "", None, longest);
            var inside = literal[1..^1];
            var said = Regex.Replace(inside, @"\\(.)", "$1", RegexOptions.Singleline).Replace("\u200b", "");
            return Regex.IsMatch(literal, "\\A\"(?:[^\"\\\\]|\\\\[\"\\\\])*\"\\z")
                && said == CleanText.Of(text ?? "").Replace('\n', ' ').Replace("\u200b", "");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Run_without_spaces_may_break() =>
        Assert.Equal("\"https://\u200bwww.\u200bexample.\u200borg/a\"", TypstText.Literal("https://www.example.org/a", None, 12));

    [Fact]
    public void Surrogate_pair_is_not_parted()
    {
        var literal = TypstText.Literal(string.Concat(Enumerable.Repeat("1😀", 40)), None, 4);

        Assert.Contains('\u200b', literal);
        Assert.DoesNotMatch("[\ud800-\udbff]\u200b", literal);
    }

    [Fact]
    public void Unprintable_text_is_told_by_its_code() =>
        Assert.Equal("\"a [U+4E2D] b\"", TypstText.Literal("a 中 b", new HashSet<string> { "中" }, 60));
}
