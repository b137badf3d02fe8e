using System.Net;
using Plimsoll.Services.Accounts;
using Plimsoll.Web.Tests.Kit;
using static Plimsoll.Web.Tests.Accounts.AccountSite;

namespace Plimsoll.Web.Tests.Accounts;

public sealed class AuthenticatorTests(Sites sites)
{
    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Authenticator_once_on_asks_for_a_code_that_works_once(Provider provider)
    {
        await using var site = await StartAsync(sites, provider);
        var (key, codes) = await SetUpAsync(site);
        Assert.Equal(10, codes.Distinct().Count());
        using var ada = site.Browser();

        var asked = await SignInAsync(ada, Ada, AdasPassword);
        Assert.StartsWith("/sign-in/code", ada.At, StringComparison.Ordinal);
        Assert.Null(await NameAsync(ada));

        // The code that set it up was used; the next one is good.
        await ada.SendAsync(asked, "Sign in", ("code", AuthenticatorCodes.CodeAt(key, site.Clock.Now)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ada.Status);
        site.Clock.Now += TimeSpan.FromSeconds(30);
        await ada.SendAsync(asked, "Sign in", ("code", AuthenticatorCodes.CodeAt(key, site.Clock.Now)));
        Assert.Equal("/work", ada.At);
        Assert.Equal("Ada Quill", await NameAsync(ada));
    }

    [Fact]
    public async Task Recovery_code_works_once()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        var (_, codes) = await SetUpAsync(site);
        foreach (var (code, isGood) in new[] { (codes[3].ToLowerInvariant(), true), (codes[3], false), ("AAAAA-AAAAA", false), (codes[4], true) })
        {
            using var ada = site.Browser();
            await SignInAsync(ada, Ada, AdasPassword);
            await ada.SendAsync(await ada.GoAsync("/sign-in/code?recovery=yes"), "Sign in", ("code", code));
            Assert.Equal(isGood ? "Ada Quill" : null, await NameAsync(ada));
        }
    }

    [Fact]
    public async Task Code_wrong_five_times_locks_the_account()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        var (key, _) = await SetUpAsync(site);
        using var ada = site.Browser();
        var asked = await SignInAsync(ada, Ada, AdasPassword);
        for (var i = 0; i < AccountManager.TriesAllowed; i++)
            await ada.SendAsync(asked, "Sign in", ("code", "000000"));

        site.Clock.Now += TimeSpan.FromSeconds(30);
        await ada.SendAsync(asked, "Sign in", ("code", AuthenticatorCodes.CodeAt(key, site.Clock.Now)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, ada.Status);
        Assert.Null(await NameAsync(ada));
    }

    [Fact]
    public async Task Code_page_without_a_password_before_leads_to_the_sign_in()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        using var visitor = site.Browser();
        await visitor.GoAsync("/sign-in/code");
        Assert.Equal("/sign-in", visitor.At);
    }

    [Fact]
    public async Task Authenticator_is_turned_off_with_the_password_and_by_an_administrator()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        var (_, codes) = await SetUpAsync(site);
        using var ada = site.Browser();
        await SignInAsync(ada, Ada, AdasPassword);
        await ada.SendAsync(await ada.GoAsync("/sign-in/code?recovery=yes"), "Sign in", ("code", codes[0]));
        var page = await ada.GoAsync("/account/authenticator");
        Assert.DoesNotContain("Secret", page.Words(), StringComparison.Ordinal);

        await ada.SendAsync(page, "Turn the authenticator off", ("current-password", "wrong horse battery"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ada.Status);
        await ada.SendAsync(page, "Turn the authenticator off", ("current-password", AdasPassword));
        Assert.Equal("/account", ada.At);
        using var again = await site.SignedInAsync(Ada, AdasPassword);

        await SetUpAsync(site);
        await site.WithAsync(async accounts =>
        {
            await accounts.ForgetAuthenticatorAsync(site.Administrator, site.AdaId);
            return true;
        });
        using var after = await site.SignedInAsync(Ada, AdasPassword);
        Assert.Null(await NameAsync(again)); // it signs out everywhere
    }

    /// <summary>Sets Ada's authenticator up; gives its secret and the recovery codes.</summary>
    private static async Task<(string Key, List<string> Codes)> SetUpAsync(AccountSite site)
    {
        using var ada = await site.SignedInAsync(Ada, AdasPassword);
        var page = await ada.GoAsync("/account/authenticator");
        Assert.NotNull(page.QuerySelector("svg.qr path"));
        var key = page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await ada.SendAsync(page, "Turn it on", ("code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ada.Status);
        var shown = await ada.SendAsync(page, "Turn it on", ("code", AuthenticatorCodes.CodeAt(key, site.Clock.Now)));
        Assert.Equal(HttpStatusCode.OK, ada.Status);
        return (key, [.. shown.QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }
}
