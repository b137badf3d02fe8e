using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Plimsoll.EndToEnd.Kit;
using Plimsoll.Services.Demonstration;
using Plimsoll.Services.Recording;
using Plimsoll.Web;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Plimsoll.EndToEnd.Kit;

/// <summary>
/// The machine's own Chromium in front of the demonstration council. Nothing is downloaded: where there is no Chromium,
/// tests are skipped with a reason.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";
    private readonly string folder = Directory.CreateTempSubdirectory("plimsoll-browser-").FullName;
    private readonly Lazy<Task<IBrowser>> chromium;
    private readonly Lazy<Task<WebApplication>> site;
    private IPlaywright? playwright;
    private Workspace? workspace;

    public Browser()
    {
        chromium = new(StartBrowserAsync);
        site = new(StartSiteAsync);
    }

    /// <summary>Where pictures of pages are put; null for no pictures.</summary>
    public static string? Pictures => Environment.GetEnvironmentVariable("PLIMSOLL_PICTURES") is { Length: > 0 } place ? Directory.CreateDirectory(place).FullName : null;

    /// <summary>The address of the running site.</summary>
    public async Task<string> AddressAsync() => (await site.Value).Urls.Single();

    /// <summary>A fresh page of a size and colour scheme.</summary>
    public async Task<IPage> PageAsync(int width, bool dark, bool scripts = true)
    {
        if (!File.Exists(Program))
            Assert.Skip("Chromium is not installed; on Debian: apt-get install chromium.");
        var context = await (await chromium.Value).NewContextAsync(new()
        {
            BaseURL = await AddressAsync(),
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
        });
        return await context.NewPageAsync();
    }

    /// <summary>A fresh page in front of another site, 1280 wide.</summary>
    public async Task<IPage> PageOfAsync(string address)
    {
        if (!File.Exists(Program))
            Assert.Skip("Chromium is not installed; on Debian: apt-get install chromium.");
        return await (await (await chromium.Value).NewContextAsync(new() { BaseURL = address, ViewportSize = new() { Width = 1280, Height = 900 } })).NewPageAsync();
    }

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        if (chromium.IsValueCreated)
            await (await chromium.Value).DisposeAsync();
        playwright?.Dispose();
        if (site.IsValueCreated)
            await (await site.Value).DisposeAsync();
        if (workspace is not null)
            await workspace.DisposeAsync();
        Directory.Delete(folder, recursive: true);
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

    private async Task<WebApplication> StartSiteAsync()
    {
        workspace = await Workspace.OpenAsync(Path.Combine(folder, "demonstration.db"), TimeProvider.System);
        await DemonstrationCouncil.SeedAsync(workspace);
        var program = PlimsollSite.Create(new SiteOptions { Urls = "http://127.0.0.1:0", IsDemonstration = true }, workspace);
        await program.StartAsync();
        return program;
    }
}
