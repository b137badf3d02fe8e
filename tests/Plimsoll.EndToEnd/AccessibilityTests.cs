using Microsoft.Playwright;
using Plimsoll.EndToEnd.Kit;

namespace Plimsoll.EndToEnd;

/// <summary>WCAG 2.2 AA by axe on every kind of page, wide and on a phone, light and dark; and that nothing is cut off.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    private const string Corporate = "/registers/corporate-risk-and-opportunity-register";
    private const string Strategic = "/registers/strategic-risk-register";

    private static readonly (string Name, string Path)[] Paths =
    [
        ("registers", "/"),
        ("dashboard", Strategic + "?compare=2025-09-30"),
        ("dashboard-opportunities", Corporate + "?as-at=2026-03-31"),
        ("items", Corporate + "/items?sort=rating"),
        ("items-none", Corporate + "/items?q=zebra"),
        ("item", Strategic + "/items/2"),
        ("item-composite", Strategic + "/items/1"),
        ("item-opportunity", Corporate + "/items/CO1"),
        ("history", Strategic + "/items/2/history"),
        ("papers", Strategic + "/papers"),
        ("findings", Strategic + "/findings"),
        ("published", "/published"),
        ("published-pack", "/published/strategic-risks-quarter-2-of-2026-27"),
        ("help", "/help"),
        ("guide", "/help/administrator"),
        ("wrong-day", Strategic + "?as-at=soon"),
        ("not-found", Strategic + "/items/999"),
    ];

    public static TheoryData<string, string, int, bool> Pages
    {
        get
        {
            TheoryData<string, string, int, bool> data = [];
            foreach (var (name, path) in Paths)
                foreach (var width in (int[])[1280, 390])
                    foreach (var dark in (bool[])[false, true])
                        data.Add(name, path, width, dark);
            return data;
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_any_breaks_no_rule_of_wcag_and_fits_its_width(string name, string path, int width, bool dark)
    {
        var page = await browser.PageAsync(width, dark);
        await page.GotoAsync(path);
        await Wcag.CheckAsync(page, $"{name}-{width}-{(dark ? "dark" : "light")}");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Strategic)]
    [InlineData(Corporate + "/items")]
    [InlineData(Strategic + "/items/1")]
    public async Task Page_enlarged_four_times_reflows(string path)
    {
        // 1280 wide at 400 % is 320 CSS pixels (WCAG 1.4.10).
        var page = await browser.PageAsync(320, dark: false);
        await page.GotoAsync(path);
        Assert.True(await Wcag.WidthAsync(page) <= 320, $"the page is {await Wcag.WidthAsync(page)} wide");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Page_without_scripts_finds_dates_and_items()
    {
        var page = await browser.PageAsync(1280, dark: false, scripts: false);
        await page.GotoAsync(Corporate + "/items");
        await page.GetByLabel("Words").FillAsync("old telephone network");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        Assert.Contains("q=old", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("tbody tr").CountAsync());
        await page.GetByText("Choose another date").ClickAsync();
        await page.GetByLabel("Show the register as at").FillAsync("2026-03-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await page.Locator("tbody a").First.ClickAsync();
        Assert.EndsWith("as-at=2026-03-31", page.Url, StringComparison.Ordinal);
        Assert.Contains("As it stood at the end of 31 March 2026", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Page_asks_for_nothing_from_elsewhere_and_breaks_no_policy()
    {
        var page = await browser.PageAsync(1280, dark: false);
        List<string> told = [];
        page.Console += (_, message) => told.Add(message.Text);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal))
                told.Add(request.Url);
        };
        foreach (var (_, path) in Paths.Where(p => p.Name != "not-found"))
            await page.GotoAsync(path);
        foreach (var kind in (string[])["in-focus", "register", "deep-dive"])
            await page.GotoAsync($"{Strategic}/papers/{kind}.html");
        Assert.Empty(told);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Focus_shows_where_it_is_and_skips_to_the_content()
    {
        var page = await browser.PageAsync(1280, dark: false);
        await page.GotoAsync(Strategic);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.GetByText("Skip to main content").IsVisibleAsync());
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
        var shadow = await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).boxShadow + getComputedStyle(document.activeElement).outlineStyle");
        Assert.NotEqual("nonenone", shadow);
        await page.Context.CloseAsync();
    }
}
