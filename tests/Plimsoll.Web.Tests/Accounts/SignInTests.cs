using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Services.Accounts;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Tests.Kit;
using static Plimsoll.Web.Tests.Accounts.AccountSite;

namespace Plimsoll.Web.Tests.Accounts;

public sealed class SignInTests(Sites sites)
{
    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Sign_in_with_the_right_password_lasts_until_sign_out(Provider provider)
    {
        await using var site = await StartAsync(sites, provider);
        using var ada = await site.SignedInAsync(Ada.ToUpperInvariant(), AdasPassword);
        using var stranger = site.Browser();
        Assert.Equal("Ada Quill", await NameAsync(ada));
        Assert.Null(await NameAsync(stranger));
        await ada.GoAsync("/account");
        Assert.Equal(HttpStatusCode.OK, ada.Status);

        var page = await ada.SendAsync(await ada.GoAsync("/account"), "Sign out");

        Assert.Contains("You are signed out", page.Words(), StringComparison.Ordinal);
        Assert.Null(await NameAsync(ada));
        await ada.GoAsync("/account");
        Assert.StartsWith("/sign-in?return=%2Faccount", ada.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_is_the_same_whatever_was_wrong()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        await site.WithAsync(async accounts =>
        {
            await accounts.ShutAsync(site.Administrator, site.BenId);
            return true;
        });
        List<string> told = [];
        foreach (var (email, password) in new[] { (Ada, "wrong horse battery"), ("nobody@example.org", AdasPassword), (Ben, BensPassword), (Ada, new string('x', 5000)) })
        {
            using var visitor = site.Browser();
            var page = await SignInAsync(visitor, email, password);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
            told.Add(page.QuerySelector(".govuk-error-summary").Words());
            Assert.Equal("", page.QuerySelector("#password")!.GetAttribute("value"));
        }

        Assert.Single(told.Distinct());
        Assert.Contains("is wrong", told[0], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Account_after_five_wrong_passwords_is_locked_for_a_quarter_of_an_hour(Provider provider)
    {
        await using var site = await StartAsync(sites, provider);
        using var visitor = site.Browser();
        for (var i = 0; i < AccountManager.TriesAllowed; i++)
            await SignInAsync(visitor, Ada, "wrong horse battery");

        await SignInAsync(visitor, Ada, AdasPassword);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.NotNull(Assert.Single(await site.WithAsync(a => a.ListAsync(site.Administrator)), a => a.Email == Ada).LockedUntil);

        site.Clock.Now += AccountManager.LockedFor + TimeSpan.FromSeconds(1);
        using var ada = await site.SignedInAsync(Ada, AdasPassword);
    }

    [Fact]
    public async Task Tries_for_one_account_are_limited_whether_or_not_it_exists()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        foreach (var email in (string[])[Ada, "nobody@example.org"])
        {
            using var visitor = site.Browser();
            for (var i = 0; i < SignInLimits.PerAccount; i++)
            {
                await SignInAsync(visitor, email, "wrong horse battery");
                Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
            }

            await SignInAsync(visitor, email, AdasPassword);
            Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
        }
    }

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        using var visitor = site.Browser();
        foreach (var path in (string[])["/sign-in", "/sign-in?handler=Passkey", "/sign-in?handler=PasskeyOptions", "/sign-out", "/accounts/forgotten"])
        {
            using var response = await visitor.PostAsync(path, new FormUrlEncodedContent([new("e-mail-address", Ada), new("password", AdasPassword)]));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        using var ada = await site.SignedInAsync(Ada, AdasPassword);
        using var refused = await ada.PostAsync("/account/password", new FormUrlEncodedContent([new("current-password", AdasPassword), new("password", "another long password")]));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var again = await site.SignedInAsync(Ada, AdasPassword);
    }

    [Theory]
    [InlineData("/account/sessions", "/account/sessions")]
    [InlineData("//evil.example.org/", "/work")]
    [InlineData("https://evil.example.org/", "/work")]
    [InlineData("/\\evil.example.org", "/work")]
    [InlineData("/\t/evil.example.org", "/work")]
    [InlineData("javascript:alert(1)", "/work")]
    [InlineData("/sign-out", "/work")]
    public async Task Return_leads_to_a_page_of_this_site_only(string wanted, string led)
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        using var visitor = site.Browser();
        await SignInAsync(visitor, Ada, AdasPassword, "/sign-in?return=" + Uri.EscapeDataString(wanted));
        Assert.Equal(led, visitor.At);
    }

    [Fact]
    public async Task Session_cookie_is_for_the_server_alone()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        await using var secure = await StartAsync(sites, Provider.Sqlite, o => o with { PublicUrl = new Uri("https://registers.example.org") });
        Assert.Equal("plimsoll-session", (await CookieAsync(site)).Split('=')[0]);
        var cookie = await CookieAsync(secure);
        Assert.StartsWith("__Host-plimsoll-session=", cookie, StringComparison.Ordinal);
        foreach (var part in (string[])["; secure", "; path=/", "; httponly", "; samesite=lax"])
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Session_not_used_for_eight_hours_is_over()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        using var ada = await site.SignedInAsync(Ada, AdasPassword);
        site.Clock.Now += SessionService.Idle - TimeSpan.FromMinutes(1);
        Assert.Equal("Ada Quill", await NameAsync(ada));
        site.Clock.Now += SessionService.Idle - TimeSpan.FromMinutes(1);
        Assert.Equal("Ada Quill", await NameAsync(ada));
        site.Clock.Now += SessionService.Idle + TimeSpan.FromMinutes(1);
        Assert.Null(await NameAsync(ada));
    }

    [Fact]
    public async Task Style_and_script_ask_nobody_who_they_are()
    {
        await using var site = await StartAsync(sites, Provider.Sqlite);
        using var ada = await site.SignedInAsync(Ada, AdasPassword);
        var style = (await ada.GoAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var seen = await SeenAtAsync(site);
        site.Clock.Now += TimeSpan.FromMinutes(10);

        await ada.BytesAsync(style);
        Assert.Equal(seen, await SeenAtAsync(site));
        await ada.GoAsync("/");
        Assert.Equal(site.Clock.Now, await SeenAtAsync(site));
    }

    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Two_nodes_on_one_database_share_who_is_signed_in(Provider provider)
    {
        await using var site = await StartAsync(sites, provider);
        var location = site.Site.Location;
        await using var other = await Site.StartAsync(location, (_, _) => Task.CompletedTask);
        using var ada = await site.SignedInAsync(Ada, AdasPassword);

        using var there = ada.On(other.Client.BaseAddress!);
        Assert.Equal("Ada Quill", await NameAsync(there));
        await there.SendAsync(await there.GoAsync("/account"), "Sign out");

        Assert.Null(await NameAsync(ada));
    }

    private static async Task<DateTimeOffset> SeenAtAsync(AccountSite site) =>
        Assert.Single(await site.Site.Services.GetRequiredService<SessionService>().ListAsync(site.Administrator, site.AdaId)).SeenAt;

    /// <summary>The cookie that signing in sets, as it is sent.</summary>
    private static async Task<string> CookieAsync(AccountSite site)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Site.Client.BaseAddress };
        using var form = await client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        var page = await Site.ReadAsync(form);
        var token = page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("e-mail-address", Ada), new("password", AdasPassword), new("__RequestVerificationToken", token)]),
        };
        request.Headers.Add("Cookie", form.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.Headers.GetValues("Set-Cookie").Single(c => c.Contains("plimsoll-session", StringComparison.Ordinal));
    }
}
