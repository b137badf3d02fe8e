using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Packs;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Packs;

/// <summary>The quarter's papers, from the draft to what the public reads, on pages without scripts.</summary>
public sealed class PackJourneyTests(Sites sites)
{
    public static TheoryData<Provider> Both => Sites.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Officer_drafts_seals_verifies_and_publishes(Provider provider)
    {
        await using var council = await sites.NewAsync(provider);
        using var officer = council.Site.As(council.Cast.Officer);
        using var nobody = council.Site.As(null);

        var form = await officer.GoAsync("/packs/add");
        Assert.Equal(["Strategic risks"], form.QuerySelectorAll("[name=registers]").Select(b => b.NextElementSibling!.Words()));
        var wrong = await officer.SendAsync(form, "Save the draft", ("title", " "), ("meeting", "soon"), ("formats", "docx"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("“soon” is not a day", wrong.Body!.Words(), StringComparison.Ordinal);
        var draft = await officer.SendAsync(wrong, "Save the draft", ("title", "Quarter 2"), ("meeting", "23 September 2026"), ("committee", "Harbour Board"), ("compared-with", "31 March 2026"));
        Assert.Contains("Draft Harbour Board, 23 September 2026", draft.Body!.Words(), StringComparison.Ordinal);
        var pack = officer.At;
        Assert.Equal(HttpStatusCode.NotFound, await nobody.StatusAsync("/published/quarter-2-2026-09-23"));

        // A draft shows its papers as they would be sealed, and can be changed.
        Assert.Contains("Withheld", Encoding.UTF8.GetString(await officer.BytesAsync(pack + "/files/public/strategic-risks.csv")), StringComparison.Ordinal);
        var changed = await officer.SendAsync(await officer.GoAsync(pack + "/edit"), "Save the draft", ("purpose", "To note the tides"));
        Assert.Contains("To note the tides", changed.Body!.Words(), StringComparison.Ordinal);

        var check = await officer.GoAsync(pack + "/seal");
        Assert.Contains("Withheld in the public version of Strategic risks 3 (Schedule 12A paragraph 3)", check.Body!.Words(), StringComparison.Ordinal);
        Assert.StartsWith("Seal: Quarter 2", check.Title, StringComparison.Ordinal);
        var sealing = await officer.SendAsync(check, "Seal the pack");
        Assert.Contains("Quarter 2 is sealed with 12 files", sealing.Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(pack, officer.At);

        // Nobody can go back: the form that was open says so, and the addresses of drafts lead to the pack.
        var late = await officer.SendAsync(check, "Seal the pack");
        Assert.Contains("Somebody else changed Quarter 2", late.Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await officer.StatusAsync(pack + "/edit"));
        Assert.Equal(HttpStatusCode.Redirect, await officer.StatusAsync(pack + "/seal"));

        var verified = await officer.SendAsync(await officer.GoAsync(pack + "/verify"), "Verify it now");
        Assert.Contains("12 files are kept as they were sealed, and made again they are the same byte for byte", verified.Body!.Words(), StringComparison.Ordinal);

        var publish = await officer.GoAsync(pack + "/publish");
        Assert.Contains("Address /published/quarter-2-2026-09-23", publish.Body!.Words(), StringComparison.Ordinal);
        await officer.SendAsync(publish, "Publish the pack");
        var open = await nobody.GoAsync("/published/quarter-2-2026-09-23");
        Assert.Equal(HttpStatusCode.OK, nobody.Status);
        foreach (var link in open.QuerySelectorAll(".grid a").Select(a => a.GetAttribute("href")!))
            Assert.DoesNotContain(Council.Secret, Encoding.UTF8.GetString(await nobody.BytesAsync(link)), StringComparison.OrdinalIgnoreCase);

        // What changed since is one click away.
        council.Site.Clock.Now += TimeSpan.FromHours(1);
        await council.Site.Services.GetRequiredService<ItemService>().EditAsync(Actor.Terminal, (await ItemAsync(council, "1")).Id, null, "Clearer", i => i with { Title = "Quite another title" });
        Assert.Contains("Quite another title", (await officer.GoAsync(pack + "/changes")).Body!.Words(), StringComparison.Ordinal);

        // Withdrawn, it says why and gives nothing away; its place is taken by another.
        var withdraw = await officer.GoAsync(pack + "/withdraw");
        Assert.Contains("Say why it is withdrawn", (await officer.SendAsync(withdraw, "Withdraw the pack")).Body!.Words(), StringComparison.Ordinal);
        await officer.SendAsync(withdraw, "Withdraw the pack", ("reason", "A tide was wrong"));
        Assert.Contains("A tide was wrong", (await nobody.GoAsync("/published/quarter-2-2026-09-23")).Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, nobody.Status);
        Assert.Equal(HttpStatusCode.NotFound, await nobody.StatusAsync("/published/quarter-2-2026-09-23/strategic-risks.csv"));
        await officer.SendAsync(await officer.GoAsync(pack + "/supersede"), "Draft the other pack", ("reason", "The tide is right"));
        await officer.SendAsync(await officer.GoAsync(officer.At + "/seal"), "Seal the pack");
        await officer.SendAsync(await officer.GoAsync(officer.At + "/publish"), "Publish the pack");
        var superseded = await nobody.GoAsync("/published/quarter-2-2026-09-23");
        Assert.Equal("/published/quarter-2-2026-09-23-2", superseded.QuerySelector(".govuk-inset-text a")!.GetAttribute("href"));
        Assert.Contains("Quarter 2", (await nobody.GoAsync("/published")).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_each_reaches_what_is_its_own()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        var (id, address) = await council.PublishAsync();
        var pack = $"/packs/{id.Value:D}";
        foreach (var (word, person) in council.Cast.All)
        {
            using var visitor = council.Site.As(person);
            Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/published/{address}/strategic-risks-register.html"));
            var seesAll = word is "auditor" or "officer" or "administrator";
            var seesIt = seesAll || word is "reader" or "owner";
            var hidden = word == "nobody" ? HttpStatusCode.Redirect : HttpStatusCode.NotFound;
            Assert.Equal((word, seesIt ? HttpStatusCode.OK : hidden), (word, await visitor.StatusAsync(pack)));
            Assert.Equal((word, seesIt ? HttpStatusCode.OK : hidden), (word, await visitor.StatusAsync(pack + "/files/public/strategic-risks.csv")));
            Assert.Equal((word, seesAll ? HttpStatusCode.OK : hidden), (word, await visitor.StatusAsync(pack + "/files/exempt/strategic-risks.csv")));
            Assert.Equal((word, seesAll ? HttpStatusCode.OK : word == "stranger" ? HttpStatusCode.NotFound : word == "nobody" ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden), (word, await visitor.StatusAsync(pack + "/verify")));
            Assert.Equal((word, word is "officer" or "administrator" ? HttpStatusCode.OK : word == "nobody" ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden), (word, await visitor.StatusAsync(pack + "/withdraw")));
            if (!seesAll)
            {
                var page = await visitor.TextAsync(pack);
                Assert.DoesNotContain("/exempt/", page, StringComparison.Ordinal);
                Assert.DoesNotContain(Council.Secret, page, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task Auditor_verifies_and_changes_nothing()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        var (id, _) = await council.PublishAsync();
        using var auditor = council.Site.As(council.Cast.Auditor);

        var page = await auditor.GoAsync($"/packs/{id.Value:D}");
        Assert.Equal(["What has changed since", "Verify it"], page.QuerySelectorAll(".doing a").Select(a => a.Words()));
        var verified = await auditor.SendAsync(await auditor.GoAsync($"/packs/{id.Value:D}/verify"), "Verify it now");
        Assert.Contains("The pack is as it was sealed", verified.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_marked_exempt_afterwards_closes_the_publication_and_tells_the_officer()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        var (id, address) = await council.PublishAsync();
        using var nobody = council.Site.As(null);
        using var reader = council.Site.As(council.Cast.Reader);
        using var officer = council.Site.As(council.Cast.Officer);
        var item = await ItemAsync(council, "1");

        await council.Site.Services.GetRequiredService<ItemService>().MarkExemptAsync(Actor.Terminal, item.Id, null, new Exemption(3, "Trade"));

        Assert.Contains("Not open at present", (await nobody.GoAsync("/published/" + address)).Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
        Assert.Equal(HttpStatusCode.NotFound, await nobody.StatusAsync($"/published/{address}/strategic-risks.csv"));
        Assert.DoesNotContain("Quarter 2", (await nobody.GoAsync("/published")).Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await reader.StatusAsync($"/packs/{id.Value:D}/files/public/strategic-risks.csv"));
        Assert.DoesNotContain(item.Title, await reader.TextAsync($"/packs/{id.Value:D}"), StringComparison.Ordinal);
        Assert.Contains($"{item.Reference} {item.Title} became exempt after this pack was sealed", (await officer.GoAsync($"/packs/{id.Value:D}")).Body!.Words(), StringComparison.Ordinal);
    }

    private static async Task<Item> ItemAsync(ChangingCouncil council, string reference) =>
        (await council.Site.Workspace.ImageAsync()).All<Item>().First(i => i.Reference == reference);
}
