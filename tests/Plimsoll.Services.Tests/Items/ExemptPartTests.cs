using System.Text;
using System.Text.Json;
using Plimsoll.Domain;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Sources;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.Services.Tests.Papers;

namespace Plimsoll.Services.Tests.Items;

/// <summary>An item of which every part is exempt: the public learns that something is withheld and on which ground, and no more.</summary>
public class ExemptPartTests
{
    private const string Trace = "xyzzy";

    private static readonly Exemption Ground = new(3, "Xyzzy would lose the bid");

    [Theory]
    [InlineData(null), InlineData("2026-11-20"), InlineData("2026-11-21"), InlineData("2026-11-25")]
    public async Task Everything_forThePublic_hasNoTrace(string? day)
    {
        await using var secret = await Secret.NewAsync();
        var asAt = day is null ? null : AsAt.Read(day);
        var view = await secret.Workspace.Registers.ViewAsync(Actor.Public, secret.Register, asAt);
        var findings = await secret.Workspace.Checks.FindAsync(Actor.Public, secret.Register, asAt);
        var history = await secret.Workspace.History.OfAsync(Actor.Public, secret.Item, asAt);
        var links = await secret.Workspace.Items.LinksAsync(Actor.Public, secret.Open, asAt);
        var export = RegisterExport.Json(RegisterExport.Of(view, findings, asAt));
        var papers = Enum.GetValues<PaperKind>().Select(k => PaperText.Of(PaperBuilder.Build(view, new PaperRequest { Kind = k, Public = true, IncludeFindings = true })));

        var everything = string.Join('\n', [JsonSerializer.Serialize(view.Items), export, JsonSerializer.Serialize(history), JsonSerializer.Serialize(links), .. papers]);

        Assert.DoesNotContain(Trace, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret.Hidden.Value.ToString(), everything, StringComparison.Ordinal);
        Assert.Contains("Withheld: Schedule 12A paragraph 3", everything, StringComparison.Ordinal);
        Assert.Empty(await secret.Workspace.Attachments.ListAsync(Actor.Public, secret.Item, asAt));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => secret.Workspace.Attachments.GetAsync(Actor.Public, secret.Item, secret.File, asAt));
    }

    [Fact]
    public async Task Parts_forThePublic_areNamedWithTheirGround()
    {
        await using var secret = await Secret.NewAsync();
        var view = await secret.Workspace.Registers.ViewAsync(Actor.Public, secret.Register);
        var item = view.Find("1")!;

        Assert.Equal(
            ["A control", "Action 2", "Attachment", "Cause and event", "Comments", "Consequences", "Description", "Opportunities"],
            view.WithheldPartsOf(item).Select(p => p.Part).Order(StringComparer.Ordinal));
        Assert.All(view.WithheldPartsOf(item), p => Assert.Equal(new Exemption(3, ""), p.Exemption));
        Assert.Empty(item.Controls);
        Assert.Empty(item.Actions);
    }

    [Fact]
    public async Task Everything_forWhoeverAnswersForIt_isThere()
    {
        await using var secret = await Secret.NewAsync();
        var view = await secret.Workspace.Registers.ViewAsync(secret.Owner, secret.Register);
        var item = view.Find("1")!;

        Assert.Equal("Xyzzy description", item.Description);
        Assert.Single(item.Controls);
        Assert.Empty(view.WithheldPartsOf(item));
        Assert.Equal("Xyzzy evidence.txt", Assert.Single(await secret.Workspace.Attachments.ListAsync(secret.Owner, secret.Item)).FileName);
        Assert.Contains(await secret.Workspace.History.OfAsync(secret.Owner, secret.Item), s => s.Reason == Ground.Reason);
    }

    [Fact]
    public async Task Change_byOneWhoDoesNotSeeAll_isRefused()
    {
        await using var secret = await Secret.NewAsync();
        var blind = new Actor("officer", Rights.Read | Rights.Change);

        var refused = await Assert.ThrowsAsync<NotAllowedException>(
            () => secret.Workspace.Items.EditAsync(blind, secret.Item, null, null, i => i with { Title = "Another" }));

        Assert.Equal(Rights.ReadExempt, refused.Right);
    }

    [Fact]
    public async Task Unmarking_showsThePartAndItsHistory()
    {
        await using var secret = await Secret.NewAsync();
        await secret.Workspace.Items.UnmarkExemptAsync(Actor.Terminal, secret.Item, null, ItemPart.Of(ItemField.Description), "The bid is over");

        Assert.Equal("Xyzzy description", (await secret.Workspace.Registers.ViewAsync(Actor.Public, secret.Register)).Find("1")!.Description);
        Assert.Contains(
            await secret.Workspace.History.OfAsync(Actor.Public, secret.Item), s => s.Differences.Any(d => d is { Path: "description", After: "Xyzzy description" }));
        await Assert.ThrowsAsync<RuleBrokenException>(
            () => secret.Workspace.Items.UnmarkExemptAsync(Actor.Terminal, secret.Item, null, ItemPart.Of(ItemField.Description), "Again"));
    }

    [Fact]
    public async Task Paper_forMembers_saysThatItIsNotForPublication()
    {
        await using var secret = await Secret.NewAsync();

        var paper = PaperBuilder.Build(await secret.Workspace.Registers.ViewAsync(Actor.Terminal, secret.Register), new PaperRequest { Kind = PaperKind.DeepDive, Items = [secret.Item] });

        Assert.Equal("Exempt, not for publication: Schedule 12A paragraph 3", paper.Marking);
    }

    /// <summary>Item 1 with everything, written on 20 November, exempt in all parts from the 23rd; item 2 open and linked to both 1 and the exempt 3.</summary>
    private sealed record Secret(TemporaryWorkspace Workspace, RegisterId Register, ItemId Item, ItemId Open, ItemId Hidden, Guid File, Actor Owner) : IAsyncDisposable
    {
        public static async Task<Secret> NewAsync()
        {
            var (workspace, register, _) = await Given.RegisterAsync();
            var (control, action) = (workspace.Workspace.NewId(), workspace.Workspace.NewId());
            var owner = await workspace.People.AddAsync(Actor.Terminal, "An Owner");
            var item = workspace.Risk(register, "1", "The ferry") with { Owners = [Party.Of(owner)], InFocus = true };
            await workspace.AddedAsync(item);
            workspace.Clock.Advance(TimeSpan.FromMinutes(1));
            await workspace.Items.ChangeAsync(Actor.Terminal, item.Id, null, "write", "Xyzzy asked for it", i => (i with
            {
                Description = "Xyzzy description",
                Cause = "Xyzzy cause",
                Event = "Xyzzy event",
                Consequences = ["Xyzzy consequence"],
                Opportunities = ["Xyzzy upside"],
                Comments = [new Comment(Timing.None, "Xyzzy comment")],
                Controls = [new Control { Id = control, Text = "Xyzzy control" }],
                Sources = [new SourceValue("description", "line 1", "Xyzzy words", 1), new SourceValue($"controls[{control}].text", "line 2", "Xyzzy words", 1)],
            }).AddAction(new ItemAction { Id = action, Text = "Xyzzy action", Number = "2", Target = Timing.Read("March 2026") }));
            var changed = await workspace.Attachments.AttachAsync(Actor.Terminal, item.Id, null, "Xyzzy evidence.txt", Encoding.UTF8.GetBytes("Xyzzy bid"));
            var file = changed.Item.Attachments.Single().Id;
            var open = await workspace.AddedAsync(workspace.Risk(register, "2"));
            var hidden = await workspace.AddedAsync(workspace.Risk(register, "3", "Xyzzy title"));
            await workspace.Items.LinkAsync(Actor.Terminal, open.Id, null, hidden.Id, LinkKind.Causes);

            workspace.Clock.Advance(TimeSpan.FromDays(1));
            await workspace.Actions.ReportAsync(Actor.Terminal, item.Id, null, action, "Xyzzy progress");
            workspace.Clock.Advance(TimeSpan.FromDays(2));
            await workspace.Items.MarkExemptAsync(Actor.Terminal, hidden.Id, null, Ground);
            foreach (var part in Enum.GetValues<ItemField>().Select(ItemPart.Of).Concat([ItemPart.Of(control), ItemPart.Of(action), ItemPart.Of(file)]))
                await workspace.Items.MarkExemptAsync(Actor.Terminal, item.Id, null, part, Ground);
            workspace.Clock.Advance(TimeSpan.FromDays(2));
            await workspace.Actions.ReportAsync(Actor.Terminal, item.Id, null, action, "More xyzzy progress");
            workspace.Clock.Advance(TimeSpan.FromDays(2));
            return new Secret(workspace, register.Id, item.Id, open.Id, hidden.Id, file, Actor.Of(owner, Rights.Read | Rights.Contribute));
        }

        public ValueTask DisposeAsync() => Workspace.DisposeAsync();
    }
}
