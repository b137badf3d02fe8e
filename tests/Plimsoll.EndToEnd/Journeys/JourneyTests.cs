using Microsoft.Playwright;
using Plimsoll.EndToEnd.Kit;

namespace Plimsoll.EndToEnd.Journeys;

/// <summary>What people do with items, from the first page to the last, with scripts and without; each on a council of its own.</summary>
public sealed class JourneyTests(Browser browser) : IAsyncLifetime
{
    private DemonstrationSite site = null!;

    public async ValueTask InitializeAsync() => site = await DemonstrationSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Owner_on_a_phone_reassesses_after_seeing_the_change(bool scripts)
    {
        var page = await browser.PageAsAsync("Gwenllian Prydderch", site, width: 390, scripts);
        await page.GotoAsync(Ways.Strategic + "/items/6");
        await page.FollowAsync("Re-assess");
        await page.ChooseCellAsync(5, 4);
        await page.PressAsync("See the change");
        await page.SaysAsync("Nothing is saved yet");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "The change" })).ToContainTextAsync("15");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "The change" })).ToContainTextAsync("20");
        if (scripts)
            await Wcag.CheckAsync(page, "journey-change");

        // Whoever forgets to say why is told, with the change still in sight and the button still saving it.
        await page.PressAsync("Save this assessment");
        await page.SaysAsync("Say why the rating moves");
        await page.SaysAsync("Nothing is saved yet");
        await page.GetByLabel("Why").FillAsync("The pumps at Mill Lane failed twice in October.");
        await page.PressAsync("Save this assessment");
        await page.DoneAsync("rating of 6 is");
        await page.SaysAsync("The pumps at Mill Lane failed twice in October.");
        if (scripts)
            await Wcag.CheckAsync(page, "journey-reassessed");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Manager_reports_progress_from_the_work_list_and_comes_back_to_it(bool scripts)
    {
        var page = await browser.PageAsAsync("Siobhan Kearney", site, scripts: scripts);
        await page.GotoAsync("/work");
        var report = page.GetByRole(AriaRole.Link, new() { Name = "Report" }).First;
        var address = await report.GetAttributeAsync("href");
        await report.ClickAsync();
        await page.PressAsync("Report");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("There is a problem");
        if (scripts)
            await Wcag.CheckEveryLookAsync(page, "journey-problem");
        await page.GetByLabel("What has been done since the last report?").FillAsync("All forty gullies on the list are cleared.");
        await page.PressAsync("Report");
        await page.DoneAsync("is reported");
        Assert.EndsWith("/work", page.Url, StringComparison.Ordinal);
        await page.GotoAsync(address!.Split("/actions/")[0]);
        await page.SaysAsync("All forty gullies on the list are cleared.");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Officer_adds_reviews_and_moves_a_risk_and_the_auditor_follows_it_in_the_history(bool scripts)
    {
        var page = await browser.PageAsAsync("Oliver Tranter", site, scripts: scripts);
        await page.GotoAsync(Ways.Environment + "/add");
        var reference = await page.GetByLabel("Reference").InputValueAsync();
        await page.GetByLabel("Title").FillAsync("The weighbridge fails before it is replaced");
        await page.GetByLabel("Description").FillAsync("Waste cannot be weighed in, and is turned away.");
        await page.Locator("[name=owners]").First.FillAsync("Director of Environment");
        await page.PressAsync("Add it");
        await page.DoneAsync($"{reference} is added");

        await page.FollowAsync("Assess");
        await page.ChooseCellAsync(3, 2);
        await page.PressAsync("See the change");
        await page.PressAsync("Save this assessment");
        await page.DoneAsync($"rating of {reference} is 3 × 2 = 6");

        await page.FollowAsync("Review");
        await page.GetByLabel("No: it stands as it is").CheckAsync();
        await page.GetByLabel("What was considered").FillAsync("Quotes for the repair are in.");
        await page.PressAsync("Record the review");
        await page.DoneAsync($"{reference} is reviewed");

        await page.GetByText("More to do with it").ClickAsync();
        await page.FollowAsync("Move to another register");
        await page.GetByLabel("Strategic risk register").CheckAsync();
        await page.PressAsync("Continue");
        await page.SaysAsync("What will happen");
        if (scripts)
            await Wcag.CheckEveryLookAsync(page, "journey-move");
        var there = await page.GetByLabel("Its reference there").InputValueAsync();
        await page.GetByLabel("Why does it move?").FillAsync("The whole borough's waste goes over it.");
        await page.PressAsync("Move it");
        await page.DoneAsync($"{reference} is {there} of Strategic risk register now");
        var item = new Uri(page.Url).AbsolutePath;
        Assert.Equal($"{Ways.Strategic}/items/{there}", item);
        await page.Context.CloseAsync();

        await FollowAsync(item, scripts, reference, there);
    }

    private async Task FollowAsync(string item, bool scripts, string reference, string there)
    {
        var page = await browser.PageAsAsync("Ngozi Ibekwe", site, scripts: scripts);
        await page.GotoAsync(item);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Re-assess" })).ToHaveCountAsync(0);
        await page.GotoAsync(item + "/history");
        Assert.Equal(["Move", "Review", "Assess", "Add item"], await page.Locator(".moj-timeline__title").AllInnerTextsAsync());
        Assert.Equal(Enumerable.Repeat("by Oliver Tranter", 4), await page.Locator(".moj-timeline__byline").AllInnerTextsAsync());
        await page.SaysAsync("The whole borough's waste goes over it.");
        await page.SaysAsync("Quotes for the repair are in.");
        await Assertions.Expect(page.Locator("del", new() { HasTextString = reference }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("ins", new() { HasTextString = there }).First).ToBeVisibleAsync();
        if (scripts)
            await Wcag.CheckEveryLookAsync(page, "journey-history");
        await page.Context.CloseAsync();
    }
}
