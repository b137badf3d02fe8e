using System.Net;
using Plimsoll.Domain.Organisations;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Items;

/// <summary>Every journey with an item, as the person whose it is, without scripts, on both databases.</summary>
public sealed class JourneyTests(Sites sites)
{
    private const string Flood = "/registers/strategic-risks/items/1";

    public static TheoryData<Provider> Both => Sites.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Owner_re_assesses_and_sees_the_change_before_it_is_saved(Provider provider)
    {
        await using var council = await sites.NewAsync(provider);
        using var owner = council.Site.As(council.Cast.Owner);
        var form = await owner.GoAsync(Flood + "/assess");
        var check = await owner.SendAsync(form, "See the change", ("rating", "3,2"), ("rationale", "The props hold"));
        Assert.Contains("3 × 2 = 6", check.Words(), StringComparison.Ordinal);
        Assert.Contains("down from 12", check.Words(), StringComparison.Ordinal);
        Assert.Contains("Nothing is saved yet", check.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("The props hold", (await owner.GoAsync(Flood)).QuerySelector(".sheet")!.Words(), StringComparison.Ordinal);
        var done = await owner.SendAsync(check, "Save this assessment");
        Assert.Equal(Flood, owner.At);
        Assert.Contains("Residual rating of 1 is 3 × 2 = 6", done.Words(), StringComparison.Ordinal);
        Assert.Contains("The props hold", done.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assessment_without_a_reason_or_date_says_so_at_the_fields_and_keeps_what_was_typed()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var owner = council.Site.As(council.Cast.Owner);
        var check = await owner.SendAsync(await owner.GoAsync(Flood + "/assess"), "See the change", ("rating", "5,5"), ("date", "when pigs fly"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, owner.Status);
        Assert.NotNull(check.QuerySelector(".govuk-error-summary a[href='#date']"));
        Assert.Equal("when pigs fly", check.QuerySelector("#date")!.GetAttribute("value"));
        Assert.True(check.QuerySelector("input[name=rating][value='5,5']")!.HasAttribute("checked"));
        check = await owner.SendAsync(check, "See the change", ("date", "14 September 2026"));
        var refused = await owner.SendAsync(check, "Save this assessment");
        Assert.Contains("Say why the rating moves", refused.QuerySelector("#rationale-error").Words(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Manager_reports_progress_moves_the_target_and_completes(Provider provider)
    {
        await using var council = await sites.NewAsync(provider);
        using var owner = council.Site.As(council.Cast.Owner);
        var item = await owner.GoAsync(Flood);
        var report = await owner.GoAsync(item.QuerySelector("a[href$='/report']")!.GetAttribute("href")!);
        var done = await owner.SendAsync(report, "Report", ("progress", "Divers have been down"));
        Assert.Contains("Divers have been down", done.Words(), StringComparison.Ordinal);
        var moved = await owner.SendAsync(await owner.GoAsync(done.QuerySelector("a[href$='/redate']")!.GetAttribute("href")!), "Move it", ("target", "March 2027"), ("reason", "Storms"));
        Assert.Contains("March 2027", moved.Words(), StringComparison.Ordinal);
        Assert.Contains("was 30 June 2026", moved.Words(), StringComparison.Ordinal);
        Assert.Contains("Storms", moved.Words(), StringComparison.Ordinal);
        report = await owner.GoAsync(moved.QuerySelector("a[href$='/report']")!.GetAttribute("href")!);
        var complete = await owner.SendAsync(report, "Report", ("progress", "Survey is in"), ("done", "true"), ("outcome", "A drawing"));
        Assert.Contains("Complete 14 September 2026", complete.Words(), StringComparison.Ordinal);
        Assert.Contains("A drawing", complete.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officer_adds_an_item_closes_and_opens_it_again()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        var form = await officer.GoAsync("/registers/strategic-risks/add");
        Assert.Equal("11", form.QuerySelector("#reference")!.GetAttribute("value"));
        var unknown = await officer.SendAsync(form, "Add it", ("title", "Lock gate jams"), ("owners", "Director of Tide"));
        Assert.Contains("perhaps Director of Tides", unknown.QuerySelector("#owners-error").Words(), StringComparison.Ordinal);
        var added = await officer.SendAsync(unknown, "Add it", ("owners", "Director of Tides"), ("reference", "30"));
        Assert.Contains("30 Lock gate jams", added.QuerySelector("h1").Words(), StringComparison.Ordinal);
        var refused = await officer.SendAsync(await officer.GoAsync("/registers/strategic-risks/items/30/close"), "Close it");
        Assert.NotNull(refused.QuerySelector("#reason-error"));
        var closed = await officer.SendAsync(refused, "Close it", ("reason", "Gate replaced"));
        Assert.Contains("Gate replaced", closed.Words(), StringComparison.Ordinal);
        var open = await officer.SendAsync(await officer.GoAsync("/registers/strategic-risks/items/30/reopen"), "Open it again", ("reason", "It jams again"));
        Assert.Contains("30 is open again", open.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contributor_proposes_and_the_officer_takes_it_in()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var owner = council.Site.As(council.Cast.Owner);
        using var officer = council.Site.As(council.Cast.Officer);
        await owner.SendAsync(await owner.GoAsync("/registers/strategic-risks/add"), "Propose it", ("title", "Gulls nest"), ("reference", "31"));
        Assert.Contains("proposed", (await officer.GoAsync("/registers/strategic-risks/items/31")).QuerySelector(".sub").Words(), StringComparison.Ordinal);
        await owner.GoAsync("/registers/strategic-risks/items/31/accept");
        Assert.Equal(HttpStatusCode.Forbidden, owner.Status);
        await officer.SendAsync(await officer.GoAsync("/registers/strategic-risks/items/31/accept"), "Take it in");
        Assert.DoesNotContain("proposed", (await officer.GoAsync("/registers/strategic-risks/items/31")).QuerySelector(".sub").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officer_moves_an_item_to_another_register_and_both_references_lead_to_it()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        var form = await officer.GoAsync(Flood + "/move");
        var project = form.QuerySelectorAll("input[name=register]").Single().GetAttribute("value")!;
        var check = await officer.SendAsync(form, "Continue", ("register", project));
        Assert.Contains("it arrives as proposed", check.Words(), StringComparison.Ordinal);
        var moved = await officer.SendAsync(check, "Move it", ("reference", "D900"), ("reason", "The depot carries it now"));
        Assert.True(officer.At == "/registers/depot-project/items/D900", $"{officer.At}: {moved.Words()}");
        Assert.Contains("Sea wall gives way", moved.QuerySelector("h1").Words(), StringComparison.Ordinal);
        Assert.Contains("proposed", moved.QuerySelector(".sub").Words(), StringComparison.Ordinal);
        await officer.GoAsync(Flood);
        Assert.Equal("/registers/depot-project/items/D900", officer.At);

        var history = await officer.GoAsync(officer.At + "/history");
        Assert.Equal("Strategic risks Depot project", history.QuerySelectorAll("dt").First(t => t.Words() == "Register").NextElementSibling.Words());
    }

    [Fact]
    public async Task Officer_weighs_parts_and_weights_must_make_a_hundred()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        var form = await officer.GoAsync("/registers/strategic-risks/items/2/weigh");
        var names = form.QuerySelectorAll("input[name^='weight-']").Select(i => i.GetAttribute("name")!).ToList();
        var refused = await officer.SendAsync(form, "Save", (names[0], "70"), (names[1], "40"), ("reason", "The bridge matters more"));
        Assert.Contains("110 %", refused.QuerySelector(".govuk-error-summary").Words(), StringComparison.Ordinal);
        var done = await officer.SendAsync(refused, "Save", (names[0], "70"), (names[1], "30"));
        Assert.Contains("70 % × 20 + 30 % × 9 = 16.7", done.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_items_are_linked_and_both_ends_say_so()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        await officer.SendAsync(await officer.GoAsync(Flood + "/link"), "Link them", ("kind", "Causes"), ("item", "2a"));
        Assert.Contains("A cause of it: 2a Bridge closes", (await officer.GoAsync(Flood)).Words(), StringComparison.Ordinal);
        var other = await officer.GoAsync("/registers/strategic-risks/items/2a");
        Assert.Contains("Caused by it: 1 Sea wall gives way", other.Words(), StringComparison.Ordinal);
        await officer.SendAsync(await officer.GoAsync(other.QuerySelector("a[href$='/remove']")!.GetAttribute("href")!), "Take it away");
        Assert.DoesNotContain("Linked items", (await officer.GoAsync(Flood)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_marked_exempt_is_gone_for_readers_and_stays_for_its_owner()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        using var reader = council.Site.As(council.Cast.Reader);
        using var owner = council.Site.As(council.Cast.Owner);
        await officer.SendAsync(await officer.GoAsync(Flood + "/exempt"), "Withhold it from the public", ("paragraph", "3"), ("reason", "Talks with the insurer"));
        foreach (var path in new[] { Flood, Flood + "/history", "/registers/strategic-risks", "/registers/strategic-risks/items?q=wall", Flood + "?as-at=2026-06-01" })
        {
            Assert.DoesNotContain("Sea wall", (await reader.GoAsync(path)).Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("insurer", (await reader.GoAsync(path)).Words(), StringComparison.Ordinal);
        }

        Assert.Contains("Sea wall gives way", (await owner.GoAsync(Flood)).Words(), StringComparison.Ordinal);
        await officer.SendAsync(await officer.GoAsync(Flood + "/exempt"), "Lift the marking", ("reason", "Settled"));
        Assert.Contains("Sea wall gives way", (await reader.GoAsync(Flood)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_marked_exempt_is_withheld_from_readers_and_the_rest_stays()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        using var reader = council.Site.As(council.Cast.Reader);
        var marked = await officer.SendAsync(await officer.GoAsync(Flood + "/exempt-part"), "Save", ("part", "Description"), ("paragraph", "3"), ("reason", "The drawings are the contractor's"));
        Assert.Contains("Exempt parts Description, Schedule 12A paragraph 3", marked.Words(), StringComparison.Ordinal);
        foreach (var path in new[] { Flood, Flood + "/history", Flood + "?as-at=2026-03-31", "/registers/strategic-risks/items?q=drawings" })
            Assert.DoesNotContain("older than its drawings", (await reader.GoAsync(path)).Words(), StringComparison.Ordinal);
        var item = await reader.GoAsync(Flood);
        Assert.Contains("Withheld from the public: Description, Schedule 12A paragraph 3", item.Words(), StringComparison.Ordinal);
        Assert.Contains("Streets flood", item.Words(), StringComparison.Ordinal);
        await officer.SendAsync(await officer.GoAsync(Flood + "/exempt-part"), "Save", ("part", "Description"), ("reason", "Published since"));
        Assert.Contains("older than its drawings", (await reader.GoAsync(Flood)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Controls_are_added_edited_assured_ended_and_put_back()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var owner = council.Site.As(council.Cast.Owner);
        var added = await owner.SendAsync(await owner.GoAsync(Flood + "/controls/add"), "Save", ("control", "Weekly walk"), ("implemented", "2025/26"), ("effectiveness", "Effective"));
        Assert.Contains("Control 3 is added", added.Words(), StringComparison.Ordinal);
        var row = added.Row("Weekly walk");
        var edited = await owner.SendAsync(await owner.GoAsync(row.QuerySelector("a[href$='/edit']")!.GetAttribute("href")!), "Save", ("control", "Daily walk"));
        row = edited.Row("Daily walk");
        var assured = await owner.SendAsync(await owner.GoAsync(row.QuerySelector("a[href$='/assure']")!.GetAttribute("href")!), "Save", ("line", "Second"), ("opinion", "Reasonable"), ("source", "Safety report"));
        Assert.Contains("Safety report", assured.Row("Daily walk").Words(), StringComparison.Ordinal);
        var end = await owner.GoAsync(row.QuerySelector("a[href$='/retire']")!.GetAttribute("href")!);
        var ended = await owner.SendAsync(end, "End it", ("reason", "Nobody walks"));
        Assert.Contains("Ended on 14 September 2026", ended.Row("Daily walk").Words(), StringComparison.Ordinal);
        var back = await owner.SendAsync(await owner.GoAsync(row.QuerySelector("a[href$='/retire']")!.GetAttribute("href")!), "Put it back", ("reason", "Walking again"));
        Assert.DoesNotContain("Ended on", back.Row("Daily walk").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_says_when_the_next_is_due_and_comments_stand_in_the_item()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var owner = council.Site.As(council.Cast.Owner);
        var refused = await owner.SendAsync(await owner.GoAsync(Flood + "/review"), "Record the review");
        Assert.NotNull(refused.QuerySelector("#changed-error"));
        var done = await owner.SendAsync(refused, "Record the review", ("changed", "no"), ("note", "Looked at with the divers"));
        Assert.Contains("the next review is due by 14 December 2026", done.Words(), StringComparison.Ordinal);
        var commented = await owner.SendAsync(await owner.GoAsync(Flood + "/comment"), "Save", ("comment", "Mind the <gap>"));
        Assert.Contains("Mind the <gap>", commented.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("<gap>", commented.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var officer = council.Site.As(council.Cast.Officer);
        using var answer = await officer.PostAsync(Flood + "/close", new FormUrlEncodedContent([new("reason", "Forged")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Forged", (await officer.GoAsync(Flood)).Words(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_people_at_once_different_fields_are_put_together_the_same_field_is_asked(Provider provider)
    {
        await using var council = await sites.NewAsync(provider);
        using var owner = council.Site.As(council.Cast.Owner);
        using var officer = council.Site.As(council.Cast.Officer);
        var mine = await owner.GoAsync(Flood + "/edit");
        var theirs = await officer.GoAsync(Flood + "/edit");
        await officer.SendAsync(theirs, "Save", ("title", "Sea wall falls"));
        var merged = await owner.SendAsync(mine, "Save", ("description", "Nobody knows how deep it goes."));
        Assert.Contains("together with what Olive Officer changed", merged.Words(), StringComparison.Ordinal);
        Assert.Contains("Sea wall falls", merged.QuerySelector("h1").Words(), StringComparison.Ordinal);
        Assert.Contains("Nobody knows how deep", merged.Words(), StringComparison.Ordinal);

        mine = await owner.GoAsync(Flood + "/edit");
        await officer.SendAsync(await officer.GoAsync(Flood + "/edit"), "Save", ("title", "Sea wall tumbles"));
        var asked = await owner.SendAsync(mine, "Save", ("title", "Sea wall leans"));
        Assert.Equal(HttpStatusCode.Conflict, owner.Status);
        Assert.Contains("Olive Officer changed this while you were writing", asked.Words(), StringComparison.Ordinal);
        Assert.Contains("Title Sea wall falls Sea wall tumbles Sea wall leans", asked.Words(), StringComparison.Ordinal);
        Assert.Equal("Sea wall leans", asked.QuerySelector("#title")!.GetAttribute("value"));
        var saved = await owner.SendAsync(asked, "Save mine over theirs");
        Assert.Contains("Sea wall leans", saved.QuerySelector("h1").Words(), StringComparison.Ordinal);
        Assert.Contains("Sea wall tumbles", (await owner.GoAsync(Flood + "/history")).Words(), StringComparison.Ordinal);
    }
}
