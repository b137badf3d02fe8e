using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Plimsoll.Domain.Organisations;
using Plimsoll.EndToEnd.Kit;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Web;

namespace Plimsoll.EndToEnd.Accounts;

/// <summary>Passkeys in a real browser, with Chromium's own authenticator for tests in place of a finger on a sensor.</summary>
public sealed class PasskeyTests(Browser browser) : IAsyncLifetime
{
    private const string Email = "ada.quill@example.org";
    private const string Password = "harbour wall tide gauge";

    private readonly string folder = Directory.CreateTempSubdirectory("plimsoll-passkeys-").FullName;
    private Workspace workspace = null!;
    private WebApplication site = null!;

    public async ValueTask InitializeAsync()
    {
        workspace = await Workspace.OpenAsync(Path.Combine(folder, "passkeys.db"), TimeProvider.System);
        site = PlimsollSite.Create(new SiteOptions { Urls = "http://127.0.0.1:0" }, workspace);
        await site.StartAsync();
        var person = await new PeopleService(workspace).AddAsync(Actor.Terminal, "Ada Quill", Email);
        await new AccessService(workspace).GrantAsync(Actor.Terminal, person, [new RoleGrant(Role.Administrator)]);
        await using var scope = site.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<AccountService>().MakeAsync(person);
        Assert.True((await scope.ServiceProvider.GetRequiredService<AccountManager>().AddPasswordAsync(account, Password)).Succeeded);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await workspace.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Passkey_added_signs_in_without_password_until_it_is_removed()
    {
        var page = await PageAsync();
        await SignInAsync(page);
        await page.GotoAsync("/account/passkeys");
        await page.GetByLabel("What you call it").FillAsync("Blue key");
        var adding = page.Locator("form[data-passkey]");
        await adding.GetByLabel("Current password").FillAsync("wrong horse battery");
        await adding.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(adding.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This is not your password");
        await adding.GetByLabel("Current password").FillAsync(Password);
        await adding.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByText("You can sign in with “Blue key” now")).ToBeVisibleAsync();

        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Signed in as Ada Quill" })).ToBeVisibleAsync();
        await page.GotoAsync("/account/sessions");
        Assert.Contains("by passkey", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync("/account/passkeys");
        await page.GetByLabel("Blue key").CheckAsync();
        await page.Locator("form:not([data-passkey])").GetByLabel("Current password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the chosen one" }).ClickAsync();
        await Assertions.Expect(page.GetByText("opens nothing here any more")).ToBeVisibleAsync();
        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("This passkey opens no account here")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Page_without_an_authenticator_offers_the_password()
    {
        var page = await browser.PageOfAsync(Localhost);
        await page.AddInitScriptAsync("delete window.PublicKeyCredential");
        await page.GotoAsync("/sign-in");
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).IsVisibleAsync());
        await SignInAsync(page);
        await page.Context.CloseAsync();
    }

    /// <summary>Passkeys belong to names, never to numbers: the site is called by its name.</summary>
    private string Localhost => site.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private async Task<IPage> PageAsync()
    {
        var page = await browser.PageOfAsync(Localhost);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        return page;
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail address").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Signed in as Ada Quill" })).ToBeVisibleAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("You are signed out")).ToBeVisibleAsync();
    }
}
