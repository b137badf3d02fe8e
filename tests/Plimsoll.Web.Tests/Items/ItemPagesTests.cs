using System.Net;
using System.Text.RegularExpressions;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Items;

public sealed partial class ItemPagesTests(Sites sites)
{
    private const string Items = $"/registers/{Council.Slug}/items";

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task List_by_reference_keeps_the_withheld_number_in_its_place(Provider provider)
    {
        var page = await (await sites.OnAsync(provider)).PageAsync(Items);
        var references = page.QuerySelectorAll("tbody tr").Select(r => r.FirstElementChild.Words()).ToList();
        Assert.Equal(["1", "2", "2a", "2b", "3", "9", "CR/7", "20"], references);
        Assert.Equal("3 Withheld: Schedule 12A paragraph 3", page.QuerySelector("tr.gap").Words());
    }

    [Theory]
    [InlineData("?sort=rating", "2a 2 1 2b CR/7 9 20")]
    [InlineData("?kind=opportunity", "20")]
    [InlineData("?status=closed", "10")]
    [InlineData("?above=yes", "2 2a")]
    [InlineData("?focus=yes", "1")]
    [InlineData("?q=TIDE+gauge", "1")]
    [InlineData("?q=survey", "1")]
    [InlineData("?impact=4&likelihood=5", "2a")]
    [InlineData("?sort=movement&q=wall", "1")]
    public async Task List_narrowed_shows_what_fits(string query, string expected)
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync(Items + query);
        Assert.Equal(expected, string.Join(' ', page.QuerySelectorAll("tbody tr").Select(r => r.FirstElementChild.Words())));
    }

    [Fact]
    public async Task List_by_owner_offers_and_filters_posts()
    {
        var site = await sites.OnAsync(Provider.Sqlite);
        var option = (await site.PageAsync(Items)).QuerySelectorAll("#owner option").Single(o => o.TextContent == "Director of Tides");
        var page = await site.PageAsync($"{Items}?owner={option.GetAttribute("value")}&q=ferry");
        Assert.Equal("Director of Tides", page.QuerySelector("#owner option[selected]").Words());
        Assert.Contains("Ferry fails <b>often</b>", page.Row("2b").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_nothing_found_says_so_and_leads_back()
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync(Items + "?q=zebra");
        Assert.Contains("No item fits.", page.Words(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task List_of_120_is_paged_by_50_and_keeps_the_filter()
    {
        var site = await sites.OnAsync(Provider.Sqlite);
        var page = await site.PageAsync($"/registers/{Council.LongSlug}/items?sort=rating&page=2");
        Assert.Equal(50, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("51 to 100 shown", page.Words(), StringComparison.Ordinal);
        Assert.Equal($"/registers/{Council.LongSlug}/items?sort=rating&page=3", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        var beyond = await site.PageAsync($"/registers/{Council.LongSlug}/items?page=99");
        Assert.Equal(20, beyond.QuerySelectorAll("tbody tr").Length);
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Item_full_reads_like_its_sheet(Provider provider)
    {
        var page = await (await sites.OnAsync(provider)).PageAsync($"{Items}/1");
        var words = page.Words();
        string[] expected =
        [
            "Risk · in focus", "at the load line", "down from 16", "Director of Tides", "Ada Quill", "Dry streets", "Treat",
            "5 × 5 = 25", "4 × 4 = 16", "4 × 3 = 12", "by 31 March 2027", "impact Major (4), likelihood Possible (3)", "Props are in place",
            "Nobody has dug it up since 1953.", "Streets flood", "Tide gauge with alarm", "2024/25", "Limited internal audit, 2 February 2026, Audit plan 7",
            "Survey the foundations", "30 June 2026", "76 days late", "was 31 March 2026, moved 11 May 2026: Divers were late", "line 12, table 1, row 2", "to be checked",
        ];
        Assert.All(expected, text => Assert.Contains(text, words, StringComparison.Ordinal));
        Assert.Equal(4, page.QuerySelectorAll(".run svg").Length);
    }

    [Fact]
    public async Task Item_with_a_slash_in_its_reference_is_found()
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"{Items}/CR%2F7");
        Assert.Equal("CR/7 A reference with a slash", page.QuerySelector("h1").Words());
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task History_steps_say_who_what_and_why_in_words(Provider provider)
    {
        var page = await (await sites.OnAsync(provider)).PageAsync($"{Items}/1/history");
        var steps = page.QuerySelectorAll(".moj-timeline__item").Select(s => s.Words()).ToList();
        Assert.Equal(3, steps.Count);
        Assert.Contains("Re-date action by Ada Quill", steps[0], StringComparison.Ordinal);
        Assert.Contains("Action 2, target 31 March 2026 30 June 2026", steps[0], StringComparison.Ordinal);
        Assert.Contains("Why: Survey begun", steps[1], StringComparison.Ordinal);
        Assert.Contains("Residual 4 × 3 = 12, 11 May 2026: Props are in place", steps[1], StringComparison.Ordinal);
        Assert.Contains("Add item by ", steps[2], StringComparison.Ordinal);
        foreach (var value in (string[])["Title Sea wall gives way", "Kind risk", "Register Strategic risks", "Owner 1 Director of Tides", "Response treat", "Residual 4 × 4 = 16", "Control 1 1, Tide gauge with alarm", "internal audit", "limited", "Action 2 2, Survey the foundations"])
            Assert.Contains(value, steps[2], StringComparison.Ordinal);
        Assert.DoesNotMatch(Identity(), page.Words());
        Assert.DoesNotContain('{', page.Words());
    }

    [Theory]
    [InlineData(Items + "/77", "There is no item 77")]
    [InlineData(Items + "/3", "3 is withheld from the public: Schedule 12A paragraph 3.")]
    [InlineData(Items + "/3/history", "3 is withheld from the public")]
    [InlineData("/registers/nowhere", "There is no register at this address.")]
    [InlineData("/registers/strategic-risks?as-at=2025-06-01", "Strategic risks was not kept here yet on 1 June 2025.")]
    [InlineData("/nothing/here", "There is nothing at this address.")]
    public async Task Address_of_nothing_is_not_found_in_words(string path, string words)
    {
        using var response = await (await sites.OnAsync(Provider.Sqlite)).Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(words, (await Site.ReadAsync(response)).Words(), StringComparison.Ordinal);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-")]
    private static partial Regex Identity();
}
