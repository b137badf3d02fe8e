using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Services.Accounts;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Hosting;

/// <summary>What was typed when the session had ended is offered again, to whoever typed it and to nobody else.</summary>
public sealed class KeptFormsTests(Sites sites)
{
    private const string Address = "/registers/strategic-risks/items/1/comment";
    private const string Typed = "Typed for <twenty> minutes";

    [Fact]
    public async Task Form_sent_after_the_session_ended_is_sent_again_after_signing_in()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        var cookies = new CookieContainer();
        using var owner = new Visitor(council.Site.Client.BaseAddress!, council.Cast.Owner, cookies);
        await SendSignedOutAsync(council.Site.Client.BaseAddress!, cookies, await owner.GoAsync(Address));

        var offered = await owner.GoAsync(Address);
        Assert.Contains("nothing was saved", offered.QuerySelector("#main").Words(), StringComparison.Ordinal);
        var saved = await owner.SendAsync(offered, "Send it again");
        Assert.Contains(Typed, saved.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("nothing was saved", (await owner.GoAsync(Address)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_in_the_same_browser_is_offered_it()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        var cookies = new CookieContainer();
        using var owner = new Visitor(council.Site.Client.BaseAddress!, council.Cast.Owner, cookies);
        await SendSignedOutAsync(council.Site.Client.BaseAddress!, cookies, await owner.GoAsync(Address));

        using var officer = new Visitor(council.Site.Client.BaseAddress!, council.Cast.Officer, cookies);
        var page = await officer.GoAsync(Address);
        Assert.DoesNotContain("twenty", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains(Typed, (await owner.GoAsync(Address)).QuerySelectorAll("input[type=hidden]").Select(f => f.GetAttribute("value")));
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Form_that_one_node_kept_is_offered_by_another_and_erased_when_it_was_sent(Provider provider)
    {
        await using var council = await sites.NewAsync(provider);
        await using var other = await Site.StartAsync(council.Site.Location, (_, _) => Task.CompletedTask);
        other.Clock.Now = council.Site.Clock.Now;
        var cookies = new CookieContainer();
        using var owner = new Visitor(council.Site.Client.BaseAddress!, council.Cast.Owner, cookies);
        await SendSignedOutAsync(council.Site.Client.BaseAddress!, cookies, await owner.GoAsync(Address));

        Assert.DoesNotContain("twenty", Encoding.UTF8.GetString(await KeptAsync(council.Site, cookies) ?? []), StringComparison.Ordinal);
        using var there = new Visitor(other.Client.BaseAddress!, council.Cast.Owner, cookies);
        var offered = await there.GoAsync(Address);
        var key = Key(cookies);
        var saved = await there.SendAsync(offered, "Send it again");

        Assert.Contains(Typed, saved.Words(), StringComparison.Ordinal);
        Assert.Null(await council.Site.Services.GetRequiredService<UnsentForms>().FindAsync(key));
    }

    [Fact]
    public async Task Form_that_nobody_comes_back_for_is_gone_after_an_hour()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        var cookies = new CookieContainer();
        using var owner = new Visitor(council.Site.Client.BaseAddress!, council.Cast.Owner, cookies);
        await SendSignedOutAsync(council.Site.Client.BaseAddress!, cookies, await owner.GoAsync(Address));

        council.Site.Clock.Now += UnsentForms.KeptFor;
        Assert.NotNull(await KeptAsync(council.Site, cookies));
        council.Site.Clock.Now += TimeSpan.FromSeconds(1);

        Assert.Null(await KeptAsync(council.Site, cookies));
        Assert.DoesNotContain("nothing was saved", (await owner.GoAsync(Address)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_forms_from_one_address_the_first_are_kept()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        var cookies = new CookieContainer();
        using var owner = new Visitor(council.Site.Client.BaseAddress!, council.Cast.Owner, cookies);
        var page = await owner.GoAsync(Address);
        for (var sent = 0; sent < SignInLimits.UnsentPerAddress; sent++)
            await SendSignedOutAsync(council.Site.Client.BaseAddress!, cookies, page);
        var last = Key(cookies);
        await SendSignedOutAsync(council.Site.Client.BaseAddress!, cookies, page);

        Assert.Equal(last, Key(cookies));
    }

    private static string Key(CookieContainer cookies) => cookies.GetAllCookies().Single(c => c.Name.EndsWith("unsent", StringComparison.Ordinal)).Value;

    private static Task<byte[]?> KeptAsync(Site site, CookieContainer cookies) => site.Services.GetRequiredService<UnsentForms>().FindAsync(Key(cookies));

    private static async Task SendSignedOutAsync(Uri site, CookieContainer cookies, IHtmlDocument page)
    {
        using var nobody = new Visitor(site, person: null, cookies);
        var fields = page.QuerySelectorAll("main form input[type=hidden]").OfType<IHtmlInputElement>().Select(f => KeyValuePair.Create(f.Name!, f.Value))
            .Append(KeyValuePair.Create("comment", Typed));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await nobody.PostAsync(Address, content);
        Assert.StartsWith("/sign-in?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
