using Plimsoll.Domain;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Items;

/// <summary>Two people at one item, each from the version that they saw.</summary>
public class MergingTests
{
    private static readonly Guid Survey = Guid.Parse("019a0000-0000-7000-8000-000000000001");

    [Fact]
    public async Task Edits_ofDifferentFields_bothStandAndTheSecondIsTold()
    {
        await using var harbour = await Harbour.NewAsync();
        await harbour.ChangeAsync(1, i => i with { Description = "It leans." });

        var changed = await harbour.Workspace.Items.EditAsync(Actor.Terminal, harbour.Item, 1, null, i => i with { Title = "The north wall" });

        Assert.Equal(("The north wall", "It leans.", 3), (changed.Item.Title, changed.Item.Description, changed.Version));
        var told = Assert.Single(changed.MergedWith);
        Assert.Equal((2, "terminal"), (told.Version, told.By));
        Assert.Equal("description", Assert.Single(told.Differences).Path);
    }

    [Fact]
    public async Task Reports_onOneAction_bothStay()
    {
        await using var harbour = await Harbour.NewAsync();
        await harbour.Workspace.Actions.ReportAsync(Actor.Terminal, harbour.Item, 1, Survey, "Divers went down.");

        var changed = await harbour.Workspace.Actions.ReportAsync(Actor.Terminal, harbour.Item, 1, Survey, "Photographs were taken.");

        Assert.Equal(["Divers went down.", "Photographs were taken."], changed.Item.Actions[0].Progress.Select(p => p.Text));
    }

    [Fact]
    public async Task Actions_addedByBoth_haveNumbersOfTheirOwn()
    {
        await using var harbour = await Harbour.NewAsync();
        await harbour.Workspace.Actions.AddAsync(Actor.Terminal, harbour.Item, 1, NewAction("Buy props"));
        await harbour.Workspace.Controls.AddAsync(Actor.Terminal, harbour.Item, 1, new Control { Id = harbour.Workspace.Workspace.NewId(), Text = "Yearly look" });

        var changed = await harbour.Workspace.Actions.AddAsync(Actor.Terminal, harbour.Item, 1, NewAction("Close the slip"));

        Assert.Equal([("1", "Survey the wall"), ("2", "Buy props"), ("4", "Close the slip")], changed.Item.Actions.Select(a => (a.Number, a.Text)));
        Assert.Equal("3", changed.Item.Controls.Single().Number);
        Assert.Equal(2, changed.MergedWith.Count);

        ItemAction NewAction(string text) => new() { Id = harbour.Workspace.Workspace.NewId(), Text = text };
    }

    [Fact]
    public async Task Assessments_byBoth_standInTheOrderOfTheirDates()
    {
        await using var harbour = await Harbour.NewAsync();
        await harbour.AssessAsync(1, "30 September 2026", 4);

        await harbour.AssessAsync(1, "31 August 2026", 3);
        var changed = await harbour.AssessAsync(1, "31 October 2026", 2);

        Assert.Equal(["31 August 2026", "30 September 2026", "31 October 2026"], changed.Item.Assessments.Select(a => a.Date.Words));
    }

    [Fact]
    public async Task Redating_byBoth_asksTheSecond()
    {
        await using var harbour = await Harbour.NewAsync();
        await harbour.Workspace.Actions.RedateAsync(Actor.Terminal, harbour.Item, 1, Survey, Timing.Read("March 2027"), "Divers are ill");

        var conflict = await Assert.ThrowsAsync<EditConflictException>(
            () => harbour.Workspace.Actions.RedateAsync(Actor.Terminal, harbour.Item, 1, Survey, Timing.Read("April 2027"), "No boat"));

        Assert.Contains(conflict.Overlaps, o => o.Path == $"actions[{Survey}].target");
        Assert.Equal("March 2027", conflict.Theirs.Actions[0].Target.Words);
        Assert.Equal("April 2027", conflict.MineOverTheirs.Actions[0].Target.Words);
        Assert.Equal(2, await harbour.VersionAsync());
    }

    [Fact]
    public async Task Edit_whileOverlapping_keepsTheirOtherFieldsInWhatIsOffered()
    {
        await using var harbour = await Harbour.NewAsync();
        await harbour.ChangeAsync(1, i => i with { Title = "The old wall", Description = "It leans." });

        var conflict = await Assert.ThrowsAsync<EditConflictException>(
            () => harbour.Workspace.Items.EditAsync(Actor.Terminal, harbour.Item, 1, null, i => i with { Title = "The new wall" }));
        var changed = await harbour.Workspace.Items.EditAsync(
            Actor.Terminal, harbour.Item, conflict.CurrentVersion, null, i => i with { Title = conflict.MineOverTheirs.Title, Description = conflict.MineOverTheirs.Description });

        Assert.Equal(("The new wall", "It leans."), (changed.Item.Title, changed.Item.Description));
    }

    [Fact]
    public async Task Assessment_ofAnItemClosedMeanwhile_isRefused()
    {
        await using var harbour = await Harbour.NewAsync();
        await harbour.Workspace.Items.CloseAsync(Actor.Terminal, harbour.Item, 1, "The wall is gone");

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => harbour.AssessAsync(1, "1 November 2026", 2));

        Assert.Contains("reopen it first", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_withoutAChange_recordsNothing()
    {
        await using var harbour = await Harbour.NewAsync();

        var changed = await harbour.Workspace.Items.EditAsync(Actor.Terminal, harbour.Item, 1, "Nothing", i => i with { Owners = [] });

        Assert.Equal(1, changed.Version);
        Assert.Equal(1, await harbour.VersionAsync());
    }

    [Fact]
    public async Task Reports_byManyAtOnce_areAllKept()
    {
        await using var harbour = await Harbour.NewAsync();

        await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Task.Run(
            () => harbour.Workspace.Actions.ReportAsync(Actor.Terminal, harbour.Item, 1, Survey, $"Report {n}"))));

        var item = (await harbour.Workspace.ViewAsync(Given.Harbours)).Find("1")!;
        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"Report {n}"), item.Actions[0].Progress.Select(p => p.Text).Order());
        Assert.Equal(9, await harbour.VersionAsync());
    }

    /// <summary>A register with a wall that has one action.</summary>
    private sealed class Harbour(TemporaryWorkspace workspace, ItemId item) : IAsyncDisposable
    {
        public TemporaryWorkspace Workspace { get; } = workspace;

        public ItemId Item { get; } = item;

        public static async Task<Harbour> NewAsync()
        {
            var (workspace, register, _) = await Given.RegisterAsync();
            var item = workspace.Risk(register, "1", "The wall").AddAction(new ItemAction { Id = Survey, Text = "Survey the wall", Target = Timing.Read("December 2026") });
            await workspace.AddedAsync(item);
            return new Harbour(workspace, item.Id);
        }

        public Task<Changed> ChangeAsync(int from, Func<Item, Item> change) => Workspace.Items.EditAsync(Actor.Terminal, Item, from, null, change);

        public Task<Changed> AssessAsync(int from, string date, decimal likelihood) =>
            Workspace.Assessments.AssessAsync(Actor.Terminal, Item, from, Stage.Residual, Timing.Read(date), 4, likelihood, "Looked at again");

        public async Task<int> VersionAsync() =>
            (await Workspace.Workspace.ImageAsync(cancellation: TestContext.Current.CancellationToken)).Document(Item.Value.ToString())!.Version;

        public ValueTask DisposeAsync() => Workspace.DisposeAsync();
    }
}
