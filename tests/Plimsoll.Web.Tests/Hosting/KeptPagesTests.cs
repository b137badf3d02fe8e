using AngleSharp.Html.Dom;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Hosting;

/// <summary>Pages that are kept: the very same again while they say the same, and never somebody else's.</summary>
public sealed class KeptPagesTests(Sites sites)
{
    private const string Address = "/";

    [Fact]
    public async Task A_page_is_sent_again_as_it_was_until_something_is_recorded()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        await officer.GoAsync(Address);
        var (once, again) = (TokenOf(await officer.GoAsync(Address)), TokenOf(await officer.GoAsync(Address)));
        Assert.Equal(once, again);

        var item = await officer.GoAsync("/registers/strategic-risks/items/1");
        var before = TokenOf(item);
        await officer.SendAsync(await officer.GoAsync("/registers/strategic-risks/items/1/comment"), "Save", ("comment", "Heard at the board"));
        var after = await officer.GoAsync("/registers/strategic-risks/items/1");
        Assert.Contains("Heard at the board", after.Words(), StringComparison.Ordinal);
        Assert.NotEqual(before, TokenOf(after));
    }

    [Fact]
    public async Task Nobody_is_sent_anothers_page_and_what_was_done_is_said_once()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        const string item = "/registers/strategic-risks/items/1";
        using var officer = council.Site.As(council.Cast.Officer);
        for (var time = 0; time < 3; time++)
            Assert.Contains("Edit", (await officer.GoAsync(item)).Words(), StringComparison.Ordinal);
        using var reader = council.Site.As(council.Cast.Reader);
        for (var time = 0; time < 3; time++)
            Assert.Empty((await reader.GoAsync(item)).QuerySelectorAll("a[href$='/edit']"));

        var done = await officer.SendAsync(await officer.GoAsync(item + "/comment"), "Save", ("comment", "Heard at the board"));
        Assert.Single(done.QuerySelectorAll(".govuk-notification-banner"));
        for (var time = 0; time < 3; time++)
            Assert.Empty((await officer.GoAsync(item)).QuerySelectorAll(".govuk-notification-banner"));
    }

    [Fact]
    public async Task Name_that_was_put_right_shows_on_a_page_that_was_kept()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        const string item = "/registers/strategic-risks/items/1";
        using var owner = council.Site.As(council.Cast.Owner);
        await owner.SendAsync(await owner.GoAsync(item + "/comment"), "Save", ("comment", "Heard at the board"));
        for (var time = 0; time < 3; time++)
            Assert.DoesNotContain("Ada Rightly", (await owner.GoAsync(item)).Words(), StringComparison.Ordinal);
        await new PeopleService(council.Site.Workspace).CorrectAsync(Actor.Terminal, council.Cast.Owner, "Ada Rightly", null, null);
        Assert.Contains("Ada Rightly", (await owner.GoAsync(item)).Words(), StringComparison.Ordinal);
    }

    private static string TokenOf(IHtmlDocument page) => page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
