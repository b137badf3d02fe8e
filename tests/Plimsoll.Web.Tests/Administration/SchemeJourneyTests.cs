using System.Net;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Administration;

/// <summary>The scheme editor, a change of scheme, and the appetite of a register.</summary>
public sealed class SchemeJourneyTests(Sites sites)
{
    private static async Task<(Scheme Scheme, Register Register)> StandingAsync(ChangingCouncil council)
    {
        var image = await council.Site.Workspace.ImageAsync();
        var register = image.All<Register>().Single(r => r.Name == "Strategic risks");
        return (image.All<Scheme>().Single(s => s.Id == register.RiskScheme), register);
    }

    [Theory]
    [MemberData(nameof(Sites.Both), MemberType = typeof(Sites))]
    public async Task Scheme_is_changed_after_a_look_at_what_changes(Provider provider)
    {
        await using var council = await sites.NewAsync(provider);
        using var administrator = council.Site.As(council.Cast.Administrator);
        var (scheme, _) = await StandingAsync(council);

        var form = await administrator.GoAsync($"/administration/schemes/{scheme.Id.Value}/edit");
        Assert.DoesNotContain($"Save as version 2", form.QuerySelectorAll("button").Select(b => b.Words()));
        var look = await administrator.SendAsync(form, "Look at what it does", ("band-4-from", "12"), ("impact-5-label", "Ruinous"));
        Assert.Contains("would fall in another band", look.Words(), StringComparison.Ordinal);
        Assert.Contains("4 × 3 = 12 High 4 × 3 = 12 Very high", look.Row("Sea wall gives way").Words(), StringComparison.Ordinal);
        Assert.Equal(1, (await StandingAsync(council)).Scheme.Version);

        // What was not looked at is not saved.
        var unseen = await administrator.SendAsync(look, "Save as version 2", ("band-4-from", "10"), ("reason", "Stricter"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, administrator.Status);
        look = await administrator.SendAsync(unseen, "Look at what it does", ("band-4-from", "12"));
        var unsaid = await administrator.SendAsync(look, "Save as version 2", ("reason", " "));
        Assert.Equal("#reason", unsaid.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        var done = await administrator.SendAsync(unsaid, "Save as version 2", ("reason", "Stricter"));

        Assert.Contains("Saved as version 2", done.Words(), StringComparison.Ordinal);
        var (saved, register) = await StandingAsync(council);
        Assert.Equal((2, "Ruinous", 12m), (saved.Version, saved.Impacts[^1].Label, saved.Bands[^1].From));
        var flood = (await council.Site.Workspace.ImageAsync()).All<Item>().Single(i => i.Register == register.Id && i.Reference == "1");
        Assert.Equal(2, flood.Assessments.Current(Stage.Residual)!.SchemeVersion);
        Assert.Equal("Props are in place", flood.Assessments.Last(a => a.SchemeVersion == 1 && a.Stage == Stage.Residual).Rationale);
    }

    [Fact]
    public async Task Scheme_with_unreadable_ink_or_no_number_keeps_what_was_typed_and_says_where()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);
        var (scheme, _) = await StandingAsync(council);
        var form = await administrator.GoAsync($"/administration/schemes/{scheme.Id.Value}/edit");

        var pale = await administrator.SendAsync(form, "Look at what it does", ("band-1-ink", "#dddddd"));
        Assert.Equal("#bands", pale.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.NotNull(pale.QuerySelector("#bands"));
        var wrong = await administrator.SendAsync(form, "Look at what it does", ("impact-2-value", "two"), ("impact-2-label", "Kept <b>words</b>"));
        Assert.Contains("“two” is not a number", wrong.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        Assert.Equal("Kept <b>words</b>", wrong.QuerySelector("[name=impact-2-label]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Scheme_grows_by_a_level_and_fills_its_cells()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);
        var (scheme, _) = await StandingAsync(council);

        var form = await administrator.GoAsync($"/administration/schemes/{scheme.Id.Value}/edit");
        var look = await administrator.SendAsync(
            form, "Look at what it does", ("impact-6-value", "6"), ("impact-6-label", "Existential"), ("impact-6-descriptors", "Financial: all of it\nPeople: many"), ("cell-5-5", "99"), ("cell-1-1-band", "4"));
        Assert.Equal("30", look.QuerySelector("[name=cell-5-6]")!.GetAttribute("value"));
        await administrator.SendAsync(look, "Save as version 2", ("reason", "One more"));

        var saved = (await StandingAsync(council)).Scheme;
        Assert.Equal((6, 99m, scheme.Bands[3].Name), (saved.Impacts.Count, saved.CellAt(5, 5)!.Rating, saved.CellAt(1, 1)!.Band));
        Assert.Equal([new Descriptor("Financial", "all of it"), new Descriptor("People", "many")], saved.Impacts[5].Descriptors);
    }

    [Fact]
    public async Task Register_is_switched_to_another_scheme_with_a_mapping_of_ones_own()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var administrator = council.Site.As(council.Cast.Administrator);
        var (old, register) = await StandingAsync(council);
        var list = await administrator.GoAsync("/administration/schemes");
        await administrator.SendAsync(list, "Make", ("name", "Corporate 4 × 4"), ("start-from", "four-by-four"));
        var four = (await council.Site.Workspace.ImageAsync()).All<Scheme>().Single(s => s.Name == "Corporate 4 × 4");

        var look = await administrator.GoAsync($"/administration/registers/{register.Id.Value}/scheme?to={four.Id.Value}");
        Assert.Contains("Sea wall gives way", look.Words(), StringComparison.Ordinal);
        look = await administrator.SendAsync(look, "Look at what it does", ("map-impact-4", "4"), ("map-likelihood-3", "1"));
        var done = await administrator.SendAsync(look, "Change the scheme", ("reason", "Simpler"));

        Assert.Contains("is scored by Corporate 4 × 4 now", done.Words(), StringComparison.Ordinal);
        var flood = (await council.Site.Workspace.ImageAsync()).All<Item>().Single(i => i.Register == register.Id && i.Reference == "1");
        var now = flood.Assessments.Current(Stage.Residual)!;
        Assert.Equal((four.Id, 4m, 1m), (now.Scheme, now.Impact!.Value, now.Likelihood!.Value));
        Assert.Contains(flood.Assessments, a => a.Scheme == old.Id && a.Rating == 12);
        Assert.Equal(HttpStatusCode.OK, await administrator.StatusAsync("/registers/strategic-risks"));
    }

    [Fact]
    public async Task Appetite_is_drawn_before_it_is_saved()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        var (_, register) = await StandingAsync(council);
        var here = $"/administration/registers/{register.Id.Value}/appetite";

        var form = await officer.GoAsync(here);
        var drawn = await officer.SendAsync(form, "Draw the line", new Dictionary<string, string[]> { ["appetite"] = ["cells"], ["cells"] = ["1,1", "2,1"] });
        Assert.Equal(2, drawn.QuerySelectorAll("td.lt").Length);
        Assert.Equal(12, (await StandingAsync(council)).Register.Appetite!.Threshold);
        var refused = await officer.SendAsync(drawn, "Save", ("appetite", "up-to"), ("highest-rating", "lots"));
        Assert.Equal("#highest-rating", refused.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        await officer.SendAsync(drawn, "Save");

        var appetite = (await StandingAsync(council)).Register.Appetite!;
        Assert.Equal((null, 2), (appetite.Threshold, appetite.Cells.Count));
    }
}
