using Plimsoll.Domain;
using Plimsoll.Domain.Items;
using Plimsoll.Journal;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Items;

public class ItemServiceTests
{
    [Fact]
    public async Task Change_byThePublic_isNotAllowedAndRecordsNothing()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));
        var position = await workspace.PositionAsync();

        var refused = await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Items.ChangeAsync(Actor.Public, item.Id, null, "edit", null, i => i with { Title = "Mine" }));
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Items.AddAsync(Actor.Public, workspace.Risk(register, "2")));

        Assert.Equal("This needs the right to change items", refused.Message);
        Assert.Equal(position, await workspace.PositionAsync());
    }

    [Theory]
    [InlineData("1"), InlineData("cr7"), InlineData("CR7")]
    public async Task Add_withATakenReference_isRefused(string reference)
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await workspace.AddedAsync(workspace.Risk(register, "1"));
        await workspace.AddedAsync(workspace.Risk(register, "CR7"));

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Items.AddAsync(Actor.Terminal, workspace.Risk(register, reference)));

        Assert.Equal("Reference", refused.Broken.Single().Field);
        Assert.Contains(reference, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adds_ofOneReferenceAtOnce_fromTwoNodes_giveOneItem()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var other = await Workspace.OpenAsync(workspace.Workspace.Database.Where, workspace.Clock);
        ItemService[] nodes = [workspace.Items, new ItemService(other)];
        for (var n = 1; n <= 20; n++)
        {
            var refused = 0;
            await Task.WhenAll(nodes.SelectMany(node => new[] { node, node }).Select(node => Task.Run(async () =>
            {
                try
                {
                    await node.AddAsync(Actor.Terminal, workspace.Risk(register, $"R{n}"));
                }
                catch (RuleBrokenException)
                {
                    Interlocked.Increment(ref refused);
                }
            })));
            Assert.Equal(3, refused);
        }

        Assert.Equal(20, (await workspace.ViewAsync(Given.Harbours)).LiveItems.Count());
    }

    [Fact]
    public async Task Change_toATakenReference_isRefused()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await workspace.AddedAsync(workspace.Risk(register, "1"));
        var second = await workspace.AddedAsync(workspace.Risk(register, "2"));

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Items.ChangeAsync(Actor.Terminal, second.Id, null, "renumber", null, i => i with { Reference = "1" }));
        Assert.Equal("Reference", refused.Broken.Single().Field);

        var renumbered = await workspace.Items.ChangeAsync(Actor.Terminal, second.Id, null, "renumber", null, i => i with { Reference = "3", EarlierReferences = ["2"] });
        Assert.Equal("3", renumbered.Reference);
        Assert.Equal("3", (await workspace.ViewAsync(Given.Harbours)).Find("2")!.Reference);
    }

    [Fact]
    public async Task Add_withoutItsRegister_isRefused()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(
            () => workspace.Items.AddAsync(Actor.Terminal, workspace.Risk(register, "1") with { Register = new(Guid.CreateVersion7(workspace.Clock.GetUtcNow())) }));

        Assert.Equal("Register", refused.Broken.Single().Field);
    }

    [Fact]
    public async Task Change_thatBreaksARule_recordsNothing()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));
        var position = await workspace.PositionAsync();

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(
            () => workspace.Items.ChangeAsync(Actor.Terminal, item.Id, null, "edit", null, i => i with { Title = " ", Weight = 120 }));

        Assert.Equal(["Title", "Weight"], refused.Broken.Select(b => b.Field));
        Assert.Equal(position, await workspace.PositionAsync());
    }

    [Fact]
    public async Task Change_ofWhatSomebodyElseChangedFirst_tellsBothVersions()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1", "The wall"));
        await workspace.Items.ChangeAsync(Actor.Terminal, item.Id, 1, "edit", null, i => i with { Title = "The old wall" });

        var conflict = await Assert.ThrowsAsync<EditConflictException>(
            () => workspace.Items.ChangeAsync(Actor.Terminal, item.Id, 1, "edit", null, i => i with { Title = "The new wall" }));

        Assert.Equal(2, conflict.CurrentVersion);
        Assert.Equal(("The wall", "The old wall", "The new wall"), (conflict.Seen.Title, conflict.Theirs.Title, conflict.Mine.Title));
        Assert.Equal(new EditOverlap("title", "The wall", "The old wall", "The new wall"), Assert.Single(conflict.Overlaps));
        Assert.Equal((2, "terminal", "edit"), (conflict.Steps.Single().Version, conflict.Steps.Single().By, conflict.Steps.Single().Operation));
        Assert.Equal("The old wall", (await workspace.ViewAsync(Given.Harbours)).Find("1")!.Title);
    }

    [Fact]
    public async Task Change_atTheSameTimeByManyOfTheSameVersion_isWonByOne()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(async n =>
        {
            try
            {
                await Task.Yield();
                await workspace.Items.ChangeAsync(Actor.Terminal, item.Id, 1, "edit", null, i => i with { Title = $"Writer {n}" });
                return n;
            }
            catch (EditConflictException)
            {
                return 0;
            }
        }));

        var winner = Assert.Single(outcomes, n => n > 0);
        Assert.Equal($"Writer {winner}", (await workspace.ViewAsync(Given.Harbours)).Find("1")!.Title);
    }

    [Fact]
    public async Task Change_ofAnUnknownItem_saysSo()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;

        await Assert.ThrowsAsync<KeyNotFoundException>(
            () => workspace.Items.ChangeAsync(Actor.Terminal, new ItemId(workspace.Workspace.NewId()), null, "edit", null, i => i));
    }
}
