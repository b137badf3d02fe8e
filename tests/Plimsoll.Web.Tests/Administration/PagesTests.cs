using System.Net;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Recording;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Administration;

/// <summary>Every page of administration as an administrator and as an officer sees it.</summary>
public sealed class PagesTests(Sites sites)
{
    [Theory]
    [MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Page_that_is_linked_to_is_there_with_labels_and_without_style_of_its_own(Provider provider)
    {
        await using var council = await sites.NewAsync(provider);
        using var administrator = council.Site.As(council.Cast.Administrator);
        Queue<string> left = new(["/administration"]);
        HashSet<string> seen = [.. left];
        while (left.TryDequeue(out var path))
        {
            var page = await administrator.GoAsync(path);
            Assert.True(administrator.Status == HttpStatusCode.OK, $"{path} answered {(int)administrator.Status}");
            Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{path} has not one heading of the first level");
            Assert.True(page.QuerySelectorAll("style, script:not([src]), [style]").Length == 0, $"{path} has a style or script of its own");
            foreach (var field in page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea"))
                Assert.True(field.HasAttribute("aria-label") || page.QuerySelector($"label[for='{field.Id}']") is not null, $"{path}: {field.GetAttribute("name")} has no label");
            Assert.True(page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count() == page.QuerySelectorAll("[id]").Length, $"{path} has an id twice");
            foreach (var link in page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith("/administration", StringComparison.Ordinal)))
                if (seen.Add(link))
                    left.Enqueue(link);
        }

        Assert.True(seen.Count > 35, $"only {seen.Count} pages were found");
    }

    [Fact]
    public async Task Officer_finds_their_register_and_what_they_may_set_up_in_it()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);

        var front = await officer.GoAsync("/administration");
        Assert.Equal(["Registers", "Imports"], front.QuerySelectorAll(".card h2").Select(h => h.Words()));
        var list = await officer.GoAsync("/administration/registers");
        var register = Assert.Single(list.QuerySelectorAll("tbody a"));
        Assert.Equal("Strategic risks", register.Words());
        var page = await officer.GoAsync(register.GetAttribute("href")!);
        Assert.Equal(
            ["Change appetite", "Change appetite by category", "Change review cycle"], page.QuerySelectorAll(".govuk-summary-list__actions a").Select(a => a.Words()));

        var other = (await council.Site.Workspace.ImageAsync()).All<Register>().Single(r => r.Name == "Depot project").Id.Value;
        Assert.Equal(HttpStatusCode.Forbidden, await officer.StatusAsync($"/administration/registers/{other}"));
        Assert.Equal(HttpStatusCode.Forbidden, await officer.StatusAsync($"/administration/registers/{other}/appetite"));
    }

    [Theory]
    [InlineData("posts"), InlineData("boards"), InlineData("people"), InlineData("registers"), InlineData("schemes"), InlineData("organisation/units")]
    public async Task Page_about_nothing_that_is_there_is_not_found(string what)
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, await administrator.StatusAsync($"/administration/{what}/{council.Site.Workspace.NewId()}"));
    }

    [Fact]
    public async Task Set_up_of_an_empty_database_leads_to_the_first_register()
    {
        PersonId person = default;
        await using var site = await Site.StartAsync(await sites.NewDatabaseAsync(Provider.Sqlite), async (workspace, _) =>
        {
            person = await new Plimsoll.Services.People.PeopleService(workspace).AddAsync(Actor.Terminal, "Ann Administrator");
            await new Plimsoll.Services.People.AccessService(workspace).GrantAsync(Actor.Terminal, person, [new RoleGrant(Role.Administrator)]);
        });
        using var administrator = site.As(person);

        var form = await administrator.GoAsync("/administration");
        Assert.Equal("/administration/set-up", administrator.At);
        var refused = await administrator.SendAsync(form, "Set up", ("name", " "), ("register", "Top risks"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, administrator.Status);
        Assert.Equal("#name", refused.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal("Top risks", refused.QuerySelector("#register")!.GetAttribute("value"));
        var done = await administrator.SendAsync(refused, "Set up", ("name", "Tidewater Council"), ("open", "no"), ("scheme-for-risks", "four-by-four"));

        Assert.Contains("Tidewater Council is set up", done.Words(), StringComparison.Ordinal);
        Assert.Equal("/administration", administrator.At);
        Assert.Equal("Top risks", Assert.Single((await site.Workspace.ImageAsync()).All<Register>()).Name);
    }
}
