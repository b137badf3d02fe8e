using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Plimsoll.EndToEnd.Kit;

namespace Plimsoll.EndToEnd.Journeys;

/// <summary>The quarter's papers, from an empty draft to what the public reads, each page by axe in every look; without scripts too.</summary>
public sealed partial class PackTests(Browser browser) : IAsyncLifetime
{
    private const string Officer = "Oliver Tranter";

    private DemonstrationSite site = null!;

    public async ValueTask InitializeAsync() => site = await DemonstrationSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Officer_seals_and_publishes_the_quarter_and_anybody_reads_it(bool scripts)
    {
        var page = await browser.PageAsAsync(Officer, site, scripts: scripts);
        await page.GotoAsync("/packs");
        await page.FollowAsync("Draft a pack");
        await LookAsync("packs-add");
        await page.PressAsync("Save the draft");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("There is a problem");
        await LookAsync("packs-problem");
        await page.GetByLabel("Title").FillAsync("Risk report, quarter 3");
        await page.GetByLabel("Day of the meeting (optional)").FillAsync("7 December 2026");
        await page.GetByLabel("Strategic risk register").CheckAsync();
        await page.GetByLabel("Summary", new() { Exact = true }).CheckAsync();
        foreach (var other in new[] { "In Focus", "Register", "Deep dive", "Action plan" })
            await page.GetByLabel(other, new() { Exact = true }).UncheckAsync();
        foreach (var format in new[] { "PDF", "Word", "Excel" })
            await page.GetByLabel(format, new() { Exact = true }).UncheckAsync();
        await page.PressAsync("Save the draft");
        await page.SaysAsync("as it would be sealed now");
        await LookAsync("packs-draft");
        var pack = new Uri(page.Url).AbsolutePath;

        await page.GotoAsync(pack + "/edit");
        await LookAsync("packs-edit");
        await page.GotoAsync(pack + "/discard");
        await LookAsync("packs-discard");
        await page.GotoAsync(pack + "/seal");
        await LookAsync("packs-seal");
        await page.PressAsync("Seal the pack");

        // On a busy machine a page in between tells how far it is, and leads on.
        await Assertions.Expect(page.Locator("[data-done]")).ToContainTextAsync("Risk report, quarter 3 is sealed", new() { Timeout = 60_000 });
        await LookAsync("packs-sealed");
        await page.GotoAsync(pack + "/verify");
        await LookAsync("packs-verify");
        await page.PressAsync("Verify it now");
        await page.SaysAsync("The pack is as it was sealed.");
        await LookAsync("packs-verified");
        await page.GotoAsync(pack + "/changes");
        await LookAsync("packs-changes");
        await page.GotoAsync(pack + "/publish");
        await LookAsync("packs-publish");
        await page.PressAsync("Publish the pack");
        await page.DoneAsync("Risk report, quarter 3 is published");
        await page.GotoAsync(pack + "/withdraw");
        await LookAsync("packs-withdraw");
        await page.GotoAsync(pack + "/supersede");
        await LookAsync("packs-supersede");
        await page.GotoAsync("/packs");
        await LookAsync("packs");
        await page.Context.CloseAsync();

        page = await browser.PageOfAsync(site.Address);
        await page.GotoAsync("/published");
        await LookAsync("published");
        await page.FollowAsync("Risk report, quarter 3");
        await LookAsync("published-pack");
        var files = await page.Locator(".grid a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var answer = await page.APIRequest.GetAsync(file);
            Assert.True(answer.Ok, $"{file} answered {answer.Status}");
            Assert.DoesNotMatch(Withheld(), await answer.TextAsync());
        }

        await page.Context.CloseAsync();

        // Without scripts axe cannot look; the same pages were looked at with them.
        Task LookAsync(string name) => scripts ? Wcag.CheckEveryLookAsync(page, "in-" + name) : Task.CompletedTask;
    }

    /// <summary>A word that stands in the exempt item alone.</summary>
    [GeneratedRegex("Harrowgill", RegexOptions.IgnoreCase)]
    private static partial Regex Withheld();
}
