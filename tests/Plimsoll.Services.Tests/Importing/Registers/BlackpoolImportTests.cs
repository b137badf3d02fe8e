using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Importing.Registers;

/// <summary>What stands in the database after the published register of Blackpool was imported: its facts and figures.</summary>
public class BlackpoolImportTests(PublishedWorkspace published)
{
    private async Task<RegisterView> ViewAsync() => await (await published.ImportedAsync()).ViewAsync(PublishedWorkspace.Blackpool);

    private async Task<IReadOnlyList<Finding>> FindingsAsync()
    {
        var workspace = await published.ImportedAsync();
        return await workspace.Checks.FindAsync(Actor.Terminal, (await ViewAsync()).Register.Id);
    }

    [Fact]
    public async Task Composite_imported_weighsItsFourParts()
    {
        var view = await ViewAsync();
        var whole = view.Find("2")!;

        Assert.Equal(["2", "2a", "2b", "2c", "2d"], view.Items.Select(i => i.Reference));
        Assert.Equal(CompositeRule.WeightedMean, whole.Composite);
        Assert.Equal([40m, 15m, 15m, 30m], view.ChildrenOf(whole).Select(c => c.Weight!.Value));
    }

    [Fact]
    public async Task Composite_computed_equalsThePrintedOverall()
    {
        var view = await ViewAsync();
        var whole = view.Find("2")!;

        Assert.Equal(18.5m, view.CompositeOf(whole, Stage.Residual)!.Rating);
        Assert.Equal(25m, view.CompositeOf(whole, Stage.Inherent)!.Rating);
        var agrees = Assert.Single(await FindingsAsync(), f => f.Code == "overall-agrees");
        Assert.Contains("18.5", agrees.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(await FindingsAsync(), f => f.Code is "overall-mismatch" or "weights-not-100");
    }

    [Theory]
    [InlineData("2a", 20), InlineData("2b", 15), InlineData("2c", 15), InlineData("2d", 20)]
    public async Task Part_imported_hasItsScoresOfBothYears(string reference, int nett)
    {
        var view = await ViewAsync();
        var item = view.Find(reference)!;

        Assert.Equal((25m, 5m, 5m), (view.Current(item, Stage.Inherent)!.Rating!.Value, view.Current(item, Stage.Inherent)!.Impact!.Value, view.Current(item, Stage.Inherent)!.Likelihood!.Value));
        Assert.Equal((nett, 5m), (view.Current(item, Stage.Residual)!.Rating!.Value, view.Current(item, Stage.Residual)!.Impact!.Value));
        var before = item.Assessments.Where(a => a.Date.Words == "2020/21").ToList();
        Assert.Equal([(Stage.Inherent, 25m), (Stage.Residual, (decimal)nett)], before.Select(a => (a.Stage, a.Rating!.Value)));
        Assert.All(before, a => Assert.Equal((new DateOnly(2020, 4, 1), new DateOnly(2021, 3, 31)), (a.Date.Earliest!.Value, a.Date.Latest!.Value)));
    }

    [Theory]
    [InlineData("2a", 2, 4, 4), InlineData("2b", 2, 6, 2), InlineData("2c", 3, 8, 6), InlineData("2d", 1, 12, 2)]
    public async Task Part_imported_hasItsOwnersControlsAndActions(string reference, int owners, int controls, int actions)
    {
        var item = (await ViewAsync()).Find(reference)!;

        Assert.Equal((owners, controls, actions), (item.Owners.Count, item.Controls.Count, item.Actions.Count));
        Assert.All(item.Owners, o => Assert.Equal(PartyKind.Post, o.Kind));
        Assert.All(item.Actions, a => Assert.NotEmpty(a.Managers));
        Assert.All(item.Actions, a => Assert.NotEmpty(a.Owners));
        Assert.All(item.Actions, a => Assert.NotEmpty(a.Progress));
        Assert.All(item.Actions, a => Assert.NotEmpty(a.Outcomes));
    }

    [Theory]
    [InlineData("2b", 0, "September 2021", "March 2022"), InlineData("2c", 3, "September 2021", "March 2022"), InlineData("2c", 5, "June 2021", "March 2022")]
    public async Task Action_withARevisedTarget_keepsTheOriginal(string reference, int at, string original, string target)
    {
        var action = (await ViewAsync()).Find(reference)!.Actions[at];

        Assert.Equal((original, target, 1), (action.OriginalTarget.Words, action.Target.Words, action.TimesRedated));
    }

    [Fact]
    public async Task Titles_thatDifferInALetter_areOnePostOrAFinding()
    {
        var findings = await FindingsAsync();

        Assert.Contains(findings, f => f.Code == "post-title-variant" && f.Message.Contains("Director of Resource”", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Code == "damaged-cell");
        Assert.Contains(findings, f => f.Code == "reference-inferred");
    }

    [Fact]
    public async Task Registers_ofTwoBodiesInOneDatabase_keepTheirOwnStageWords()
    {
        var workspace = await published.ImportedAsync();
        var thurrock = await workspace.ViewAsync(PublishedWorkspace.Thurrock);
        var blackpool = await workspace.ViewAsync(PublishedWorkspace.Blackpool);

        Assert.Equal(("Inherent", "Residual"), (thurrock.Stages.Inherent, thurrock.Stages.Residual));
        Assert.Equal(("Gross", "Nett"), (blackpool.Stages.Inherent, blackpool.Stages.Residual));
        Assert.Equal(10, thurrock.Items.Count);
        Assert.Equal(5, blackpool.Items.Count);
        Assert.NotEqual(thurrock.Register.RiskScheme, blackpool.Register.RiskScheme);
    }
}
