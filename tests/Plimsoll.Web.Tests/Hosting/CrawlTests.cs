using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Hosting;

/// <summary>Follows every link of the site.</summary>
public sealed partial class CrawlTests(Sites sites)
{
    [Theory]
    [InlineData(Provider.Sqlite, "")]
    [InlineData(Provider.Sqlite, "?as-at=2026-03-31")]
    [InlineData(Provider.Postgres, "?as-at=2026-08-31")]
    public async Task Link_internal_leads_to_a_page_and_keeps_the_day(Provider provider, string day)
    {
        var site = await sites.OnAsync(provider);
        var pages = await CrawlAsync(site, ["/" + day], (from, link) =>
            Assert.True(day.Length == 0 ? !link.Contains("as-at=", StringComparison.Ordinal) : link.Contains(day[1..], StringComparison.Ordinal), $"{from} links to {link}"));
        Assert.True(pages.Count > 20, $"only {pages.Count} pages were found");
    }

    [Fact]
    public async Task Page_any_has_no_style_or_script_of_its_own()
    {
        var pages = await CrawlAsync(await sites.OnAsync(Provider.Sqlite), ["/"], (_, _) => { }, papersAsPdf: false);
        foreach (var (path, page) in pages.Where(p => !p.Key.Contains("/papers/", StringComparison.Ordinal)))
        {
            Assert.True(page.QuerySelectorAll("style, script:not([src]), [style], [onclick]").Length == 0, $"{path} has a style or script of its own");
            Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{path} has not one heading of the first level");
            Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        }
    }

    [Theory]
    [InlineData(Provider.Sqlite, "")]
    [InlineData(Provider.Sqlite, "?as-at=2026-03-31")]
    [InlineData(Provider.Postgres, "?as-at=2026-05-31")]
    [InlineData(Provider.Sqlite, "?as-at=2026-08-31")]
    public async Task Exempt_words_stand_on_no_page_at_no_day(Provider provider, string day)
    {
        var site = await sites.OnAsync(provider);
        var more = day.Length == 0 ? "?" : day + "&";
        string[] starts =
        [
            "/" + day, $"/registers/{Council.Slug}/items{more}q={Council.Secret}&status=all", $"/registers/{Council.Slug}{more}compare=2026-01-31",
            $"/registers/{Council.Slug}/papers/in-focus.html{day}", $"/registers/{Council.Slug}/papers/register.html{day}", $"/registers/{Council.Slug}/papers/deep-dive.html{day}",
        ];
        foreach (var (path, page) in await CrawlAsync(site, starts, (_, _) => { }, papersAsPdf: false))
        {
            // What the reader typed comes back in the search field and the links that keep it.
            var text = page.DocumentElement.OuterHtml.Replace($"value=\"{Council.Secret}\"", "", StringComparison.Ordinal).Replace($"q={Council.Secret}", "", StringComparison.Ordinal)
                .Replace($"q%3D{Council.Secret}", "", StringComparison.Ordinal);
            Assert.False(text.Contains(Council.Secret, StringComparison.OrdinalIgnoreCase), $"{path} tells of it");
        }

        foreach (var gone in (string[])[$"/registers/{Council.Slug}/items/3{day}", $"/registers/{Council.Slug}/items/3/history{day}"])
        {
            using var response = await site.Client.GetAsync(gone, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.DoesNotContain(Council.Secret, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Header_every_page_is_kept_to_itself()
    {
        var site = await sites.OnAsync(Provider.Sqlite);
        foreach (var path in (string[])["/", $"/registers/{Council.Slug}", "/nothing", Assets.Url("site.css")])
        {
            using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(SecurityHeaders.Policy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.True(response.Headers.Contains("Referrer-Policy") && response.Headers.Contains("Permissions-Policy"));
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Asset_of_the_theme_is_kept_for_ever_and_small()
    {
        var site = await sites.OnAsync(Provider.Sqlite);
        var page = await site.PageAsync($"/registers/{Council.Slug}");
        var weight = 0L;
        foreach (var link in page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon]").Append(page.DocumentElement))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, link.GetAttribute("href") ?? $"/registers/{Council.Slug}");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
            using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            weight += (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            if (link.TagName == "LINK")
                Assert.Contains("immutable", response.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
            if (response.Content.Headers.ContentType!.MediaType is "text/html" or "text/css" && !request.RequestUri!.ToString().Contains("/look/", StringComparison.Ordinal))
                Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        }

        // The two bolder faces come beside the one that is preloaded.
        Assert.InRange(weight, 1, 100_000 - (2 * 16_000));
    }

    /// <summary>Every page that can be reached from some, with what each links to told on the way; of the long register's items only a few.</summary>
    private static async Task<Dictionary<string, IHtmlDocument>> CrawlAsync(Site site, IReadOnlyList<string> starts, Action<string, string> told, bool papersAsPdf = true)
    {
        Dictionary<string, IHtmlDocument> pages = [];
        Queue<string> open = new(starts);
        HashSet<string> seen = [.. starts];
        while (open.TryDequeue(out var path))
        {
            using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            if (path.Contains(".pdf", StringComparison.Ordinal) && response.StatusCode == HttpStatusCode.ServiceUnavailable)
                continue;
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = pages[path] = await Site.ReadAsync(response);
            foreach (var link in page.QuerySelectorAll("a[href], form[action]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("action")!).Where(h => h.StartsWith('/') && !h.StartsWith("/sign-in", StringComparison.Ordinal)))
            {
                var address = link.Split('#')[0];
                var isBackToToday = page.QuerySelectorAll(".asat--past > p > a").Any(a => a.GetAttribute("href") == link) || page.QuerySelectorAll("form").Any(f => f.GetAttribute("action") == link);

                // What is published stands as it was sealed, whatever day one reads the registers on.
                if (isBackToToday || (starts[0].Contains('?', StringComparison.Ordinal) && address.StartsWith("/published", StringComparison.Ordinal)))
                    continue;
                told(path, address);
                if ((papersAsPdf || !address.Contains(".pdf", StringComparison.Ordinal)) && !ManyAlike().IsMatch(address) && seen.Add(address))
                    open.Enqueue(address);
            }
        }

        return pages;
    }

    [GeneratedRegex(@"/items/D\d{2,}")]
    private static partial Regex ManyAlike();
}
