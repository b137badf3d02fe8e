using Plimsoll.Domain.Assessments;
using Plimsoll.Journal;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Importing;

/// <summary>A file that is read again, and the next edition of it.</summary>
public class ImportAgainTests
{
    [Fact]
    public async Task Published_registers_readAgainInAnyOrder_changeNothing()
    {
        SharedFiles.SkipIfMissing();
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync(SharedFiles.Thurrock, PublishedWorkspace.Thurrock);
        var first = await workspace.PositionAsync();

        var second = await workspace.ImportAsync(SharedFiles.Thurrock, PublishedWorkspace.Thurrock);

        Assert.False(second.ChangesAnything);
        Assert.Equal((0, 0, 10), (second.New.Count, second.Changed.Count, second.Unchanged));
        Assert.Equal(first, await workspace.PositionAsync());

        await workspace.ImportAsync(SharedFiles.Blackpool, PublishedWorkspace.Blackpool);
        var both = await workspace.PositionAsync();
        Assert.True(both > first);
        await workspace.ImportAsync(SharedFiles.Thurrock, PublishedWorkspace.Thurrock);
        await workspace.ImportAsync(SharedFiles.Blackpool, PublishedWorkspace.Blackpool);
        Assert.Equal(both, await workspace.PositionAsync());
    }

    [Fact]
    public async Task Plan_notCommitted_recordsNothing()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();

        var plan = await workspace.Imports.PlanAsync(Actor.Terminal, HarbourForm.FileName, HarbourForm.Edition());

        Assert.Equal(["R1", "R2"], plan.New);
        Assert.True(plan.ChangesAnything);
        Assert.Equal(0, await workspace.PositionAsync());
        Assert.Empty(await workspace.People.ListAsync(Actor.Terminal));
        Assert.Empty(await workspace.Registers.ListAsync(Actor.Terminal));
        Assert.False(await workspace.Workspace.Database.Evidence.HasAsync(workspace.Workspace.Organisation, plan.Sha256));
    }

    [Fact]
    public async Task Import_committed_isOneChangeAndKeepsTheFile()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var content = HarbourForm.Edition();

        var plan = await workspace.ImportAsync(HarbourForm.FileName, content, "Harbours");

        Assert.Single((await workspace.EntriesAsync()).Select(e => e.ChangeId).Distinct());
        Assert.Equal(content, await workspace.Workspace.Database.Evidence.GetAsync(workspace.Workspace.Organisation, plan.Sha256));
        Assert.Equal("import", (await workspace.History.OfAsync(Actor.Terminal, (await workspace.ViewAsync("Harbours")).Items[0].Id)).Single().Operation);
    }

    [Fact]
    public async Task Next_edition_addsItsAssessmentToTheItemThatItSpeaksOf()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(), "Harbours");
        var before = await workspace.ViewAsync("Harbours");

        var plan = await workspace.ImportAsync("harbour-2.txt", HarbourForm.Edition("September 2021", [("01/08/2021", "Unlikely (1)", 4)], "Piling has begun."), "Harbours");

        Assert.Empty(plan.New);
        Assert.Equal("R1", Assert.Single(plan.Changed));
        Assert.Equal(1, plan.Unchanged);
        var after = await workspace.ViewAsync("Harbours");
        Assert.Equal(before.Items.Select(i => i.Id), after.Items.Select(i => i.Id));
        var wall = after.Find("R1")!;
        Assert.Equal(
            [(Stage.Inherent, "01/01/2021", 12m), (Stage.Residual, "01/02/2021", 8m), (Stage.Residual, "01/08/2021", 4m)],
            wall.Assessments.Select(a => (a.Stage, a.Date.Words, a.Rating!.Value)));
        Assert.Equal(4m, after.Current(wall, Stage.Residual)!.Rating);
        Assert.Equal(before.Find("R1")!.Controls.Single().Id, wall.Controls.Single().Id);
        Assert.Equal(before.Find("R1")!.Actions.Single().Id, wall.Actions.Single().Id);
        Assert.Equal(["Design is with the engineer.", "Piling has begun."], wall.Actions.Single().Progress.Select(p => p.Text));
        Assert.Single(wall.Comments);
        Assert.Equal("September 2021", after.Register.ReportDate.Words);
    }

    [Fact]
    public async Task Edition_whoseLinesMoved_changesNothing()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(), "Harbours");
        var position = await workspace.PositionAsync();

        var plan = await workspace.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(shifted: true), "Harbours");

        Assert.Equal((0, 0, 2), (plan.New.Count, plan.Changed.Count, plan.Unchanged));
        Assert.Equal(position, await workspace.PositionAsync());
    }

    [Fact]
    public async Task Plan_madeBeforeAnotherChange_isRefusedAndRecordsNothing()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(), "Harbours");
        var next = HarbourForm.Edition("September 2021", [("01/08/2021", "Unlikely (1)", 4)]);
        var plan = await workspace.Imports.PlanAsync(Actor.Terminal, HarbourForm.FileName, next, "Harbours");
        var wall = (await workspace.ViewAsync("Harbours")).Find("R1")!;
        await workspace.Items.ChangeAsync(Actor.Terminal, wall.Id, null, "edit", null, i => i with { Title = "The wall" });
        var position = await workspace.PositionAsync();

        await Assert.ThrowsAsync<VersionConflictException>(() => workspace.Imports.CommitAsync(Actor.Terminal, plan, next));

        Assert.Equal(position, await workspace.PositionAsync());
    }
}
