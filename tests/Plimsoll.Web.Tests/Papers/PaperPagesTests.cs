using System.Net;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Papers;

public sealed class PaperPagesTests(Sites sites)
{
    private const string Papers = $"/registers/{Council.Slug}/papers";

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Paper_as_a_web_page_stands_alone_under_a_policy_of_its_own(Provider provider)
    {
        var site = await sites.OnAsync(provider);
        foreach (var kind in (string[])["in-focus", "register", "deep-dive", "summary", "action-plan"])
        {
            using var response = await site.Client.GetAsync($"{Papers}/{kind}.html?as-at=2026-05-31", TestContext.Current.CancellationToken);
            var page = await Site.ReadAsync(response);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("31 May 2026", page.Words(), StringComparison.Ordinal);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("style-src 'sha256-", policy, StringComparison.Ordinal);
            Assert.Single(page.QuerySelectorAll("style"));
            Assert.Empty(page.QuerySelectorAll("script, [style]"));
        }
    }

    [Fact]
    public async Task Paper_as_pdf_has_a_sensible_name()
    {
        var site = await sites.OnAsync(Provider.Sqlite);
        using var response = await site.Client.GetAsync($"{Papers}/register.pdf?as-at=2026-05-31", TestContext.Current.CancellationToken);
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            Assert.Contains("PDF cannot be made on this server", (await Site.ReadAsync(response)).Words(), StringComparison.Ordinal);
            Assert.Skip("The typesetter is not installed; run npm install.");
        }

        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"{Council.Slug}-register-2026-05-31.pdf", response.Content.Headers.ContentDisposition?.FileName);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("%PDF-"u8.ToArray(), bytes[..5]);
    }

    [Theory]
    [InlineData("/minutes.html")]
    [InlineData("/register.exe")]
    [InlineData("/register")]
    public async Task Paper_unknown_is_not_found(string file)
    {
        using var response = await (await sites.OnAsync(Provider.Sqlite)).Client.GetAsync(Papers + file, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Paper_for_a_wrong_day_goes_back_to_the_choice()
    {
        using var response = await (await sites.OnAsync(Provider.Sqlite)).Client.GetAsync($"{Papers}/register.html?as-at=never", TestContext.Current.CancellationToken);
        Assert.Equal($"{Papers}?as-at=never", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Choice_of_papers_keeps_what_they_are_wanted_for_in_every_link()
    {
        var site = await sites.OnAsync(Provider.Sqlite);
        var query = $"compare=2026-05-31&also={Council.LongSlug}&focus=yes&owner=Director%20of%20Tides&cover=yes&committee=Audit%20%26%20Risk&meeting=2026-12-10&recommendations=Note%20it%0D%0AMeet%20again";
        var page = await site.PageAsync($"{Papers}?{query}");

        Assert.Empty(page.QuerySelectorAll(".govuk-error-message"));
        Assert.Equal("Audit & Risk", page.QuerySelector("#committee")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#focus")!.GetAttribute("checked"));
        var links = page.QuerySelectorAll(".card a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(5 * 4, links.Count);
        Assert.All(links, link => Assert.Contains("committee=Audit%20%26%20Risk", link, StringComparison.Ordinal));

        var paper = (await site.PageAsync(links.Single(l => l.Contains("/register.html", StringComparison.Ordinal)))).Words();
        Assert.Contains("Audit & Risk", paper, StringComparison.Ordinal);
        Assert.Contains("10 December 2026", paper, StringComparison.Ordinal);
        Assert.Contains("Recommendations Note it Meet again", paper, StringComparison.Ordinal);
        Assert.Contains("Only items in focus; owned by Director of Tides", paper, StringComparison.Ordinal);
        Assert.Contains("Depot project", paper, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("owner=Nobody", "#owner")]
    [InlineData("category=None", "#category")]
    [InlineData("directorate=None", "#directorate")]
    [InlineData("also=nowhere", "#also")]
    [InlineData("meeting=never", "#meeting")]
    public async Task Paper_for_what_is_not_there_goes_back_to_the_choice_which_says_so(string query, string field)
    {
        var site = await sites.OnAsync(Provider.Sqlite);
        using var response = await site.Client.GetAsync($"{Papers}/summary.html?{query}", TestContext.Current.CancellationToken);
        Assert.Equal($"{Papers}?{query}", response.Headers.Location?.ToString());

        var page = await site.PageAsync($"{Papers}?{query}");
        Assert.NotEmpty(page.QuerySelectorAll($".govuk-error-summary a[href='{field}']"));
    }

    [Fact]
    public async Task Findings_of_the_register_are_told_with_what_to_do()
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/registers/{Council.Slug}/findings");
        var row = page.Row("was due 30 June 2026").Words();
        Assert.StartsWith("Error 1", row, StringComparison.Ordinal);
        var only = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/registers/{Council.Slug}/findings?severity=warning");
        Assert.All(only.QuerySelectorAll("tbody tr"), r => Assert.StartsWith("Warning", r.Words(), StringComparison.Ordinal));
    }
}
