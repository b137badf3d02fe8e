using System.Net;
using Plimsoll.TestKit;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Help;

public sealed class GuideTests(Sites sites)
{
    [Fact]
    public async Task Guide_every_one_in_the_repository_is_reached_from_help_by_anybody()
    {
        var site = await sites.OnAsync(Provider.Sqlite);
        var start = await site.PageAsync("/");
        var help = await site.PageAsync(start.QuerySelector("footer a[href^='/help']")!.GetAttribute("href")!);
        var links = help.QuerySelectorAll(".card a").Select(a => a.GetAttribute("href")!).ToList();
        var files = Directory.GetFiles(Path.Combine(SharedFiles.RepositoryRoot, "docs", "guides"), "*.md");
        Assert.Equal(5, files.Length);
        Assert.Equal(files.Select(f => "/help/" + Path.GetFileNameWithoutExtension(f)).Order(), links.Order());

        foreach (var file in files)
        {
            var page = await site.PageAsync("/help/" + Path.GetFileNameWithoutExtension(file));
            var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal(lines[0], "# " + page.QuerySelectorAll("h1").Single().Words());
            Assert.Equal(lines.Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]), page.QuerySelectorAll("main h2").Select(h => h.Words()));
            Assert.DoesNotContain("**", page.Words(), StringComparison.Ordinal);
            Assert.Contains(lines[2].Replace("**", "", StringComparison.Ordinal), page.QuerySelector(".guide p").Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Guide_with_a_table_says_what_each_cell_is()
    {
        var page = await (await sites.OnAsync(Provider.Sqlite)).PageAsync("/help/administrator");
        Assert.All(page.QuerySelectorAll("main thead th"), th => Assert.Equal("col", th.GetAttribute("scope")));
        Assert.Equal("what it is", page.QuerySelector("main tbody td:nth-child(2)")!.GetAttribute("data-label"));
    }

    [Fact]
    public async Task Guide_unknown_is_not_there()
    {
        using var response = await (await sites.OnAsync(Provider.Sqlite)).Client.GetAsync("/help/sorcerer", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
