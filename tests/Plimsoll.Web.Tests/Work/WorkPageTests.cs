using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Work;

/// <summary>My work: what waits, one click from being done.</summary>
public sealed class WorkPageTests(Sites sites)
{
    public static TheoryData<Provider> Both => Sites.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Owner_sees_what_is_late_and_comes_back_after_doing_it(Provider provider)
    {
        await using var council = await sites.NewAsync(provider);
        using var owner = council.Site.As(council.Cast.Owner);
        var work = await owner.GoAsync("/work");
        Assert.Contains("Survey the foundations", work.Words(), StringComparison.Ordinal);
        Assert.Contains("76 days late", work.Words(), StringComparison.Ordinal);
        Assert.Contains(Council.Secret, work.Words(), StringComparison.OrdinalIgnoreCase);
        var report = await owner.GoAsync(work.Row("Survey the foundations").QuerySelector("a.govuk-button")!.GetAttribute("href")!);
        var back = await owner.SendAsync(report, "Report", ("progress", "All done"), ("done", "true"));
        Assert.Equal("/work", owner.At);
        Assert.DoesNotContain("Survey the foundations", back.QuerySelector("table").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owner_sees_first_what_was_newly_given_to_them()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var owner = council.Site.As(council.Cast.Owner);
        Assert.DoesNotContain("New for you", (await owner.GoAsync("/work")).Words(), StringComparison.Ordinal);

        council.Site.Clock.Now += TimeSpan.FromHours(1);
        using var officer = council.Site.As(council.Cast.Officer);
        await officer.SendAsync(await officer.GoAsync($"/registers/{Council.Slug}/add"), "Add it", ("title", "Slipway crumbles"), ("owners", "Director of Tides"));
        var work = await owner.GoAsync("/work");

        Assert.Equal("New for you since you were last here (1)", work.QuerySelector("main h2").Words());
        Assert.Contains("1 is new for you.", work.Words(), StringComparison.Ordinal);
        var item = await owner.GoAsync(work.Row("Slipway crumbles").QuerySelector("a.govuk-button")!.GetAttribute("href")!);
        Assert.Contains("Slipway crumbles", item.QuerySelector("h1").Words(), StringComparison.Ordinal);
        council.Site.Clock.Now += TimeSpan.FromHours(1);
        Assert.DoesNotContain("New for you", (await owner.GoAsync("/work")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_role_is_told_so_and_a_reader_has_nothing_to_do()
    {
        await using var council = await sites.NewAsync(Provider.Sqlite);
        using var reader = council.Site.As(council.Cast.Reader);
        Assert.Contains("Nothing waits for you today", (await reader.GoAsync("/work")).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Add to", (await reader.GoAsync("/work")).Words(), StringComparison.Ordinal);
    }
}
