using System.Net;
using Plimsoll.Domain;
using Plimsoll.TestKit;
using Plimsoll.Web.Languages;
using Plimsoll.Web.Tests.Kit;
using Plimsoll.Web.Tests.Languages;

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
    public async Task Guide_of_a_language_is_shown_where_it_is_there_and_the_English_one_where_not()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite, speaksPseudo: true, folder =>
        {
            var guides = Directory.CreateDirectory(GuideFiles.FolderOf(folder, PseudoLanguage.Tag)).FullName;
            File.WriteAllText(Path.Combine(guides, "owner.md"), "# Για ιδιοκτήτες\n\nΤι κάνετε.\n\n## Πρώτα\n\nΚοιτάξτε.");
        });
        using var reader = council.Site.As(council.Cast.Reader);
        await reader.GoAsync($"/language/{PseudoLanguage.Tag}");
        var help = await reader.GoAsync("/help");
        Assert.Equal([null, "en-GB", "en-GB", "en-GB", "en-GB"], help.QuerySelectorAll(".card").Select(c => c.GetAttribute("lang")));
        Assert.Contains("Για ιδιοκτήτες Τι κάνετε.", help.Words(), StringComparison.Ordinal);

        var own = await reader.GoAsync("/help/owner");
        Assert.Equal(("Για ιδιοκτήτες", null, null), (own.QuerySelector("h1").Words(), own.QuerySelector("h1")!.GetAttribute("lang"), own.QuerySelector(".govuk-inset-text")));
        Assert.Equal("Πρώτα", own.QuerySelector(".guide h2").Words());

        var other = await reader.GoAsync("/help/manager");
        Assert.Equal(("en-GB", "en-GB"), (other.QuerySelector("h1")!.GetAttribute("lang"), other.QuerySelector(".guide")!.GetAttribute("lang")));
        Assert.Equal(PseudoLanguage.Of("This guide is not there in your language yet, so it is shown in English."), other.QuerySelector(".govuk-inset-text").Words());

        await reader.GoAsync("/language/en-GB");
        Assert.Null((await reader.GoAsync("/help/manager")).QuerySelector(".guide")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("owners.md", "# For owners", "no guide “owners”")]
    [InlineData("owner.md", "For owners", "no title")]
    public void Guide_that_cannot_be_used_is_told_at_the_start(string name, string text, string says)
    {
        var folder = Directory.CreateDirectory(Path.Combine(sites.Folder, Guid.NewGuid().ToString("N"))).FullName;
        PseudoLanguage.Write(folder);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(GuideFiles.FolderOf(folder, PseudoLanguage.Tag)).FullName, name), text);
        var broken = Assert.Throws<RuleBrokenException>(() => LanguageSet.Load(folder)).Broken[0];
        Assert.EndsWith(name, broken.Field, StringComparison.Ordinal);
        Assert.Contains(says, broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guide_unknown_is_not_there()
    {
        using var response = await (await sites.OnAsync(Provider.Sqlite)).Client.GetAsync("/help/sorcerer", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
