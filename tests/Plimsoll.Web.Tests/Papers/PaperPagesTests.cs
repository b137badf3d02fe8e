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
    public async Task Findings_of_the_register_are_told_with_what_to_do()
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/registers/{Council.Slug}/findings");
        var row = page.Row("was due 30 June 2026").Words();
        Assert.StartsWith("Error 1", row, StringComparison.Ordinal);
        var only = await (await sites.OnAsync(Provider.Sqlite)).PageAsync($"/registers/{Council.Slug}/findings?severity=warning");
        Assert.All(only.QuerySelectorAll("tbody tr"), r => Assert.StartsWith("Warning", r.Words(), StringComparison.Ordinal));
    }
}
