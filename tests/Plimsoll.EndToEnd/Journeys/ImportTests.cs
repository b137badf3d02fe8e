using Microsoft.Playwright;
using Plimsoll.EndToEnd.Kit;

namespace Plimsoll.EndToEnd.Journeys;

/// <summary>A spreadsheet that was never seen before, from the file to the register and back, with scripts and without.</summary>
public sealed class ImportTests(Browser browser) : IAsyncLifetime
{
    private const string Strange = """
        No,What might happen,Who looks after it,How bad,How often,What we do now
        N1,Market hall boiler fails in winter,HoE,Grim,Now and then,Yearly service
        N2,Data of residents lost by a supplier,Whoever is free,Dire,Hardly ever,Contract clauses
        Sum,2 matters,,,,
        """;

    private DemonstrationSite site = null!;

    public async ValueTask InitializeAsync() => site = await DemonstrationSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Officer_explains_a_strange_file_commits_it_finds_a_value_and_takes_it_back(bool scripts)
    {
        var page = await browser.PageAsAsync("Tomasz Wieczorek", site, scripts: scripts);
        await page.GotoAsync("/imports/add");
        await SeenAsync("add");
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "strange.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Strange) });
        await page.PressAsync("Read the files");
        await page.SaysAsync("No item was recognised");
        var here = page.Url;
        await SeenAsync("unknown");

        await page.FollowAsync("Say what the columns mean");
        await page.GetByLabel("What What might happen holds").SelectOptionAsync("Title");
        await page.GetByLabel("What Who looks after it holds").SelectOptionAsync("Owner");
        await page.GetByLabel("What How bad holds").SelectOptionAsync("Impact:Residual");
        await page.GetByLabel("What How often holds").SelectOptionAsync("Likelihood:Residual");
        await page.GetByLabel("What What we do now holds").SelectOptionAsync("Control");
        await SeenAsync("columns");
        await page.PressAsync("Read them so");
        await page.DoneAsync("The columns are read so");
        await SeenAsync("draft");

        await page.GotoAsync(here + "/rows");
        await page.GetByLabel("What row 4 is").SelectOptionAsync("No item");
        await SeenAsync("rows");
        await page.PressAsync("Read them so");
        await page.GotoAsync(here + "/levels");
        await page.GetByLabel("Scoring scheme").SelectOptionAsync(new SelectOptionValue { Label = "A copy of 5×5" });
        await page.GetByLabel("Level of impact that Grim is").SelectOptionAsync("4");
        await page.GetByLabel("Level of impact that Dire is").SelectOptionAsync("5");
        await page.GetByLabel("Level of likelihood that Now and then is").SelectOptionAsync("3");
        await page.GetByLabel("Level of likelihood that Hardly ever is").SelectOptionAsync("1");
        await SeenAsync("levels");
        await page.PressAsync("Read them so");
        await page.SaysAsync("4 × 3 = 12");
        await page.GotoAsync(here + "/tables");
        await SeenAsync("tables");
        await page.GotoAsync(here + "/categories");
        await SeenAsync("categories");
        await page.GotoAsync(here + "/owners");
        await page.GetByLabel("Who is meant by HoE").FillAsync("Head of Estates");
        await page.GetByLabel("What Whoever is free is").SelectOptionAsync("nobody");
        await SeenAsync("owners");
        await page.PressAsync("Read them so");
        await page.GotoAsync(here + "/into");
        await page.GetByLabel("Name of a new register").FillAsync("Northmere risks");
        await page.GetByLabel("When the scores were true").FillAsync("30 June 2026");
        await SeenAsync("into");
        await page.PressAsync("Read it so");
        await page.SaysAsync("to be read into Northmere risks");
        await page.GotoAsync(here + "/source");
        await page.SaysAsync("How bad is read as Impact");
        await SeenAsync("source");
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct the words at" }).Nth(8).ClickAsync();
        await SeenAsync("value");

        await page.GotoAsync(here + "/check");
        await page.SaysAsync("2: N1, N2");
        await SeenAsync("check");
        await page.PressAsync("Commit the import");
        await page.DoneAsync("Northmere risks is read in");
        var import = page.Url;
        await SeenAsync("committed");
        await page.FollowAsync("N1");
        await page.GetByText("Where this was read").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Title" }).First).ToContainTextAsync("row 2");
        await page.FollowAsync("The import with its files");
        Assert.Equal(import, page.Url);

        // The next edition is matched, and its dates make history.
        await page.GotoAsync("/imports/add");
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "next.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Strange.Replace("Grim", "Dire", StringComparison.Ordinal)) });
        await page.PressAsync("Read the files");
        await page.SaysAsync("Changes N1; its rating moves");
        await page.GotoAsync(page.Url + "/matches");
        await page.SaysAsync("by its reference");
        await SeenAsync("matches");
        await page.GotoAsync("/imports");
        await SeenAsync("imports");

        await page.GotoAsync(import);
        await page.FollowAsync("Undo this import");
        await SeenAsync("undo");
        await page.GetByLabel("Reason").FillAsync("The wrong quarter");
        await page.PressAsync("Undo the import");
        await page.SaysAsync("This import was undone on");
        await page.Context.CloseAsync();

        async Task SeenAsync(string name)
        {
            if (scripts)
                await Wcag.CheckEveryLookAsync(page, "import-" + name);
        }
    }
}
