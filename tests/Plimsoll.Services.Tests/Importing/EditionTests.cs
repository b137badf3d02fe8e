using System.Text;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Xunit;

namespace Plimsoll.Services.Tests.Importing;

/// <summary>One edition of a register after another becomes the history of its items.</summary>
public sealed class EditionTests
{
    private const string March = "# Register as at 31 March 2026\n\n| Risk ID | Risk title | Impact | Likelihood | Risk owner |\n|---|---|---|---|---|\n| R1 | Flood in the cellar | 4 | 4 | Head of Estates |\n| R2 | Fire in the archive | 2 | 5 | Head of Estates |\n";
    private const string June = "# Register as at 30 June 2026\n\n| Risk ID | Risk title | Impact | Likelihood | Risk owner |\n|---|---|---|---|---|\n| R1 | Flood in the new cellar | 4 | 2 | Head of Estates |\n| R3 | Theft of lead | 2 | 2 | Head of Depots |\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editions_in_order_give_each_item_two_dated_scores_and_say_what_moved_and_what_is_gone()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await ImportAsync(workspace, "march.md", March);
        var june = await ImportAsync(workspace, "june.md", June);

        Assert.Equal(["R3"], june.New);
        Assert.Equal(["R1"], june.Changed);
        Assert.Equal(["R1"], june.Moved);
        Assert.Equal(["R2"], june.Gone);
        await MustBeBothAsync(workspace);
    }

    [Fact]
    public async Task Older_edition_read_in_later_adds_its_scores_and_changes_nothing_else()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await ImportAsync(workspace, "june.md", June);
        var march = await ImportAsync(workspace, "march.md", March);

        Assert.True(march.IsOlder);
        Assert.Empty(march.Gone);
        Assert.Contains(march.Findings, f => f.Code == "older-edition");
        await MustBeBothAsync(workspace);
        Assert.Equal("30 June 2026", (await workspace.ViewAsync("Estates")).Register.ReportDate.Words);

        await workspace.Imports.UndoAsync(Actor.Terminal, march.Id, Cancellation);
        Assert.Equal([8m], (await workspace.ViewAsync("Estates")).Find("R1")!.Assessments.Select(a => a.Rating!.Value));
    }

    [Fact]
    public async Task Day_that_a_person_gave_dates_an_edition_that_prints_none()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await ImportAsync(workspace, "one.md", March[(March.IndexOf('\n', StringComparison.Ordinal) + 2)..], "31 March 2026");
        await ImportAsync(workspace, "two.md", June[(June.IndexOf('\n', StringComparison.Ordinal) + 2)..], "June 2026");

        Assert.Equal([("31 March 2026", 16m), ("June 2026", 8m)],
            (await workspace.ViewAsync("Estates")).Find("R1")!.Assessments.Select(a => (a.Date.Words, a.Rating!.Value)));
    }

    [Fact]
    public async Task Register_planned_twice_at_once_is_made_once()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var one = await PlanAsync(workspace, "one.md", March, null, "Estates");
        var other = await PlanAsync(workspace, "two.md", June, null, "ESTATES");

        await workspace.Imports.CommitAsync(Actor.Terminal, one, Cancellation);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => workspace.Imports.CommitAsync(Actor.Terminal, other, Cancellation));

        var image = await workspace.Workspace.ImageAsync(cancellation: Cancellation);
        Assert.Single(image.All<Register>());
        Assert.Single(image.All<ImportRecord>());
    }

    private static async Task MustBeBothAsync(TemporaryWorkspace workspace)
    {
        var view = await workspace.ViewAsync("Estates");
        Assert.Equal(["R1", "R2", "R3"], view.Items.Select(i => i.Reference));
        Assert.Equal("Flood in the new cellar", view.Find("R1")!.Title);
        Assert.Equal([("31 March 2026", 16m), ("30 June 2026", 8m)], view.Find("R1")!.Assessments.Where(a => a.Stage == Stage.Residual).Select(a => (a.Date.Words, a.Rating!.Value)));
    }

    private static async Task<ImportPlan> ImportAsync(TemporaryWorkspace workspace, string name, string text, string? asAt = null)
    {
        var plan = await PlanAsync(workspace, name, text, asAt, "Estates");
        await workspace.Imports.CommitAsync(Actor.Terminal, plan, Cancellation);
        return plan;
    }

    private static Task<ImportPlan> PlanAsync(TemporaryWorkspace workspace, string name, string text, string? asAt, string register) =>
        workspace.Imports.PlanAsync(Actor.Terminal, [new ImportFile(name, Encoding.UTF8.GetBytes(text))], register, new ImportCorrections { AsAt = asAt }, Cancellation);
}
