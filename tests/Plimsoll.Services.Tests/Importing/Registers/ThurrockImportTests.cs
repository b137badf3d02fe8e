using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Importing.Registers;

/// <summary>What stands in the database after the published register of Thurrock was imported: its facts and figures.</summary>
public class ThurrockImportTests(PublishedWorkspace published)
{
    private async Task<RegisterView> ViewAsync() => await (await published.ImportedAsync()).ViewAsync(PublishedWorkspace.Thurrock);

    private async Task<Item> ItemAsync(string reference) => (await ViewAsync()).Find(reference)!;

    private async Task<IReadOnlyList<Finding>> FindingsAsync()
    {
        var workspace = await published.ImportedAsync();
        return await workspace.Checks.FindAsync(Actor.Terminal, (await ViewAsync()).Register.Id);
    }

    [Fact]
    public async Task Register_imported_hasNameLevelAndReportDate()
    {
        var register = (await ViewAsync()).Register;

        Assert.Equal((PublishedWorkspace.Thurrock, RegisterLevel.Strategic), (register.Name, register.Level));
        Assert.Equal((new DateOnly(2017, 9, 1), new DateOnly(2017, 9, 30)), (register.ReportDate.Earliest, register.ReportDate.Latest));
    }

    [Fact]
    public async Task Items_imported_areNineRisksAndAnOpportunityInFocus()
    {
        var view = await ViewAsync();

        Assert.Equal(["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "O1"], view.Items.Select(i => i.Reference));
        Assert.Equal(9, view.Items.Count(i => i.Kind == ItemKind.Risk));
        Assert.All(view.Items, i => Assert.True(i is { InFocus: true, Status: ItemStatus.Open }));
    }

    [Theory]
    [InlineData("R1", 9, 5), InlineData("R2", 4, 13), InlineData("R3", 5, 3), InlineData("R4", 12, 1), InlineData("R5", 2, 6)]
    [InlineData("R6", 8, 1), InlineData("R7", 8, 1), InlineData("R8", 7, 4), InlineData("R9", 16, 2), InlineData("O1", 9, 3)]
    public async Task Controls_andActions_areComplete(string reference, int controls, int actions)
    {
        var item = await ItemAsync(reference);

        Assert.Equal((controls, actions), (item.Controls.Count, item.Actions.Count));
    }

    // Stage by stage: date as printed, impact × likelihood = rating. The last residual is the revised one.
    [Theory]
    [MemberData(nameof(PublishedRatings.Thurrock), MemberType = typeof(PublishedRatings))]
    public async Task Ratings_imported_standByStageWithTheirDates(string reference, string[] ratings)
    {
        var item = await ItemAsync(reference);

        Assert.Equal(ratings, item.Assessments.Select(PublishedRatings.Print));
    }

    [Fact]
    public async Task Ratings_ofTheView_haveABandEach()
    {
        var view = await ViewAsync();

        Assert.All(view.Items, i => Assert.All(view.AssessmentsOf(i), a => Assert.NotNull(view.BandOf(i, a))));
        Assert.All(view.Items, i => Assert.Equal(i.Assessments.Last(a => a.Stage == Stage.Residual).Rating, view.Current(i, Stage.Residual)!.Rating));
    }

    [Fact]
    public async Task Owners_imported_arePersonsAndBoards()
    {
        var view = await ViewAsync();

        Assert.Equal(
            ["Les Billingham", "Roger Harris", "Performance Board", "Murray James", "Sean Clark; Directors Board", "Rory Patterson", "Rory Patterson", "Jackie Hinchliffe", "John Knight", "Tim Rignall"],
            view.Items.Select(i => string.Join("; ", view.NamesOf(i.Owners))));
        Assert.Single(view.Items.SelectMany(i => i.Owners).Where(p => view.NameOf(p) == "Rory Patterson").Distinct());
    }

    [Theory]
    [InlineData("R1", "1", "2013-04-01", "2014-03-31")]
    [InlineData("R2", "2", "2014-04-01", "2015-03-31")]
    [InlineData("R2", "4", "2016-04-01", "2017-03-31")]
    public async Task Control_implementedInAFinancialYear_hasItsDays(string reference, string number, string from, string to)
    {
        var control = (await ItemAsync(reference)).Controls.Single(c => c.Number == number);

        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (control.Implemented.Earliest, control.Implemented.Latest));
    }

    [Fact]
    public async Task Priorities_imported_areSharedByItems()
    {
        var view = await ViewAsync();

        Assert.Equal([1, 1, 1, 1, 1, 2, 3, 1, 2, 2], view.Items.Select(i => i.Priorities.Count));
        Assert.True(view.Items.SelectMany(i => i.Priorities).Distinct().Count() < 10, "priorities of one name are one priority");
    }

    [Fact]
    public async Task Findings_ofTheRegister_tellWhatIsWrongWithIt()
    {
        var findings = await FindingsAsync();

        Assert.Equal("R9", Assert.Single(findings, f => f.Code == "score-blank").Item);
        var gap = Assert.Single(findings, f => f.Code == "number-gap");
        Assert.Equal("R9", gap.Item);
        Assert.Contains("15", gap.Message, StringComparison.Ordinal);
        Assert.Contains(findings, f => f is { Code: "label-level-mismatch", Item: "R9" } && f.Message.Contains("Unlikely", StringComparison.Ordinal));
        Assert.Contains(findings, f => f is { Code: "assessed-after-report", Item: "R9" });
        Assert.DoesNotContain(findings, f => f.Code is "not-attached" or "values-differ" or "rating-grid-mismatch");
    }

    [Fact]
    public async Task Values_imported_keepTheirPlaces()
    {
        var view = await ViewAsync();

        Assert.All(view.Items, i => Assert.Contains(i.Sources, s => s.Field == "title" && s.Place.Length > 0));
        Assert.All(view.Items.SelectMany(i => i.Assessments), a => Assert.NotEmpty(a.Printed!.Place));
        Assert.All(view.Items.SelectMany(i => i.Sources), s => Assert.InRange(s.Confidence, 0.01, 1));
    }
}
