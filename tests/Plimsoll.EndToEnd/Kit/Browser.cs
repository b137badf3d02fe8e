using Microsoft.Playwright;
using Plimsoll.EndToEnd.Kit;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Plimsoll.EndToEnd.Kit;

/// <summary>
/// The machine's own Chromium in front of the demonstration council. Nothing is downloaded: where there is no Chromium,
/// tests are skipped with a reason. The council is shared: a test that changes things starts a
/// <see cref="DemonstrationSite"/> of its own and asks for pages of that.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";
    private readonly Lazy<Task<IBrowser>> chromium;
    private readonly Lazy<Task<DemonstrationSite>> site;
    private IPlaywright? playwright;

    public Browser()
    {
        chromium = new(StartBrowserAsync);
        site = new(DemonstrationSite.StartAsync);
    }

    /// <summary>Where pictures of pages are put; null for no pictures.</summary>
    public static string? Pictures => Environment.GetEnvironmentVariable("PLIMSOLL_PICTURES") is { Length: > 0 } place ? Directory.CreateDirectory(place).FullName : null;

    /// <summary>A fresh page of the shared council, of a size and colour scheme.</summary>
    public async Task<IPage> PageAsync(int width, bool dark, bool scripts = true)
    {
        RequireChromium();
        return await PageAsync((await site.Value).Address, width, dark, scripts);
    }

    /// <summary>A fresh page in front of another site, 1280 wide.</summary>
    public Task<IPage> PageOfAsync(string address) => PageAsync(address, 1280, dark: false, scripts: true);

    /// <summary>A fresh page signed in as somebody of the demonstration.</summary>
    /// <param name="person">Their name, as the sign-in page says it.</param>
    /// <param name="of">The site; null for the shared one, which is not to be changed.</param>
    /// <param name="width">How wide, in CSS pixels.</param>
    /// <param name="scripts">Whether scripts run.</param>
    public async Task<IPage> PageAsAsync(string person, DemonstrationSite? of = null, int width = 1280, bool scripts = true)
    {
        RequireChromium();
        var page = await PageAsync((of ?? await site.Value).Address, width, dark: false, scripts);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Signed in as {person}" })).ToBeVisibleAsync();
        return page;
    }

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        if (chromium.IsValueCreated)
            await (await chromium.Value).DisposeAsync();
        playwright?.Dispose();
        if (site.IsValueCreated)
            await (await site.Value).DisposeAsync();
    }

    private static void RequireChromium()
    {
        if (!File.Exists(Program))
            Assert.Skip("Chromium is not installed; on Debian: apt-get install chromium.");
    }

    private async Task<IPage> PageAsync(string address, int width, bool dark, bool scripts)
    {
        RequireChromium();
        var context = await (await chromium.Value).NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
        });
        return await context.NewPageAsync();
    }

    private async Task<IBrowser> StartBrowserAsync()
    {
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}
