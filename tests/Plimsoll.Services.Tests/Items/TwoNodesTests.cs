using Microsoft.Extensions.Time.Testing;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Actions;
using Plimsoll.Services.Attachments;
using Plimsoll.Services.History;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Scoring;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Items;

/// <summary>Two nodes of one body on one PostgreSQL, each with its own image.</summary>
public class TwoNodesTests
{
    [Fact]
    public async Task Changes_onBothNodesAtOnce_areAllKept()
    {
        if (PostgresCluster.WhyNot is { } reason)
            Assert.Skip(reason);
        await using var cluster = await PostgresCluster.StartAsync();
        var location = await cluster.NewDatabaseAsync();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
        await using var one = await Workspace.OpenAsync(location, clock);
        await using var other = await Workspace.OpenAsync(location, clock);
        var scheme = ShippedSchemes.Copy("five-by-five", new SchemeId(one.NewId()));
        var register = new Register { Id = new(one.NewId()), Name = "Harbours", RiskScheme = scheme.Id };
        var action = one.NewId();
        var item = new Item { Id = new(one.NewId()), Register = register.Id, Kind = ItemKind.Risk, Reference = "1", Title = "The wall" }
            .AddAction(new ItemAction { Id = action, Text = "Survey" });
        await one.RecordAsync(Actor.Terminal, "found", null, [new(new Organisation { Id = new(one.NewId()), Name = "Port" }, 0), new(scheme, 0), new(register, 0), new(item, 0)]);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(
            () => new ActionService(n % 2 == 0 ? one : other).ReportAsync(Actor.Terminal, item.Id, 1, action, $"Report {n}"))));
        var attached = await new AttachmentService(one).AttachAsync(Actor.Terminal, item.Id, 1, "note.txt", "Words"u8.ToArray());
        var conflict = await Assert.ThrowsAsync<EditConflictException>(async () =>
        {
            await new ItemService(one).EditAsync(Actor.Terminal, item.Id, 1, null, i => i with { Title = "The old wall" });
            await new ItemService(other).EditAsync(Actor.Terminal, item.Id, 1, null, i => i with { Title = "The new wall" });
        });

        Assert.Equal(8, attached.MergedWith.Count);
        Assert.Equal(8, attached.Item.Actions[0].Progress.Select(p => p.Text).Distinct().Count());
        Assert.Equal((11, "The old wall"), (conflict.CurrentVersion, conflict.Theirs.Title));
        Assert.Equal("Words"u8.ToArray(), (await new AttachmentService(other).GetAsync(Actor.Terminal, item.Id, attached.Item.Attachments[0].Id)).Content);
        Assert.Equal(11, (await new HistoryService(other).ChangesAsync(Actor.Terminal, new HistoryQuery { Register = register.Id })).Changes.Count(c => c.Documents.Any(d => d.Item == item.Id)));
    }
}
