using System.Net;
using System.Text;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Packs;

/// <summary>Further papers of a pack: added, shown, taken out again.</summary>
public sealed class PackPapersTests(Sites sites)
{
    [Fact]
    public async Task Officer_adds_a_paper_of_some_items_and_takes_it_out_again()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        await officer.SendAsync(await officer.GoAsync("/packs/add"), "Save the draft", ("title", "Quarter 2"), ("formats", "docx"));
        var pack = officer.At;

        var wrong = await officer.SendAsync(await officer.GoAsync(pack + "/add-paper"), "Add the paper", ("name", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotEmpty(wrong.QuerySelectorAll(".govuk-error-summary a[href='#name']"));
        wrong = await officer.SendAsync(wrong, "Add the paper", ("name", "What worries us"));
        Assert.NotEmpty(wrong.QuerySelectorAll(".govuk-error-summary a[href='#paper']"));
        var added = await officer.SendAsync(wrong, "Add the paper", ("paper", "summary"), ("items", "above"));
        Assert.Equal(pack, officer.At);
        Assert.Contains("What worries us (Summary)", added.Body!.Words(), StringComparison.Ordinal);

        var text = Encoding.UTF8.GetString(await officer.BytesAsync(pack + "/files/public/what-worries-us.html"));
        Assert.Contains("<h1>What worries us</h1>", text, StringComparison.Ordinal);
        Assert.Contains("Only items above the appetite", text, StringComparison.Ordinal);

        // Changing the rest of the draft leaves it in.
        var changed = await officer.SendAsync(await officer.GoAsync(pack + "/edit"), "Save the draft", ("purpose", "To note"));
        Assert.Contains("What worries us", changed.Body!.Words(), StringComparison.Ordinal);
        var without = await officer.SendAsync(await officer.GoAsync(pack + "/remove-paper"), "Take it out", ("paper", "What worries us"));
        Assert.DoesNotContain("What worries us (Summary)", without.Body!.Words(), StringComparison.Ordinal);
    }
}
