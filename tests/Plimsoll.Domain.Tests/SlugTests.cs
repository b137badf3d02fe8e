using FsCheck;
using FsCheck.Fluent;

namespace Plimsoll.Domain.Tests;

public class SlugTests
{
    [Theory]
    [InlineData("Risk report, quarter 2", "risk-report-quarter-2")]
    [InlineData("Cyngor Tŷ’r Ŵyl", "cyngor-tyr-wyl")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("¿?", "pack")]
    public void Slug_isLowerCaseWordsWithDashes(string name, string slug) => Assert.Equal(slug, Slug.Of(name, "pack"));

    [Fact]
    public void Slug_ofAnyWords_leadsNowhereElse() =>
        Prop.ForAll<NonNull<string>>(name => Slug.Of(name.Get.Replace("\ud800", "", StringComparison.Ordinal), "pack") is { Length: > 0 } slug && slug.All(c => c == '-' || char.IsLetterOrDigit(c)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Slug_taken_getsANumber() => Assert.Equal("a-3", Slug.Free("a", s => s is "a" or "a-2"));
}
