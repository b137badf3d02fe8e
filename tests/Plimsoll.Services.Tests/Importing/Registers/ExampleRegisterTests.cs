using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;
using Xunit;

namespace Plimsoll.Services.Tests.Importing.Registers;

/// <summary>Registers of many layouts that others published, each with what was read in it by eye.</summary>
public sealed class ExampleRegisterTests
{
    private const string Tracker = "sbd-risk-register-template.xlsx";
    private const string TreatmentPlan = "sbd-risk-treatment-plan.xlsx";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_alone_are_levels_of_the_scale_that_has_them_and_agrees()
    {
        var plan = await PlanAsync("moorgate-crossrail.xlsx");
        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"R{n}"), plan.Read.Items.Select(i => i.Reference.Value));
        var scores = plan.View.Items.Select(i => i.Assessments.Single()).ToList();
        Assert.Equal(["Possible", "Unlikely", "Possible", "Possible", "Possible", "Possible", "Unlikely", "Likely", "Rare", "Possible"], scores.Select(s => s.Printed!.Likelihood));
        Assert.Equal(["Minor", "Minor", "Serious", "Major", "Serious", "Serious", "Serious", "Major", "Serious", "Serious"], scores.Select(s => s.Printed!.Impact));
        Assert.Equal(["Low", "Low", "Med", "Med", "Med", "Med", "Low", "High", "Low", "Med"], scores.Select(s => s.Printed!.Rating));
        Assert.All(plan.View.Items, i => Assert.Equal(i.Assessments[0].Printed!.Impact, plan.View.SchemeOf(i).Impact(i.Assessments[0].Impact)!.Label));
        Assert.All(plan.View.Items, i => Assert.Empty(i.Owners));
        Assert.All(plan.View.Items, i => Assert.Single(i.Actions));
        AssertAccounted(plan);
    }

    [Fact]
    public async Task Tracker_with_groups_guidance_and_repeated_names_is_read()
    {
        var plan = await PlanAsync(Tracker);
        Assert.Equal(Enumerable.Range(1, 14).Select(n => $"Risk {n:000}"), plan.Read.Items.Select(i => i.Reference.Value));
        Assert.Equal(
            [(3, 4, 12), (3, 4, 12), (3, 3, 9), (4, 3, 12), (3, 3, 9), (2, 3, 6), (3, 3, 9), (3, 4, 12), (3, 3, 9), (3, 3, 9), (2, 3, 6), (3, 3, 9), (3, 3, 9), (3, 4, 12)],
            Scores(plan, Stage.Inherent));
        Assert.Equal(
            [(2, 4, 8), (2, 3, 6), (2, 3, 6), (3, 3, 9), (2, 2, 4), (2, 2, 4), (2, 3, 6), (3, 3, 9), (2, 3, 6), (2, 2, 4), (2, 3, 6), (2, 3, 6), (2, 3, 6), (2, 4, 8)],
            Scores(plan, Stage.Residual));
        Assert.All(plan.View.Items.SelectMany(i => i.Assessments), a => Assert.Equal(a.Rating > 6 ? "Medium" : "Low", a.BandIn(plan.View.SchemeOf(plan.View.Items[0]))!.Name));
        Assert.Equal(13, plan.View.Items.Count(i => i.Response == Response.Treat));
        Assert.Equal(1, plan.View.Items.Count(i => i.Response == Response.Tolerate));
        Assert.Contains(plan.Read.Parts.SelectMany(p => p.Rows), r => r.Use == RowUse.Guidance);
        AssertAccounted(plan);
    }

    [Fact]
    public async Task Action_list_attaches_to_the_tracker_before_it_and_again_changes_nothing()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync(Path(Tracker));
        var actions = await workspace.ImportAsync(Path(TreatmentPlan));

        Assert.True(actions.Read.IsActionList);
        Assert.Empty(actions.New);
        Assert.Empty(actions.Gone);
        Assert.Equal(12, actions.Changed.Count);
        Assert.Equal(14, actions.View.Items.Count);
        Assert.Equal(19, actions.View.Items.Sum(i => i.Actions.Count));
        Assert.All(actions.View.Items.SelectMany(i => i.Actions), a => Assert.NotNull(a.Target.Latest));
        Assert.False((await workspace.ImportAsync(Path(TreatmentPlan))).ChangesAnything);
        Assert.False((await workspace.ImportAsync(Path(Tracker))).ChangesAnything);
    }

    [Fact]
    public async Task Tracker_and_action_list_are_one_import_that_is_undone_at_once()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        List<ImportFile> files = [];
        foreach (var name in new[] { TreatmentPlan, Tracker })
            files.Add(new(name, await File.ReadAllBytesAsync(Path(name), Cancellation)));
        var plan = await workspace.Imports.PlanAsync(Actor.Terminal, files, "Security", cancellation: Cancellation);
        Assert.Equal(14, plan.View.Items.Count);
        Assert.Equal(19, plan.View.Items.Sum(i => i.Actions.Count));
        Assert.Equal(2, plan.Sources.Count);
        await workspace.Imports.CommitAsync(Actor.Terminal, plan, Cancellation);
        await workspace.Imports.UndoAsync(Actor.Terminal, plan.Id, Cancellation);
        Assert.Null(await workspace.Registers.FindAsync(Actor.Terminal, "Security"));
    }

    [Fact]
    public async Task Misspelt_headings_and_a_lookup_rating_are_read()
    {
        var plan = await PlanAsync("gstt-hazard-log.md");
        Assert.Equal(["1", "2", "3"], plan.Read.Items.Select(i => i.Reference.Value));
        Assert.Equal([2m, 3m, 3m], plan.View.Items.Select(i => i.Assessments.Single(a => a.Stage == Stage.Inherent).Rating));
        Assert.Equal([2m, 2m, 2m], plan.View.Items.Select(i => i.Assessments.Single(a => a.Stage == Stage.Residual).Rating));
        Assert.Equal(["Low", "Medium", "Medium"], plan.View.Items.Select(i => i.Assessments.Single(a => a.Stage == Stage.Inherent).Printed!.Likelihood));
        Assert.All(plan.View.Items, i => Assert.Single(i.Actions));
        AssertAccounted(plan);
    }

    [Fact]
    public async Task Impacts_in_brackets_are_read_and_ranges_stay_open()
    {
        var plan = await PlanAsync("monash-weshowedup-risk-register.docx");
        Assert.Equal(16, plan.Read.Items.Count);
        var scores = plan.View.Items.Select(i => i.Assessments.Single()).ToList();
        Assert.Equal([3m, 3m, 2m, 2m, 1m, 2m, 2m, 3m, 4m, 3m, 2m, 2m, 2m, 2m, 1m, 5m], scores.Select(s => s.Likelihood));
        Assert.Equal([null, null, 5m, 5m, 5m], scores.Skip(11).Select(s => s.Impact));
        Assert.Equal([4m, 4m, 4m, 3m], scores.Take(4).Select(s => s.Impact));
        Assert.Equal(["Minimal", "Nominal", "Moderate", "High", "Extreme"], plan.View.SchemeOf(plan.View.Items[0]).Impacts.Select(i => i.Label));
        AssertAccounted(plan);
    }

    [Fact]
    public async Task Word_between_two_levels_is_no_score()
    {
        var plan = await PlanAsync("dfe-practical-riskassessment.docx");
        var scores = plan.View.Items.Select(i => i.Assessments.Single()).ToList();
        Assert.Equal([2m, 1m, 1m, 2m, null], scores.Select(s => s.Likelihood));
        Assert.Equal([3m, 3m, 3m, 2m, 2m], scores.Select(s => s.Impact));
        Assert.Equal(["High", "Medium", "Medium", "Medium", "Medium"], scores.Select(s => s.Printed!.Rating));
        Assert.All(plan.View.Items, i => Assert.Equal(2, i.Owners.Count));
        AssertAccounted(plan);
    }

    private static IEnumerable<(int, int, int)> Scores(ImportPlan plan, Stage stage) => plan.View.Items.Select(i => i.Assessments.Single(a => a.Stage == stage))
        .Select(a => ((int)a.Likelihood!, (int)a.Impact!, (int)a.Rating!));

    /// <summary>Every cell and line that holds something is accounted for.</summary>
    private static void AssertAccounted(ImportPlan plan)
    {
        var places = plan.Sources.SelectMany(s => s.Tables).SelectMany(t => t.Rows).SelectMany(r => r.Cells).Where(c => !c.IsEmpty).Select(c => c.Place);
        Assert.All(places, p => Assert.Contains(p, plan.Read.Account.Entries.Keys));
    }

    private static async Task<ImportPlan> PlanAsync(string file)
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        return await workspace.Imports.PlanAsync(Actor.Terminal, file, await File.ReadAllBytesAsync(Path(file), Cancellation), cancellation: Cancellation);
    }

    private static string Path(string file)
    {
        SharedFiles.SkipIfMissing();
        return SharedFiles.Example(file);
    }
}
