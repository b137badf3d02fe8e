using Plimsoll.Domain;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Scoring;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Items;

public class ItemMoveTests
{
    [Fact]
    public async Task Move_toAnotherScheme_keepsBothReferencesAndMapsWhatHoldsNow()
    {
        var (workspace, register, scheme, corporate, other) = await TwoRegistersAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "7").Scored(scheme, 5, 1));
        await workspace.AddedAsync(workspace.Risk(corporate, "CR09"));
        var preview = await workspace.Items.PreviewMoveAsync(Actor.Terminal, item.Id, corporate.Id);

        var moved = (await workspace.Items.MoveAsync(Actor.Terminal, item.Id, 1, corporate.Id, preview.SuggestedReference, "Too large for us", preview.Mapping)).Item;

        Assert.Equal(("CR10", false, 4m), (preview.SuggestedReference, preview.ArrivesProposed, preview.Mapping!.Impacts[5]));
        Assert.Equal(new EarlierReference("7", register.Id, new DateOnly(2026, 11, 20)), Assert.Single(moved.EarlierReferences));
        Assert.Equal((corporate.Id, "CR10", ItemStatus.Open), (moved.Register, moved.Reference, moved.Status));
        Assert.Equal([scheme.Id, other.Id], moved.Assessments.Select(a => a.Scheme));
        var mapped = moved.Assessments[^1];
        Assert.Equal((4m, 1m, 4m, "20 November 2026"), (mapped.Impact!.Value, mapped.Likelihood!.Value, mapped.Rating!.Value, mapped.Date.Words));
        Assert.Equal($"Mapped from 5 × 1 on {scheme.Name}", mapped.Rationale);
        var there = await workspace.Registers.ViewAsync(Actor.Terminal, corporate.Id);
        Assert.Equal(item.Id, there.Find("7")!.Id);
        Assert.Empty((await workspace.Registers.ViewAsync(Actor.Terminal, register.Id)).Items);
        Assert.Equal(2, (await workspace.History.OfAsync(Actor.Terminal, item.Id)).Count);
    }

    [Fact]
    public async Task Move_toAnotherSchemeWithoutAMapping_asksForOne()
    {
        var (workspace, register, scheme, corporate, _) = await TwoRegistersAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "7").Scored(scheme, 5, 1));

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Items.MoveAsync(Actor.Terminal, item.Id, 1, corporate.Id, "1", "Too large"));
        var halfMapped = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Items.MoveAsync(
            Actor.Terminal, item.Id, 1, corporate.Id, "1", "Too large",
            new SchemeMapping(new Dictionary<decimal, decimal> { [5] = 4 }, scheme.Likelihoods.ToDictionary(l => l.Value, _ => 1m))));

        Assert.Equal("Scheme", refused.Broken.Single().Field);
        Assert.Equal(4, halfMapped.Broken.Count(b => b.Field == "Impact levels"));
    }

    [Fact]
    public async Task Move_byOneWhoDoesNotRunTheOtherRegister_arrivesProposed()
    {
        var (workspace, register, scheme, corporate, _) = await TwoRegistersAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "7"));
        var officer = new Actor(workspace.Workspace.NewId().ToString(), Rights.Read) with
        {
            ByRegister = new Dictionary<RegisterId, Rights> { [register.Id] = Rights.Change },
        };
        var mapping = (await workspace.Items.PreviewMoveAsync(officer, item.Id, corporate.Id)).Mapping;

        var moved = await workspace.Items.MoveAsync(officer, item.Id, null, corporate.Id, "1", "Too large", mapping);
        var accepted = await workspace.Items.AcceptAsync(Actor.Terminal, item.Id, moved.Version);

        Assert.Equal((ItemStatus.Proposed, ItemStatus.Open), (moved.Item.Status, accepted.Item.Status));
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Items.CloseAsync(officer, item.Id, null, "Mine no more"));
        Assert.Equal(scheme.Id, register.RiskScheme);
    }

    [Fact]
    public async Task Move_ofAComposite_takesItsPartsInOneChange()
    {
        var (workspace, register, scheme, corporate, other) = await TwoRegistersAsync();
        await using var disposing = workspace;
        var whole = workspace.Risk(register, "2") with { Composite = CompositeRule.WeightedMean };
        await workspace.AddedAsync(whole);
        foreach (var (reference, weight, level) in (IEnumerable<(string, decimal, decimal)>)[("2a", 60, 5), ("2b", 40, 1)])
            await workspace.AddedAsync((workspace.Risk(register, reference) with { Parent = whole.Id, Weight = weight }).Scored(scheme, level, level));
        await workspace.AddedAsync(workspace.Risk(corporate, "8b"));
        var mapping = SchemeMapping.Propose(scheme, other);

        await workspace.Items.MoveAsync(Actor.Terminal, whole.Id, 1, corporate.Id, "8", "Too large", mapping);

        var view = await workspace.Registers.ViewAsync(Actor.Terminal, corporate.Id);
        Assert.Equal(["8", "8a", "8b", "81"], view.Items.Select(i => i.Reference));
        Assert.Equal(0.6m * 16 + 0.4m * 1, view.Current(view.Find("8")!, Stage.Residual)!.Rating);
        Assert.Equal([whole.Id, whole.Id], view.Items.Where(i => i.Parent is not null).Select(i => i.Parent!.Value));
        Assert.Equal(3, (await workspace.EntriesAsync()).Count(e => e.Operation == "move" && e.Reason == "Too large"));
    }

    [Fact]
    public async Task Assessment_madeWhileTheItemMovedToAnotherScheme_isAskedAgain()
    {
        var (workspace, register, scheme, corporate, _) = await TwoRegistersAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "7").Scored(scheme, 5, 1));
        var mapping = (await workspace.Items.PreviewMoveAsync(Actor.Terminal, item.Id, corporate.Id)).Mapping;
        await workspace.Items.MoveAsync(Actor.Terminal, item.Id, 1, corporate.Id, "1", "Too large", mapping);

        var conflict = await Assert.ThrowsAsync<Plimsoll.Services.Items.EditConflictException>(() => workspace.Assessments.AssessAsync(
            Actor.Terminal, item.Id, 1, Stage.Residual, Domain.Timings.Timing.Read("20 November 2026"), 4, 2, "Worse"));

        Assert.Contains(conflict.Overlaps, o => o.Path == "register");
    }

    private static async Task<(TemporaryWorkspace Workspace, Register Register, Scheme Scheme, Register Corporate, Scheme Other)> TwoRegistersAsync()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        var other = ShippedSchemes.Copy("four-by-four", new SchemeId(workspace.Workspace.NewId()));
        var corporate = new Register { Id = new(workspace.Workspace.NewId()), Name = "Corporate", RiskScheme = other.Id };
        await workspace.Workspace.RecordAsync(Actor.Terminal, "found", null, [new(other, 0), new(corporate, 0)]);
        return (workspace, register, scheme, corporate, other);
    }
}
