using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Domain.Tests.Checks.Words;

public sealed class TitleLikenessTests
{
    [Theory]
    [InlineData("Director of Housing & Planning", "Director of Housing and Planning")]
    [InlineData("Director of Resource", "Director of Resources")]
    [InlineData("Head of ICT", "Head of ICT Services")]
    [InlineData("Interim Head of ICT", "Head of ICT")]
    [InlineData("Director of Children's Services", "Director of Childrens Services")]
    [InlineData("Director, Children’s Services", "Director of Children's Services")]
    [InlineData("Head of Revenues and Benefits", "Head of Benefits and Revenues")]
    [InlineData("Head of Procurement and Exchequer", "Head of Procurement & Projects")]
    [InlineData("Housing Manager", "Housing Services Manager")]
    public void Titles_that_may_name_one_post_are_variants_either_way_round(string a, string b)
    {
        Assert.True(TitleLikeness.AreVariants(a, b));
        Assert.True(TitleLikeness.AreVariants(b, a));
    }

    [Theory]
    [InlineData("Chief Accountant", "Head of Accountancy")]
    [InlineData("Director of Adult Social Care", "Director of Children's Social Care")]
    [InlineData("Head of Housing Services", "Head of Legal Services")]
    [InlineData("Assistant Director of Housing", "Assistant Director of Finance")]
    [InlineData("Executive Director of Place", "Executive Director of People")]
    [InlineData("Director of Finance", "Assistant Director of Finance")]
    [InlineData("Finance Manager", "Finance Officer")]
    [InlineData("Head of Legal", "head of legal")]
    [InlineData("Director", "Director of Finance")]
    [InlineData("", "Head of Legal")]
    [InlineData("", "")]
    public void Titles_of_different_posts_or_one_title_are_not_variants(string a, string b)
    {
        Assert.False(TitleLikeness.AreVariants(a, b));
        Assert.False(TitleLikeness.AreVariants(b, a));
    }

    [Fact]
    public void Same_title_differs_in_case_and_small_words_alone()
    {
        Assert.True(TitleLikeness.Same("HEAD OF PARKS", "Head of the Park"));
        Assert.False(TitleLikeness.Same("Head of Parks", "Head of Parks Services"));
    }
}
