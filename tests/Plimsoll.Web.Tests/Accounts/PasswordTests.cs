using System.Net;
using System.Text.RegularExpressions;
using Plimsoll.Services.Accounts;
using Plimsoll.Web.Tests.Kit;
using static Plimsoll.Web.Tests.Accounts.AccountSite;

namespace Plimsoll.Web.Tests.Accounts;

public sealed partial class PasswordTests(Sites sites)
{
    private const string Next = "three quiet lanterns";

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Forgotten_password_is_chosen_anew_by_a_link_that_works_once(Provider provider)
    {
        await using var site = await StartAsync(sites, provider);
        using var before = await site.SignedInAsync(Ada, AdasPassword);
        using var visitor = site.Browser();
        await visitor.SendAsync(await visitor.GoAsync("/accounts/forgotten"), "Send the link", ("e-mail-address", Ada));
        var letter = await site.Mail.NextAsync();
        Assert.Equal((Ada, "registers@example.org"), (letter.To, letter.From));
        Assert.Equal("A new password for the registers of Fenwick & Moor Council", letter.Subject);
        var link = LinkIn(letter.Text);
        Assert.Equal(site.Site.Client.BaseAddress!.Authority, link.Authority);

        var form = await visitor.GoAsync(link.PathAndQuery);
        await visitor.SendAsync(form, "Set the password", ("password", "short"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        await visitor.SendAsync(form, "Set the password", ("password", Next));
        Assert.Equal("/sign-in", visitor.At);
        Assert.Null(await NameAsync(before));
        await visitor.SendAsync(form, "Set the password", ("password", "another one entirely"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Contains("good no more", (await visitor.GoAsync(link.PathAndQuery)).Words(), StringComparison.Ordinal);
        using var ada = await site.SignedInAsync(Ada, Next);
    }

    [Fact]
    public async Task Forgotten_password_of_nobody_gets_the_same_answer_and_no_letter()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        using var visitor = site.Browser();
        List<string> told = [];
        foreach (var email in (string[])["nobody@example.org", Ada])
        {
            var page = await visitor.SendAsync(await visitor.GoAsync("/accounts/forgotten"), "Send the link", ("e-mail-address", email));
            told.Add(page.Words().Replace(email, "", StringComparison.Ordinal));
        }

        Assert.Single(told.Distinct());
        Assert.Equal(Ada, (await site.Mail.NextAsync()).To); // letters go out in their order
        Assert.Equal(0, site.Mail.Waiting);
    }

    [Fact]
    public async Task Link_an_hour_old_or_replaced_is_good_no_more()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        using var visitor = site.Browser();
        List<Uri> links = [];
        for (var i = 0; i < 2; i++)
        {
            await visitor.SendAsync(await visitor.GoAsync("/accounts/forgotten"), "Send the link", ("e-mail-address", Ada));
            links.Add(LinkIn((await site.Mail.NextAsync()).Text));
        }

        Assert.Contains("good no more", (await visitor.GoAsync(links[0].PathAndQuery)).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("good no more", (await visitor.GoAsync(links[1].PathAndQuery)).Words(), StringComparison.Ordinal);
        site.Clock.Now += AccountLinks.GoodFor(LinkPurpose.Reset);
        Assert.Contains("good no more", (await visitor.GoAsync(links[1].PathAndQuery)).Words(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Password_changed_ends_every_other_session_and_is_told(Provider provider)
    {
        await using var site = await StartAsync(sites, provider);
        using var here = await site.SignedInAsync(Ada, AdasPassword);
        using var elsewhere = await site.SignedInAsync(Ada, AdasPassword);
        using var ben = await site.SignedInAsync(Ben, BensPassword);
        var form = await here.GoAsync("/account/password");

        await here.SendAsync(form, "Change the password", ("current-password", "wrong horse battery"), ("password", Next));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, here.Status);
        Assert.Equal("Ada Quill", await NameAsync(elsewhere));
        await here.SendAsync(form, "Change the password", ("current-password", AdasPassword), ("password", Next));

        Assert.Equal("/account", here.At);
        Assert.Equal("Ada Quill", await NameAsync(here));
        Assert.Null(await NameAsync(elsewhere));
        Assert.Equal("Ben Marsh", await NameAsync(ben));
        Assert.Contains("was changed", (await site.Mail.NextAsync()).Subject, StringComparison.Ordinal);
        using var again = await site.SignedInAsync(Ada, Next);
    }

    internal static Uri LinkIn(string text) => new(Link().Match(text).Value);

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
