using Plimsoll.Domain;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Demonstration;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Demonstration;

public class DemonstrationCouncilTests(DemonstrationWorkspace demonstration)
{
    private async Task<RegisterView> ViewAsync(int register, string? asAt = null)
    {
        var workspace = await demonstration.SeededAsync();
        var registers = await workspace.Registers.ListAsync(Actor.Terminal);
        return await workspace.Registers.ViewAsync(Actor.Terminal, registers[register].Id, asAt is null ? null : AsAt.Read(asAt));
    }

    [Fact]
    public async Task Council_seeded_hasThreeRegistersOfThreeLevels()
    {
        var workspace = await demonstration.SeededAsync();
        var registers = await workspace.Registers.ListAsync(Actor.Terminal);
        var counts = new List<int>();
        foreach (var register in registers)
            counts.Add((await workspace.Registers.ViewAsync(Actor.Terminal, register.Id)).Items.Count);

        Assert.Equal([RegisterLevel.Strategic, RegisterLevel.Corporate, RegisterLevel.Directorate], registers.Select(r => r.Level));
        Assert.Equal(37, counts.Sum());
        Assert.Equal(registers[0].Id, registers[1].Parent);
    }

    [Theory]
    [InlineData(null, 11.4), InlineData("2025-03-31", 19.2)]
    public async Task Composite_atADate_isTheWeightedSumOfItsParts(string? asAt, decimal residual)
    {
        var view = await ViewAsync(0, asAt);
        var whole = view.Find("1")!;

        Assert.Equal(residual, view.CompositeOf(whole, Stage.Residual)!.Rating);
        Assert.Equal(residual, view.ChildrenOf(whole).Sum(c => c.Weight!.Value / 100 * view.Current(c, Stage.Residual)!.Rating!.Value));
        Assert.Equal(100, view.ChildrenOf(whole).Sum(c => c.Weight));
    }

    [Theory]
    [InlineData(0, "10", "2025-02-12", "2025-02-13"), InlineData(1, "CR10", "2025-01-22", "2025-01-23"), InlineData(1, "CO4", "2025-03-05", "2025-03-06")]
    public async Task Register_beforeAnItemOpened_doesNotHaveIt(int register, string reference, string before, string on)
    {
        Assert.Null((await ViewAsync(register, before)).Find(reference));
        Assert.NotNull((await ViewAsync(register, on)).Find(reference));
    }

    [Fact]
    public async Task Register_beforeItWasFounded_isNotThere()
    {
        var workspace = await demonstration.SeededAsync();
        var register = (await workspace.Registers.ListAsync(Actor.Terminal))[0];

        Assert.Empty(await workspace.Registers.ListAsync(Actor.Terminal, AsAt.Read("2024-01-01")));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => workspace.Registers.ViewAsync(Actor.Terminal, register.Id, AsAt.Read("2024-01-01")));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => workspace.Registers.ViewAsync(Actor.Public, register.Id, AsAt.Read("2024-01-01")));
    }

    [Theory]
    [InlineData(0, "5", ItemStatus.Closed, "2026-03-25", "2026-03-26")]
    [InlineData(1, "CR4", ItemStatus.Merged, "2025-07-02", "2025-07-03")]
    [InlineData(1, "CO3", ItemStatus.Closed, "2026-10-21", "2026-10-22")]
    public async Task Item_ended_isOpenUntilThatDay(int register, string reference, ItemStatus status, string before, string on)
    {
        var ended = (await ViewAsync(register)).Find(reference)!;

        Assert.Equal((status, DateOnly.Parse(on, null)), (ended.Status, ended.Closure!.On));
        Assert.Equal(ItemStatus.Open, (await ViewAsync(register, before)).Find(reference)!.Status);
        Assert.Equal(status, (await ViewAsync(register, on)).Find(reference)!.Status);
    }

    [Fact]
    public async Task Item_merged_namesTheOneThatCarriesOn()
    {
        var view = await ViewAsync(1);

        Assert.Equal(view.Find("CR5")!.Id, view.Find("CR4")!.Closure!.MergedInto);
    }

    [Fact]
    public async Task Action_redatedThreeTimes_hasThreeEarlierTargetsWithTheirReasons()
    {
        var slipped = (await ViewAsync(0)).Find("4")!.Actions.Single(a => a.TimesRedated == 3);

        Assert.Equal(["October 2025", "March 2026", "September 2026"], [.. slipped.EarlierTargets.Skip(1).Select(t => t.Target.Words), slipped.Target.Words]);
        Assert.All(slipped.EarlierTargets, t => Assert.False(string.IsNullOrEmpty(t.Reason)));
        Assert.Equal(["2025-03-27", "2025-10-16", "2026-03-25"], slipped.EarlierTargets.Select(t => t.MovedOn!.Value.ToString("yyyy-MM-dd", null)));

        var then = (await ViewAsync(0, "2025-10-15")).Find("4")!.Actions.Single(a => a.Id == slipped.Id);
        Assert.Equal(("October 2025", 1), (then.Target.Words, then.TimesRedated));
        var findings = await (await demonstration.SeededAsync()).Checks.FindAsync(Actor.Terminal, (await ViewAsync(0)).Register.Id);
        Assert.Contains(findings, f => f is { Code: "action-redated-often", Item: "4" });
    }

    [Fact]
    public async Task Overdue_atADate_isJudgedByThatDate()
    {
        // The target was December 2024 or so until it moved in March 2025: it was overdue in between, as seen from then.
        var action = (await ViewAsync(0)).Find("4")!.Actions.Single(a => a.TimesRedated == 3);
        var original = action.OriginalTarget.Latest!.Value;
        var moved = action.EarlierTargets[0].MovedOn!.Value;
        var between = original < moved ? moved.AddDays(-1) : original;
        var then = await ViewAsync(0, between.ToString("yyyy-MM-dd", null));

        Assert.Equal(original < moved, then.Find("4")!.Actions.Single(a => a.Id == action.Id).IsOverdue(then.Today));
        Assert.Equal(between, then.Today);
    }

    [Fact]
    public async Task Post_handedOver_keepsWhatItOwns()
    {
        var view = await ViewAsync(0);
        var before = await ViewAsync(0, "2025-08-31");

        var owners = view.Items.SelectMany(i => i.Owners).Select(view.NameOf).ToHashSet();
        Assert.Contains("Director of Resources", owners);
        Assert.Contains("Director of Resources", before.Items.SelectMany(i => i.Owners).Select(before.NameOf));
    }

    [Fact]
    public async Task Journal_ofTheDemonstration_isSoundAndHoldsNoNames()
    {
        var workspace = await demonstration.SeededAsync();
        var verification = await workspace.Workspace.Database.Journal.VerifyAsync(workspace.Workspace.Organisation);

        Assert.True(verification.Sound, verification.ToString());
        Assert.True(verification.EntriesChecked > 600, verification.ToString());
        var names = (await workspace.People.ListAsync(Actor.Terminal)).Select(p => p.Name).ToList();
        Assert.True(names.Count > 15, $"{names.Count} people");
        var entries = await workspace.EntriesAsync();
        Assert.All(names, name => Assert.DoesNotContain(entries, e => (e.Body + e.Reason).Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task History_wasRecordedAtItsOwnTime()
    {
        var entries = await (await demonstration.SeededAsync()).EntriesAsync();

        Assert.Equal(new DateOnly(2024, 4, 15), AsAt.DayOf(entries[0].RecordedAt));
        Assert.Equal(new DateOnly(2026, 11, 12), AsAt.DayOf(entries[^1].RecordedAt));
        Assert.True(entries.Zip(entries.Skip(1)).All(p => p.First.RecordedAt <= p.Second.RecordedAt));
    }

    [Fact]
    public async Task Seeding_aSecondTime_isRefusedAndChangesNothing()
    {
        var workspace = await demonstration.SeededAsync();
        var position = await workspace.PositionAsync();

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => DemonstrationCouncil.SeedAsync(workspace.Workspace));

        Assert.Contains("already", refused.Message, StringComparison.Ordinal);
        Assert.Equal(position, await workspace.PositionAsync());
    }

    [Fact]
    public async Task Actions_ofTheDemonstration_areInEveryState()
    {
        var actions = (await ViewAsync(0)).Items.Concat((await ViewAsync(1)).Items).Concat((await ViewAsync(2)).Items).SelectMany(i => i.Actions).ToList();

        Assert.Contains(actions, a => a.Status == ActionStatus.Complete);
        Assert.Contains(actions, a => a.Status == ActionStatus.Open);
        Assert.All(actions.Where(a => a.Status == ActionStatus.Complete), a => Assert.NotNull(a.Ended));
    }
}
