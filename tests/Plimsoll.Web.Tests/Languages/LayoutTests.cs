using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Languages;

/// <summary>What stands around every page, in the language that its reader chose.</summary>
public sealed class LayoutTests(Sites sites)
{
    [Fact]
    public async Task Choice_is_offered_only_where_there_is_one()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var reader = council.Site.As(council.Cast.Reader);
        var page = await reader.GoAsync("/no-such-page");
        Assert.Empty(page.QuerySelectorAll("a[hreflang]"));
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Choice_is_kept_and_leads_back_to_the_page()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite, speaksPseudo: true);
        using var reader = council.Site.As(council.Cast.Reader);
        var page = await reader.GoAsync("/registers/strategic-risks?as-at=2026-05-31");
        var link = Assert.Single(page.QuerySelectorAll("a[hreflang]"));
        Assert.Equal(PseudoLanguage.Tag, link.GetAttribute("lang"));

        page = await reader.GoAsync(link.GetAttribute("href")!);
        Assert.Equal("/registers/strategic-risks?as-at=2026-05-31", reader.At);
        Assert.Equal(PseudoLanguage.Tag, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(PseudoLanguage.Of("Skip to main content"), page.QuerySelector(".govuk-skip-link").Words());
        Assert.Contains(PseudoLanguage.Of("Registers"), page.QuerySelector("header").Words(), StringComparison.Ordinal);
        Assert.Contains(Council.Name, page.QuerySelector("footer").Words(), StringComparison.Ordinal);

        page = await reader.GoAsync(Assert.Single(page.QuerySelectorAll("a[hreflang]")).GetAttribute("href")!);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("el-GR, en;q=0.5", "el")]
    [InlineData("fr, el;q=0.3, en;q=0.5", "en-GB")]
    [InlineData("fr", "en-GB")]
    [InlineData("el;q=0", "en-GB")]
    [InlineData("?? nothing, \u0001", "en-GB")]
    public async Task Browser_decides_until_the_reader_does(string accepted, string tag)
    {
        await using var council = await sites.NewAsync(Provider.Sqlite, speaksPseudo: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted.Replace("\u0001", "", StringComparison.Ordinal));
        using var response = await council.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(tag, (await Site.ReadAsync(response)).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/language/el?return=https://elsewhere.example", "/")]
    [InlineData("/language/el?return=//elsewhere.example", "/")]
    [InlineData("/language/el", "/")]
    [InlineData("/language/el?return=/registers", "/registers")]
    public async Task Choice_never_leads_to_another_site(string address, string to)
    {
        await using var council = await sites.NewAsync(Provider.Sqlite, speaksPseudo: true);
        using var response = await council.Site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(to, response.Headers.Location!.OriginalString);
    }
}
