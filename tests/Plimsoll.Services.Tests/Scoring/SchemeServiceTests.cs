using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Domain;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Scoring;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Scoring;

public class SchemeServiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>A 5 × 5 whose highest band begins at 12 instead of 15.</summary>
    private static Scheme Stricter(Scheme scheme)
    {
        var bands = scheme.Bands.Select((b, i) => i == scheme.Bands.Count - 1 ? b with { From = 12 } : b).ToList();
        return scheme with { Bands = bands, Grid = GridFill.Product(scheme.Impacts, scheme.Likelihoods, bands) };
    }

    [Fact]
    public async Task Version_saved_addsScoresOnlyWhereTheyChangeAndKeepsTheOldOnes()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var moving = await workspace.AddedAsync(workspace.Risk(register, "1").Scored(scheme, 4, 3));
        var staying = await workspace.AddedAsync(workspace.Risk(register, "2").Scored(scheme, 5, 4));
        var closed = await workspace.AddedAsync(workspace.Risk(register, "3").Scored(scheme, 4, 3).Close(Today, "Over"));
        var unscored = await workspace.AddedAsync(workspace.Risk(register, "4"));
        var highest = scheme.Bands[^1].Name;

        var preview = await workspace.Schemes.PreviewAsync(Actor.Terminal, Stricter(scheme));
        Assert.Equal(1, preview.Moved);
        Assert.Equal((highest, 1, 2), preview.CountsAt(Stage.Residual).Single(c => c.Band == highest));
        var saved = await workspace.Schemes.SaveAsync(Actor.Terminal, Stricter(scheme), 1, null, "Committee of 12 November");

        Assert.Equal(2, saved.To.Version);
        var view = await workspace.ViewAsync(Given.Harbours);
        var (old, now) = (view.Find(moving.Id)!.Assessments[0], view.Find(moving.Id)!.Assessments[1]);
        Assert.Equal((1, 2, Timing.On(Today).Words), (old.SchemeVersion, now.SchemeVersion, now.Date.Words));
        Assert.Equal(highest, view.BandOf(moving, now)!.Name);
        Assert.NotEqual(highest, view.BandOf(moving, old)!.Name);
        Assert.Contains("4 × 3 = 12", now.Rationale, StringComparison.Ordinal);
        Assert.Single(view.Find(staying.Id)!.Assessments);
        Assert.Single(view.Find(closed.Id)!.Assessments);
        Assert.Empty(view.Find(unscored.Id)!.Assessments);
        Assert.Equal(2, (await workspace.EntriesAsync()).Count(e => e.Operation == "change scheme"));
    }

    [Fact]
    public async Task Preview_isWhatSavingThenDoes()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        for (var n = 0; n < 25; n++)
            await workspace.AddedAsync(workspace.Risk(register, $"{n + 1}").Scored(scheme, (n % 5) + 1, (n / 5) + 1));
        var parent = workspace.Risk(register, "P") with { Composite = CompositeRule.Highest };
        await workspace.AddedAsync(parent);
        await workspace.AddedAsync(workspace.Risk(register, "Pa").Scored(scheme, 4, 3) with { Parent = parent.Id });

        var preview = await workspace.Schemes.PreviewAsync(Actor.Terminal, Stricter(scheme));
        await workspace.Schemes.SaveAsync(Actor.Terminal, Stricter(scheme), 1, null, "Stricter");

        var view = await workspace.ViewAsync(Given.Harbours);
        var promised = Assert.Single(preview.Registers).Scores;
        Assert.Equal(27, promised.Count);
        foreach (var score in promised)
        {
            var item = view.Find(score.Item.Id)!;
            Assert.Equal(score.After.Band!.Name, view.BandOf(item, view.Current(item, score.Stage))!.Name);
            Assert.Equal(score.After.Assessment.Rating, view.Current(item, score.Stage)!.Rating);
        }

        Assert.Contains(promised, s => s.Item.Reference == "P" && s.ChangesBand);
    }

    [Fact]
    public async Task Switch_fromFourToFive_mapsScoresAppetiteAndCells()
    {
        var (workspace, register, five) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var four = (await workspace.Schemes.GetAsync(Actor.Terminal, await workspace.Schemes.TakeAsync(Actor.Terminal, "four-by-four", "Corporate 4 × 4"))).Scheme;
        var id = await workspace.SetUp.AddAsync(Actor.Terminal, new("Piers", RegisterLevel.Service, null, null, null), four.Id, null);
        await workspace.SetUp.SetAppetiteAsync(Actor.Terminal, id, 1, Appetite.UpTo(8), []);
        var item = await workspace.AddedAsync((workspace.Risk(register, "1") with { Register = id }).Scored(four, 3, 2));
        var forecast = Assessment.Of(Stage.Forecast, Timing.Read("31 March 2028"), four, 2, 2);
        item = await workspace.AddedAsync((workspace.Risk(register, "2") with { Register = id }).Assess(forecast));

        var preview = await workspace.Schemes.SwitchAsync(Actor.Terminal, id, 2, five.Id, null, "One scheme for all");

        var view = await workspace.ViewAsync("Piers");
        Assert.Equal(five.Id, view.Register.RiskScheme);
        var (one, two) = (view.Find("1")!, view.Find("2")!);
        var (impact, likelihood) = (preview.Mapping.Impacts[3], preview.Mapping.Likelihoods[2]);
        Assert.Equal((impact, likelihood, five.CellAt(impact, likelihood)!.Rating), (one.Assessments[^1].Impact!.Value, one.Assessments[^1].Likelihood!.Value, one.Assessments[^1].Rating!.Value));
        Assert.Equal(four.Id, one.Assessments[0].Scheme);
        Assert.Equal("31 March 2028", two.Assessments.Current(Stage.Forecast)!.Date.Words);
        Assert.Equal(five.Id, two.Assessments.Current(Stage.Forecast)!.Scheme);
        Assert.True(view.Register.Appetite!.Threshold > 8);
        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Schemes.SwitchAsync(Actor.Terminal, id, 3, five.Id, null, "Again"));
    }

    [Fact]
    public async Task Appetite_carriedOver_keepsWithinItWhatWasWithinIt() =>
        await Task.Run(() => Prop.ForAll(Gen.Choose(1, 16).ToArbitrary(), limit =>
        {
            var (four, five) = (ShippedSchemes.Copy("four-by-four", new(Guid.Empty)), ShippedSchemes.Copy("five-by-five", new(Guid.NewGuid())));
            var mapping = SchemeMapping.Propose(four, five);
            var before = Appetite.UpTo(limit);
            var after = new SchemeCarry(four, five, mapping, Today, null).Appetite(before);
            return four.Impacts.All(i => four.Likelihoods.All(l =>
                !before.Covers(four, i.Value, l.Value) || after.Covers(five, mapping.Impacts[i.Value], mapping.Likelihoods[l.Value])));
        }).QuickCheckThrowOnFailure(), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Score_withoutLevels_staysAndIsSaid()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var printed = new Assessment { Stage = Stage.Residual, Rating = 18.5m, Scheme = scheme.Id };
        await workspace.AddedAsync(workspace.Risk(register, "1").Assess(printed));
        var other = await workspace.Schemes.TakeAsync(Actor.Terminal, "four-by-four", "Corporate 4 × 4");

        var preview = await workspace.Schemes.SwitchAsync(Actor.Terminal, register.Id, 1, other, null, "Simpler");

        Assert.True(Assert.Single(preview.Registers[0].Scores).IsLeft);
        Assert.Equal(18.5m, Assert.Single((await workspace.ViewAsync(Given.Harbours)).Find("1")!.Assessments).Rating);
    }

    [Fact]
    public async Task Band_renamed_keepsItsReviewCycle()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var highest = scheme.Bands[^1].Name;
        await workspace.SetUp.SetReviewCycleAsync(Actor.Terminal, register.Id, 1, new(6, new Dictionary<string, int> { [highest] = 1 }));
        var bands = scheme.Bands.Select(b => b.Name == highest ? b with { Name = "Severe" } : b).ToList();

        await workspace.Schemes.SaveAsync(
            Actor.Terminal, scheme with { Bands = bands, Grid = GridFill.Product(scheme.Impacts, scheme.Likelihoods, bands) }, 1, null, "The committee's word");

        Assert.Equal(1, (await workspace.SetUp.GetAsync(Actor.Terminal, register.Id)).Register.ReviewCycle.MonthsFor("Severe"));
    }

    [Fact]
    public async Task Save_withoutReasonOrOfAnOldVersion_isRefused()
    {
        var (workspace, _, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;

        Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Schemes.SaveAsync(Actor.Terminal, Stricter(scheme), 1, null, " "))).Broken.Single().Field);
        await workspace.Schemes.SaveAsync(Actor.Terminal, Stricter(scheme), 1, null, "Stricter");
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => workspace.Schemes.SaveAsync(Actor.Terminal, scheme with { Name = "Mine" }, 1, null, "Mine"));
        await Assert.ThrowsAsync<RuleBrokenException>(
            () => workspace.Schemes.SaveAsync(Actor.Terminal, scheme, 2, new(new Dictionary<decimal, decimal>(), new Dictionary<decimal, decimal>()), "No mapping"));
    }

    [Fact]
    public async Task Level_added_leavesScoresAtTheirValues()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await workspace.AddedAsync(workspace.Risk(register, "1").Scored(scheme, 5, 5));
        IReadOnlyList<Level> impacts = [.. scheme.Impacts, new Level { Value = 6, Label = "Existential" }];

        await workspace.Schemes.SaveAsync(
            Actor.Terminal, scheme with { Impacts = impacts, Grid = GridFill.Product(impacts, scheme.Likelihoods, scheme.Bands) }, 1, null, "One more level");

        Assert.Single((await workspace.ViewAsync(Given.Harbours)).Find("1")!.Assessments);
    }
}
