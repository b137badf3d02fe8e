using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plimsoll.Web.Accounts.SingleSignOn;
using Plimsoll.Web.Tests.Kit;
using static Plimsoll.Web.Tests.Accounts.AccountSite;

namespace Plimsoll.Web.Tests.Accounts.SingleSignOn;

public sealed class SingleSignOnTests(Sites sites)
{
    [Theory, MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Person_with_a_verified_address_signs_on_and_stays_known_when_it_changes(Provider provider)
    {
        await using var signOn = await SignOnProvider.StartAsync();
        await using var site = await StartAsync(sites, provider, Settings(signOn));
        using var ada = Browser(signOn);
        var page = await SignOnAsync(ada, "ada", "/account");
        Assert.Equal("Ada Quill", page.QuerySelector(".bar__who a").Words().Replace("Signed in as ", "", StringComparison.Ordinal));
        Assert.Equal("My account", page.QuerySelector("h1").Words());
        Assert.Contains("by single sign-on", (await ReadAsync(await ada.GetAsync("/account/sessions"))).Words(), StringComparison.Ordinal);

        await signOn.RenameAdaAsync("ada.renamed@example.org");
        using var renamed = Browser(signOn);
        Assert.Contains("ada.quill@example.org", (await SignOnAsync(renamed, "ada", "/account")).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unverified", "did not confirm your e-mail address")]
    [InlineData("stranger", "Nobody with your e-mail address is known here")]
    public async Task Person_not_known_here_is_refused_with_words(string login, string words)
    {
        await using var signOn = await SignOnProvider.StartAsync();
        await using var site = await StartAsync(sites, Provider.Sqlite, Settings(signOn));
        using var browser = Browser(signOn);
        var page = await SignOnAsync(browser, login, "/account");
        Assert.Contains(words, page.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".bar__who"));
    }

    [Fact]
    public async Task Person_whose_account_is_shut_is_refused()
    {
        await using var signOn = await SignOnProvider.StartAsync();
        await using var site = await StartAsync(sites, Provider.Sqlite, Settings(signOn));
        var other = await site.AddAsync("Second Officer", "second@example.org", "gravel under willows", Domain.Organisations.Role.Administrator);
        await site.WithAsync(async accounts =>
        {
            await accounts.ShutAsync(site.Administrator with { Id = other.Value.ToString("D") }, site.AdaId);
            return true;
        });
        using var browser = Browser(signOn);
        Assert.Contains("Your account is shut", (await SignOnAsync(browser, "ada", "/account")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_in_another_browser_or_made_up_signs_nobody_in()
    {
        await using var signOn = await SignOnProvider.StartAsync();
        await using var site = await StartAsync(sites, Provider.Sqlite, Settings(signOn));
        using var ada = Browser(signOn, follows: false);
        var answer = await AnswerAsync(ada, "ada");
        foreach (var address in new[] { answer, "/signin-oidc?code=made-up&state=made-up", "/signin-oidc?error=access_denied" })
        {
            using var victim = Browser(signOn);
            var page = await ReadAsync(await victim.GetAsync(address));
            Assert.Contains("did not work", page.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
            Assert.Null(page.QuerySelector(".bar__who"));
        }
    }

    [Fact]
    public async Task Forged_identity_token_signs_nobody_in()
    {
        await using var signOn = await SignOnProvider.StartAsync();
        await using var site = await StartAsync(sites, Provider.Sqlite, Settings(signOn));
        foreach (var forgery in new[]
        {
            "another key", "no signature", "the secret as key", "changed after signing", "another audience", "another issuer", "another nonce", "no nonce",
            "expired", "no expiry",
        })
        {
            await signOn.ForgeAsync(forgery);
            using var forger = Browser(signOn);
            var page = await SignOnAsync(forger, "ada", "/account");
            Assert.True(page.QuerySelector(".govuk-error-summary")?.Words().Contains("did not work", StringComparison.Ordinal), $"{forgery}: {page.QuerySelector("main")?.Words()}");
            Assert.Null(page.QuerySelector(".bar__who"));
        }

        // The same way without a forgery leads in, so it was the forgery that was refused.
        await signOn.ForgeAsync("nothing");
        using var ada = Browser(signOn);
        Assert.Equal("My account", (await SignOnAsync(ada, "ada", "/account")).QuerySelector("h1").Words());
    }

    [Fact]
    public async Task Provider_that_cannot_be_reached_is_told()
    {
        var signOn = await SignOnProvider.StartAsync();
        await using var site = await StartAsync(sites, Provider.Sqlite, Settings(signOn));
        using var browser = Browser(signOn);
        await signOn.DisposeAsync();
        var page = await ReadAsync(await browser.GetAsync("/sign-in/sign-on"));
        Assert.Contains("cannot be reached", page.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Provider_without_encryption_elsewhere_is_refused() =>
        Assert.Throws<Domain.RuleBrokenException>(() => new SingleSignOnSettings { Authority = new("http://id.example.org"), ClientId = "a", ClientSecret = "b" }.Validated());

    private static Func<SiteOptions, SiteOptions> Settings(SignOnProvider provider) => options => options with
    {
        Urls = provider.Site,
        SingleSignOn = new SingleSignOnSettings { Authority = provider.Address, ClientId = "plimsoll", ClientSecret = "a secret of the tests", Name = "Fenwick sign-on" },
    };

    private static HttpClient Browser(SignOnProvider provider, bool follows = true) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = follows, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(provider.Site) };

    /// <summary>From the sign-in page to the provider, through its pages, and back.</summary>
    private static async Task<IHtmlDocument> SignOnAsync(HttpClient browser, string login, string back)
    {
        var signIn = await ReadAsync(await browser.GetAsync("/sign-in?return=" + Uri.EscapeDataString(back)));
        var button = signIn.QuerySelectorAll("a").Single(a => a.Words() == "Sign in with Fenwick sign-on");
        var page = await ReadAsync(await browser.GetAsync(button.GetAttribute("href")));
        page = await ReadAsync(await SendAsync(browser, page, login));
        return await ReadAsync(await SendAsync(browser, page, login));
    }

    /// <summary>The address with which the provider would send the browser back.</summary>
    private static async Task<string> AnswerAsync(HttpClient browser, string login)
    {
        var answer = await browser.GetAsync("/sign-in/sign-on");
        while (true)
        {
            if (answer.Headers.Location is { } next)
            {
                next = new Uri(answer.RequestMessage!.RequestUri!, next);
                if (next.AbsolutePath == "/signin-oidc")
                    return next.AbsoluteUri;
                answer = await browser.GetAsync(next);
            }
            else
            {
                answer = await SendAsync(browser, await ReadAsync(answer), login);
            }
        }
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, IHtmlDocument page, string login)
    {
        var form = (IHtmlFormElement)page.QuerySelector("form")!;
        var prompt = form.QuerySelector("input[name='prompt']")!.GetAttribute("value")!;
        return browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent([new("prompt", prompt), new("login", login), new("password", "any")]));
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        Assert.True((int)answer.StatusCode < 500, $"{answer.RequestMessage!.RequestUri} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await Site.ReadAsync(answer);
    }
}
