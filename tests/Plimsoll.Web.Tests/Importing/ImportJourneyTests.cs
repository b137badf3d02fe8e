using System.Net;
using System.Text;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Imports;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Importing;

/// <summary>A register that a body already has, from the file to the register and back, on pages without scripts.</summary>
public sealed class ImportJourneyTests(Sites sites)
{
    public static TheoryData<Provider> Both => Sites.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Officer_reads_a_file_in_and_takes_it_back(Provider provider)
    {
        await using var council = await sites.NewAsync(provider);
        using var officer = council.Site.As(council.Cast.Officer);

        var draft = await officer.UploadAsync("Strategic risks", ("depot.csv", Uploads.Depot));
        var here = officer.At;
        Assert.StartsWith("/imports/drafts/", here, StringComparison.Ordinal);
        Assert.Contains("depot.csv, to be read into Strategic risks", draft.Words(), StringComparison.Ordinal);
        Assert.Contains("New", draft.Row("The roof of the depot leaks").Words(), StringComparison.Ordinal);
        Assert.Contains("DP1, Cost centre", draft.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain((await council.Site.Workspace.ImageAsync()).All<Item>(), i => i.Reference == "DP1");
        Assert.Contains("depot.csv", (await officer.GoAsync("/imports")).Words(), StringComparison.Ordinal);

        var check = await officer.GoAsync(here + "/check");
        Assert.Contains("New items 2: DP1, DP2", check.Words(), StringComparison.Ordinal);
        var done = await officer.SendAsync(check, "Commit the import");
        var import = officer.At;
        Assert.Contains("Strategic risks is read in", done.Words(), StringComparison.Ordinal);
        var item = (await council.Site.Workspace.ImageAsync()).All<Item>().Single(i => i.Reference == "DP1");
        Assert.Contains(item.Sources, s => s.Place.Contains("row", StringComparison.Ordinal) || s.Place.Contains("line", StringComparison.Ordinal));
        Assert.Equal(Uploads.Depot, Encoding.UTF8.GetString(await officer.BytesAsync(done.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!)));
        Assert.Equal(HttpStatusCode.NotFound, await officer.StatusAsync(here));

        var undo = await officer.GoAsync(import + "/undo");
        Assert.Contains("Say why the import is undone", (await officer.SendAsync(undo, "Undo the import")).Words(), StringComparison.Ordinal);
        var undone = await officer.SendAsync(undo, "Undo the import", ("reason", "The wrong quarter"));
        Assert.Contains("This import was undone on", undone.Words(), StringComparison.Ordinal);
        var image = await council.Site.Workspace.ImageAsync();
        Assert.DoesNotContain(image.All<Item>(), i => i.Reference == "DP1");
        Assert.Equal("The wrong quarter", image.Versions(image.All<ImportRecord>().Single().Id.Value.ToString("D"))[^1].Reason);
        Assert.Equal(HttpStatusCode.Redirect, await officer.StatusAsync(import + "/undo"));
    }

    [Fact]
    public async Task Register_that_changed_since_is_looked_at_once_more()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        await officer.UploadAsync("Strategic risks", ("depot.csv", Uploads.Depot));
        var here = officer.At;
        var check = await officer.GoAsync(here + "/check");

        using var other = council.Site.As(council.Cast.Officer);
        await other.UploadAsync("Strategic risks", ("depot.csv", Uploads.Depot));
        await other.SendAsync(await other.GoAsync(other.At + "/check"), "Commit the import");

        var again = await officer.SendAsync(check, "Commit the import");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("look at it once more", again.Words(), StringComparison.Ordinal);
        Assert.Contains("nothing will be recorded", again.Words(), StringComparison.Ordinal);
        await officer.SendAsync(again, "Commit the import");
        Assert.Single((await council.Site.Workspace.ImageAsync()).All<ImportRecord>());
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_refused_with_the_reason()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        Assert.Contains("Choose at least one file", (await officer.UploadAsync("Strategic risks", Array.Empty<(string, byte[])>())).Words(), StringComparison.Ordinal);
        Assert.Contains("empty.csv is empty", (await officer.UploadAsync("Strategic risks", ("empty.csv", ""))).Words(), StringComparison.Ordinal);
        Assert.Contains("tides.txt: No register was recognised", (await officer.UploadAsync("Strategic risks", ("tides.txt", "High water at noon."))).Words(), StringComparison.Ordinal);
        Assert.Contains("broken.pdf", (await officer.UploadAsync("Strategic risks", ("broken.pdf", "%PDF-1.7 and no more"))).Words(), StringComparison.Ordinal);
        Assert.Contains("Two files are called depot.csv", (await officer.UploadAsync("Strategic risks", ("depot.csv", Uploads.Depot), ("depot.csv", Uploads.Depot))).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Not committed yet", (await officer.GoAsync("/imports")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_each_reaches_what_is_its_own()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);
        await administrator.UploadAsync("", ("Depot risks.csv", Uploads.Depot));
        var draft = administrator.At;
        await administrator.SendAsync(await administrator.GoAsync(draft + "/check"), "Commit the import");
        var import = administrator.At;
        Assert.StartsWith("/imports/", import, StringComparison.Ordinal);
        await administrator.UploadAsync("Depot risks", ("again.csv", Uploads.Depot + "\nDP3,The gate sticks,Head of Depots,2,2,Oil,C79\n"));
        draft = administrator.At;
        foreach (var (word, person) in council.Cast.All.Where(p => p.Word != "administrator"))
        {
            using var visitor = council.Site.As(person);
            var expected = word switch { "nobody" => HttpStatusCode.Redirect, "officer" => HttpStatusCode.NotFound, _ => HttpStatusCode.Forbidden };
            Assert.Equal(expected, await visitor.StatusAsync(draft));
            Assert.Equal(expected, await visitor.StatusAsync(draft + "/check"));
            Assert.Equal(expected, await visitor.StatusAsync(import));
            Assert.Equal(expected, await visitor.StatusAsync(import + "/undo"));
        }

        // An officer of another register is not told that this one has the items, and makes no register.
        using var officer = council.Site.As(council.Cast.Officer);
        foreach (var file in new[] { Uploads.Depot, Uploads.Depot.Replace("DP", "Q", StringComparison.Ordinal) })
            Assert.Contains("choose one of yours", (await officer.UploadAsync("", ("Depot risks.csv", file))).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Value_put_right_shows_at_once_and_is_committed()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        await officer.UploadAsync("Strategic risks", ("depot.csv", Uploads.Depot));
        var here = officer.At;
        var source = await officer.GoAsync(here + "/source");
        Assert.Contains("Kept as an extra field", source.Row("C77").Words(), StringComparison.Ordinal);
        var cell = source.QuerySelectorAll("td").First(c => c.Words().Contains("The fuel tank rusts", StringComparison.Ordinal));
        var place = cell.QuerySelector("a")!.GetAttribute("href")!;

        var value = await officer.GoAsync(place);
        Assert.Contains("In the file The fuel tank rusts", value.Words(), StringComparison.Ordinal);
        var corrected = await officer.SendAsync(value, "Read it so", ("words", "The fuel tank leaks"));
        Assert.Equal(here, officer.At);
        Assert.Contains("New", corrected.Row("The fuel tank leaks").Words(), StringComparison.Ordinal);
        Assert.Contains("Read as The fuel tank leaks", (await officer.GoAsync(here + "/source")).Row("The fuel tank rusts").Words(), StringComparison.Ordinal);

        // The form that was open in another window says that it is late; what was put right can be taken back.
        Assert.Contains("Somebody else changed this", (await officer.SendAsync(value, "Read it so", ("words", "Rust"))).Words(), StringComparison.Ordinal);
        await officer.SendAsync(await officer.GoAsync(place), "Read it as it stands");
        Assert.DoesNotContain("Read as", (await officer.GoAsync(here + "/source")).Words(), StringComparison.Ordinal);
        await officer.SendAsync(await officer.GoAsync(place), "Read it so", ("words", "The fuel tank leaks"));
        await officer.SendAsync(await officer.GoAsync(here + "/check"), "Commit the import");
        Assert.Equal("The fuel tank leaks", (await council.Site.Workspace.ImageAsync()).All<Item>().Single(i => i.Reference == "DP2").Title);
    }

    [Fact]
    public async Task Draft_is_forgotten_when_it_is_discarded()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        await officer.UploadAsync("Strategic risks", ("depot.csv", Uploads.Depot));
        var here = officer.At;
        await officer.SendAsync(await officer.GoAsync(here + "/discard"), "Discard it");
        Assert.Equal(HttpStatusCode.NotFound, await officer.StatusAsync(here));
        Assert.Contains("What can be read", (await officer.GoAsync("/imports")).Words(), StringComparison.Ordinal);
    }
}
