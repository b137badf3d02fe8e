using Microsoft.Playwright;
using Plimsoll.EndToEnd.Kit;

namespace Plimsoll.EndToEnd.Accounts;

/// <summary>WCAG 2.2 AA by axe on the pages of accounts, wide and on a phone, light and dark, as the demonstration's administrator.</summary>
public sealed class AccountPagesTests(Browser browser)
{
    public static TheoryData<int, bool> Looks => new() { { 1280, false }, { 1280, true }, { 390, false }, { 390, true } };

    [Theory, MemberData(nameof(Looks))]
    public async Task Pages_of_accounts_break_no_rule_of_wcag_and_fit_their_width(int width, bool dark)
    {
        var page = await browser.PageAsync(width, dark);
        await CheckAsync(page, "/sign-in", width, dark);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await CheckAsync(page, null, width, dark);
        foreach (var path in (string[])["/accounts/forgotten", "/accounts/first", "/accounts/password"])
            await CheckAsync(page, path, width, dark);

        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tomasz Wieczorek" }).ClickAsync();
        foreach (var path in (string[])["/account", "/account/password", "/account/authenticator", "/account/passkeys", "/account/sessions", "/accounts"])
            await CheckAsync(page, path, width, dark);
        await page.GetByLabel("Name").FillAsync("Cato Reed");
        await page.GetByLabel("E-mail address").FillAsync($"cato.{width}.{dark}@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#hand-on")).ToBeVisibleAsync();
        await CheckAsync(page, null, width, dark);
        await page.GetByRole(AriaRole.Link, new() { Name = "Tomasz Wieczorek" }).Last.ClickAsync();
        await CheckAsync(page, null, width, dark);
        await page.Context.CloseAsync();
    }

    private static async Task CheckAsync(IPage page, string? path, int width, bool dark)
    {
        if (path is not null)
            await page.GotoAsync(path);
        await Wcag.CheckAsync(page, $"accounts{(path ?? new Uri(page.Url).AbsolutePath.Split('-')[0] + "-then").Replace('/', '-')}-{width}-{(dark ? "dark" : "light")}");
    }
}
