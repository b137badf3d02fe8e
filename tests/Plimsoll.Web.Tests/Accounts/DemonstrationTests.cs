using System.Net;
using Plimsoll.Services.Demonstration;
using Plimsoll.Services.Recording;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Accounts;

public sealed class DemonstrationTests(Sites sites)
{
    [Fact]
    public async Task Demonstration_offers_each_role_and_signs_in_as_it()
    {
        await using var site = await Site.StartAsync(
            await sites.NewDatabaseAsync(Provider.Sqlite), (workspace, _) => DemonstrationCouncil.SeedAsync(workspace),
            new SiteOptions { Urls = "http://127.0.0.1:0", IsDemonstration = true });
        foreach (var visitor in DemonstrationCouncil.Visitors)
        {
            using var browser = site.As(null);
            var page = await browser.GoAsync("/sign-in");
            Assert.Contains(visitor.Says, page.Words(), StringComparison.Ordinal);
            page = await browser.SendAsync(page, visitor.Name);
            Assert.Equal("/work", browser.At);
            Assert.Contains(visitor.Name, page.QuerySelector(".bar__who").Words(), StringComparison.Ordinal);
            await browser.GoAsync("/accounts");
            Assert.Equal(visitor.Says.StartsWith("Administrator", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, browser.Status);
        }
    }

    [Fact]
    public async Task Site_in_earnest_signs_nobody_in_without_a_password()
    {
        await using var site = await AccountSite.StartAsync(sites, Provider.Sqlite);
        using var browser = site.Browser();
        var page = await browser.GoAsync("/sign-in");
        Assert.DoesNotContain("demonstration", page.Words(), StringComparison.Ordinal);
        var token = page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

        using var response = await browser.PostAsync("/sign-in?handler=As", new FormUrlEncodedContent([new("as", AccountSite.Ada), new("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(await AccountSite.NameAsync(browser));
    }
}
