using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Hosting;

public sealed class AsAtTests(Sites sites)
{
    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task As_at_an_earlier_day_shows_what_was_recorded_then(Provider provider)
    {
        var site = await sites.OnAsync(provider);
        var page = await site.PageAsync($"/registers/{Council.Slug}/items/1?as-at=2026-03-31");
        Assert.Contains("16 Very high", page.QuerySelector(".now").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Props are in place", page.Words(), StringComparison.Ordinal);
        Assert.Contains("As it stood at the end of 31 March 2026", page.Words(), StringComparison.Ordinal);
        Assert.Equal($"/registers/{Council.Slug}/items/1", page.QuerySelectorAll(".asat--past a").Single(a => a.Words() == "Back to today").GetAttribute("href"));

        var known = await site.PageAsync(page.QuerySelectorAll(".asat--past a").Single(a => a.Words() == "What is now known about then").GetAttribute("href")!);
        Assert.Contains("What is now known about 31 March 2026", known.Words(), StringComparison.Ordinal);
        Assert.Contains("known=now", known.QuerySelector("nav a[href*='as-at']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31/02/2026", "is not a day")]
    [InlineData("soon", "is not a day")]
    [InlineData("2031-01-01", "is still to come")]
    [InlineData("%3Cscript%3E", "is not a day")]
    public async Task As_at_a_wrong_day_is_told_and_today_shown(string day, string words)
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/registers/{Council.Slug}?as-at={day}");
        Assert.Contains(words, page.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Contains("As it stands today", page.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("as-at"));
        Assert.DoesNotContain(page.QuerySelectorAll("a"), a => a.GetAttribute("href")!.Contains("as-at=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("31/03/2026")]
    [InlineData("31+March+2026")]
    public async Task As_at_a_day_in_other_words_is_understood(string day)
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/?as-at={day}");
        Assert.Contains("31 March 2026", page.QuerySelector(".asat").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_at_today_is_today()
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/?as-at=2026-09-14");
        Assert.Contains("As it stands today", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_at_before_anything_was_recorded_says_so()
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync("/?as-at=2020-01-01");
        Assert.Contains("No register had been recorded by 1 January 2020.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_at_form_keeps_the_filter_of_a_list()
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/registers/{Council.Slug}/items?q=wall&sort=rating&page=1");
        var hidden = page.QuerySelectorAll(".asat input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}");
        Assert.Equal(["q=wall", "sort=rating"], hidden.Order());
    }
}
