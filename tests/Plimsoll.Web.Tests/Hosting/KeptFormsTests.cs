using System.Net;
using AngleSharp.Html.Dom;
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
