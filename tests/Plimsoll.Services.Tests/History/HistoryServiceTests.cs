using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.History;

public class HistoryServiceTests
{
    private static readonly Exemption Exempt = new(3, "Commercial");

    [Fact]
    public async Task Steps_ofAnItem_sayWhoDidWhatAndWhatItChanged()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var person = await workspace.People.AddAsync(Actor.Terminal, "Ffion Quay");
        var item = await workspace.AddedAsync(workspace.Risk(register, "1", "The wall"));
        workspace.Clock.Advance(TimeSpan.FromHours(1));
        await workspace.Items.ChangeAsync(Actor.Of(person, Rights.All), item.Id, null, "rename", "It is old", i => i with { Title = "The old wall" });

        var steps = await workspace.History.OfAsync(Actor.Terminal, item.Id);

        Assert.Equal([("rename", "Ffion Quay", "It is old"), ("add item", "terminal", null)], steps.Select(s => (s.Operation, s.By, s.Reason)));
        Assert.Equal(new HistoryDifferenceOf("title", "The wall", "The old wall"), steps[0].Differences.Select(d => new HistoryDifferenceOf(d.Path, d.Before, d.After)).Single());
        Assert.Contains(new HistoryDifferenceOf("title", null, "The wall"), steps[1].Differences.Select(d => new HistoryDifferenceOf(d.Path, d.Before, d.After)));
        Assert.All(steps[1].Differences, d => Assert.Null(d.Before));
        Assert.Equal(TimeSpan.FromHours(1), steps[0].RecordedAt - steps[1].RecordedAt);

        await workspace.People.EraseAsync(Actor.Terminal, person);
        Assert.Equal("a former colleague", (await workspace.History.OfAsync(Actor.Terminal, item.Id))[0].By);
    }

    [Fact]
    public async Task Steps_asAtADate_endThere()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));
        workspace.Clock.Advance(TimeSpan.FromDays(2));
        await workspace.Items.ChangeAsync(Actor.Terminal, item.Id, null, "rename", null, i => i with { Title = "Later" });

        Assert.Single(await workspace.History.OfAsync(Actor.Terminal, item.Id, AsAt.Read("2026-11-20")));
        Assert.Equal(2, (await workspace.History.OfAsync(Actor.Terminal, item.Id, AsAt.Read("2026-11-22"))).Count);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => workspace.History.OfAsync(Actor.Terminal, item.Id, AsAt.Read("2026-11-19")));
    }

    [Fact]
    public async Task Item_markedExemptLater_isRefusedToThePublicAtEarlierDatesToo()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));
        Assert.Single(await workspace.History.OfAsync(Actor.Public, item.Id));
        workspace.Clock.Advance(TimeSpan.FromDays(3));
        await workspace.Items.ChangeAsync(Actor.Terminal, item.Id, null, "mark exempt", null, i => i.MarkExempt(Exempt));

        await Assert.ThrowsAsync<KeyNotFoundException>(() => workspace.History.OfAsync(Actor.Public, item.Id));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => workspace.History.OfAsync(Actor.Public, item.Id, AsAt.Read("2026-11-20")));
        Assert.Single(await workspace.History.OfAsync(Actor.Terminal, item.Id, AsAt.Read("2026-11-20")));
    }

    [Fact]
    public async Task Part_ofAnExemptComposite_isRefusedToThePublic()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var whole = await workspace.AddedAsync(workspace.Risk(register, "1") with { Composite = CompositeRule.Highest });
        var part = await workspace.AddedAsync(workspace.Risk(register, "1a") with { Parent = whole.Id });
        await workspace.Items.ChangeAsync(Actor.Terminal, whole.Id, null, "mark exempt", null, i => i.MarkExempt(Exempt));

        Assert.Null((await workspace.ViewAsync(Given.Harbours, Actor.Public)).Find("1a"));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => workspace.History.OfAsync(Actor.Public, part.Id));
        Assert.Single(await workspace.History.OfAsync(Actor.Terminal, part.Id));
    }

    private sealed record HistoryDifferenceOf(string Path, string? Before, string? After);
}
