using System.Net;
using AngleSharp.Html.Dom;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Importing;

/// <summary>What can be put right in an import besides single values, on pages without scripts; each shows at once what comes of it.</summary>
public sealed class ImportCorrectionPagesTests(Sites sites)
{
    private const string Strange = """
        No,What might happen,Who looks after it,How bad,How often,What we do now
        N1,Market hall boiler fails,HoE,Grim,Now and then,Yearly service
        N2,Data lost by a supplier,Ada Quill,Dire,Hardly ever,Contract clauses
        Sum,2 matters,,,,
        """;

    private static readonly string[] Columns = ["", "Title", "Owner", "Impact:Residual", "Likelihood:Residual", "Control"];

    public static TheoryData<Provider> Both => Sites.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task File_that_nobody_knows_is_explained_committed_and_read_by_itself_the_next_time(Provider provider)
    {
        await using var council = await sites.NewAsync(provider);
        using var officer = council.Site.As(council.Cast.Officer);
        var draft = await officer.UploadAsync("Strategic risks", ("strange.csv", Strange));
        var here = officer.At;
        Assert.Contains("No item was recognised", draft.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await officer.StatusAsync(here + "/check"));

        draft = await officer.SendAsync(await officer.GoAsync(here + "/columns"), "Read them so", [.. Columns.Select((c, at) => ($"field-{at}", c))]);
        Assert.Contains("The columns are read so", draft.QuerySelector("[data-done]").Words(), StringComparison.Ordinal);
        Assert.Contains("New", draft.Row("Market hall boiler fails").Words(), StringComparison.Ordinal);
        Assert.Contains("3 rows begin an item", draft.Words(), StringComparison.Ordinal);

        var rows = await officer.GoAsync(here + "/rows");
        draft = await officer.SendAsync(rows, "Read them so", (FieldIn(rows, "Sum"), "NotAnItem"));
        Assert.Contains("2 rows begin an item; 1 is no item", draft.Words(), StringComparison.Ordinal);
        Assert.Contains("as you said", (await officer.GoAsync(here + "/rows?only=left-out")).Row("Sum").Words(), StringComparison.Ordinal);

        var levels = await officer.GoAsync(here + "/levels");
        Assert.Contains("No level: kept as it stands", levels.Row("Grim").Words(), StringComparison.Ordinal);
        draft = await officer.SendAsync(levels, "Read them so",
            (FieldIn(levels, "Grim"), "4"), (FieldIn(levels, "Dire"), "5"), (FieldIn(levels, "Now and then"), "3"), (FieldIn(levels, "Hardly ever"), "1"));
        Assert.Contains("4 × 3 = 12", draft.Row("Market hall boiler fails").Words(), StringComparison.Ordinal);

        var owners = await officer.GoAsync(here + "/owners");
        Assert.Contains("New here.", owners.Row("HoE").Words(), StringComparison.Ordinal);
        await officer.SendAsync(owners, "Read them so", (FieldIn(owners, "HoE", "input"), "Head of Estates"), (FieldIn(owners, "Ada Quill", "input"), "director of tides"));
        owners = await officer.GoAsync(here + "/owners");
        Assert.Equal("Director of Tides", owners.Row("Ada Quill").QuerySelector("input")!.GetAttribute("value"));

        var mapping = CorrectionFile.Read(System.Text.Encoding.UTF8.GetString(await officer.BytesAsync(here + "/mapping")));
        Assert.Contains(mapping.NamedParties, p => p is { Words: "Ada Quill", Kind: PartyKind.Post, Name: "Director of Tides" });
        Assert.Contains(mapping.Fields, f => f is { Label: "How bad", Field: ImportField.Impact });
        await officer.SendAsync(await officer.GoAsync(here + "/check"), "Commit the import");
        var image = await council.Site.Workspace.ImageAsync();
        Assert.Equal("Head of Estates", image.All<Post>().Single(p => Party.Of(p.Id) == image.All<Item>().Single(i => i.Reference == "N1").Owners[0]).Title);

        // Words that are a person's name are not remembered: they would stand in the journal.
        var next = await officer.UploadAsync("Strategic risks", ("next.csv", Strange.Replace("Grim,Now and then", "Dire,Now and then", StringComparison.Ordinal)));
        Assert.Contains("is applied here too", next.Words(), StringComparison.Ordinal);
        Assert.Contains("Changes N1; its rating moves", next.Row("Market hall boiler fails").Words(), StringComparison.Ordinal);
        Assert.Contains("5 × 3 = 15", next.Row("Market hall boiler fails").Words(), StringComparison.Ordinal);
        Assert.Contains("Head of Estates", (await officer.GoAsync(officer.At + "/owners")).Row("HoE").QuerySelector("input")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.DoesNotContain(image.All<ImportRecord>(), r => r.Corrections!.Parties.Any(p => p.Words == "Ada Quill"));
    }

    [Fact]
    public async Task Item_is_tied_to_another_or_made_new_and_a_wrong_reference_is_said_at_its_field()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        await officer.UploadAsync("Strategic risks", ("edition.csv", "Risk ID,Risk title,Impact,Likelihood,Risk owner\n1,Sea wall gives way,4,2,Director of Tides\n77,Crane topples over,2,2,Director of Tides\n"));
        var here = officer.At;
        var matches = await officer.GoAsync(here + "/matches");
        Assert.Contains("by its reference", matches.Row("Sea wall gives way").Words(), StringComparison.Ordinal);
        Assert.Contains("Perhaps 10 Old crane", matches.Row("Crane topples over").Words(), StringComparison.Ordinal);

        var wrong = await officer.SendAsync(matches, "Tie them so", (FieldIn(matches, "Crane topples over", "input"), "no such"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("Strategic risks has no item no such", wrong.Row("Crane topples over").Words(), StringComparison.Ordinal);
        var draft = await officer.SendAsync(matches, "Tie them so", (FieldIn(matches, "Crane topples over", "input"), "10"), (FieldIn(matches, "Sea wall gives way", "input"), ""));
        Assert.Contains("as you said", draft.Row("Crane topples over").Words(), StringComparison.Ordinal);
        Assert.Contains("New", draft.Row("Sea wall gives way").Words(), StringComparison.Ordinal);
        draft = await officer.SendAsync(await officer.GoAsync(here + "/matches"), "As they are recognised");
        Assert.Contains("by its reference", draft.Row("Sea wall gives way").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Category_of_the_file_is_tied_to_one_that_is_here_and_a_table_is_left_out()
    {
        const string Two = """
            <h2>Adults</h2><table><tr><th>Risk ID</th><th>Risk title</th><th>Category</th><th>Impact</th><th>Likelihood</th></tr>
            <tr><td>A1</td><td>Rota goes unfilled</td><td>People matters</td><td>4</td><td>3</td></tr><tr><td>A2</td><td>Lift stops</td><td>People matters</td><td>2</td><td>2</td></tr></table>
            <h2>Place</h2><table><tr><th>Risk ID</th><th>Risk title</th><th>Category</th><th>Impact</th><th>Likelihood</th></tr>
            <tr><td>P1</td><td>Tunnel closes</td><td>Highways</td><td>3</td><td>3</td></tr><tr><td>P2</td><td>Bins overflow</td><td>Highways</td><td>2</td><td>3</td></tr></table>
            """;
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        var draft = await officer.UploadAsync("Strategic risks", ("two.html", Two));
        var here = officer.At;
        Assert.Contains("2 names; 2 are new here", draft.Words(), StringComparison.Ordinal);

        var tables = await officer.GoAsync(here + "/tables");
        draft = await officer.SendAsync(tables, "Read them so", new Dictionary<string, string[]> { ["table-1"] = [] });
        Assert.Contains("2 tables; 1 is left out", draft.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Tunnel closes", draft.Words(), StringComparison.Ordinal);

        var categories = await officer.GoAsync(here + "/categories");
        Assert.Contains("New here.", categories.Row("People matters").Words(), StringComparison.Ordinal);
        await officer.SendAsync(categories, "Read them so", (FieldIn(categories, "People matters", "input"), "Workforce"));
        await officer.SendAsync(await officer.GoAsync(here + "/check"), "Commit the import");

        var image = await council.Site.Workspace.ImageAsync();
        var rota = image.All<Item>().Single(i => i.Title == "Rota goes unfilled");
        Assert.Equal("Workforce", image.All<Plimsoll.Domain.Organisations.Organisation>().Single().Categories.Single(c => c.Id == rota.Category).Name);
        Assert.DoesNotContain(image.All<Item>(), i => i.Title == "Tunnel closes");
    }

    [Fact]
    public async Task Editions_with_their_days_become_two_assessments()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);
        const string June = "Risk ID,Risk title,Impact,Likelihood,Risk owner\nR1,Gate sticks,4,4,Director of Tides\n";
        await administrator.UploadAsync("", ("Gates_30_June_2026.csv", June));
        var here = administrator.At;
        var into = await administrator.GoAsync(here + "/into");
        Assert.Contains("The name of the file speaks of 30 June 2026", into.Words(), StringComparison.Ordinal);
        Assert.Contains("is not a day or month", (await administrator.SendAsync(into, "Read it so", ("as-at", "soonish"))).Words(), StringComparison.Ordinal);
        var draft = await administrator.SendAsync(into, "Read it so", ("as-at", "30 June 2026"), ("new-register", "Gates"));
        Assert.Contains("to be read into Gates", draft.Words(), StringComparison.Ordinal);
        await administrator.SendAsync(await administrator.GoAsync(here + "/check"), "Commit the import");

        await administrator.UploadAsync("Gates", ("march.csv", June.Replace("4,4", "4,1", StringComparison.Ordinal)));
        draft = await administrator.SendAsync(await administrator.GoAsync(administrator.At + "/into"), "Read it so", ("as-at", "31 March 2026"));
        Assert.Contains("an older edition", draft.Words(), StringComparison.Ordinal);
        await administrator.SendAsync(await administrator.GoAsync(administrator.At + "/check"), "Commit the import");
        Assert.Equal([("31 March 2026", 4m), ("30 June 2026", 16m)],
            (await council.Site.Workspace.ImageAsync()).All<Item>().Single(i => i.Reference == "R1").Assessments.Select(a => (a.Date.Words, a.Rating!.Value)));
    }

    [Fact]
    public async Task Reading_shows_how_far_it_is_looks_again_by_itself_and_can_be_stopped()
    {
        var (site, cast) = await Cast.SiteAsync(await sites.NewDatabaseAsync(Provider.Sqlite), new SiteOptions { Urls = "http://127.0.0.1:0", ReadingPatience = TimeSpan.Zero });
        await using var _ = site;
        using var officer = site.As(cast.Officer);
        var large = Uploads.Depot + "\n" + string.Concat(Enumerable.Range(3, 8000).Select(n => $"DP{n},Matter {n},Head of Depots,{n % 5 + 1},{n % 4 + 1},Watch {n},C{n}\n"));

        var reading = await officer.UploadAsync("Strategic risks", ("large.csv", large));
        Assert.Contains("The files are being read", reading.Words(), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, officer.At);
        request.Headers.Add(SignedIn.Header, cast.Officer.Value.ToString("D"));
        using (var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken))
            Assert.Equal("2", Assert.Single(answer.Headers.GetValues("Refresh")));
        Assert.Contains("large.csv", (await officer.GoAsync("/imports")).Words(), StringComparison.Ordinal);
        var address = (await officer.GoAsync("/imports")).QuerySelector("main a[href*='/drafts/']")!.GetAttribute("href")!;
        for (var i = 0; i < 300 && (await officer.GoAsync(address + "/reading")).Words().Contains("being read", StringComparison.Ordinal); i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Contains("8,002", (await officer.GoAsync(officer.At)).QuerySelector(".tiles").Words(), StringComparison.Ordinal);

        reading = await officer.UploadAsync("Strategic risks", ("broken.pdf", "%PDF-1.7 and no more"));
        for (var i = 0; i < 300 && reading.Words().Contains("being read", StringComparison.Ordinal); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            reading = await officer.GoAsync(officer.At);
        }

        Assert.Contains("broken.pdf", reading.QuerySelector(".govuk-inset-text").Words(), StringComparison.Ordinal);
        Assert.Contains("The draft is discarded", (await officer.SendAsync(reading, "Discard the draft")).QuerySelector("[data-done]").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("broken.pdf", (await officer.GoAsync("/imports")).QuerySelector("table").Words(), StringComparison.Ordinal);
    }

    /// <summary>The name of the field in the row that holds some words.</summary>
    private static string FieldIn(IHtmlDocument page, string words, string field = "select") => page.Row(words).QuerySelector($"{field}:not([type=hidden])")!.GetAttribute("name")!;
}
