using Microsoft.Extensions.Time.Testing;
using Plimsoll.Domain;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Scoring;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Packs;

public class PackPublishingTests
{
    [Fact]
    public async Task Published_pack_isOpenAtItsAddressUntilItIsWithdrawn()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        await workspace.AddedAsync(workspace.Risk(register, "1"));
        await workspace.AddedAsync(workspace.Risk(register, "2", "Hush") with { Exemption = new Exemption(3, "Trade") });
        var draft = await kit.Packs.DraftAsync(Actor.Terminal, PackKit.Of(register));
        await Assert.ThrowsAsync<RuleBrokenException>(() => kit.Publishing.PublishAsync(Actor.Terminal, draft, 1));
        var id = await kit.SealedAsync(PackKit.Of(register));

        Assert.Equal("risk-report-quarter-2-2026-12-07", await kit.Publishing.AddressAsync(Actor.Terminal, id));
        var address = await kit.Publishing.PublishAsync(Actor.Terminal, id, 2);

        var shown = Assert.Single(await kit.Publishing.ListAsync());
        Assert.Equal((address, true), (shown.Publication.Address, shown.IsOpen));
        Assert.All(shown.Files, f => Assert.Equal(PackVersion.Public, f.Version));
        foreach (var file in shown.Files)
            Assert.DoesNotContain("Hush", PackKit.Everything((await kit.Publishing.FileAsync(address, file.Name))!), StringComparison.Ordinal);
        Assert.Null(await kit.Publishing.FindAsync("another"));
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => kit.Publishing.WithdrawAsync(Actor.Terminal, id, 2, "Wrong"));

        await kit.Publishing.WithdrawAsync(Actor.Terminal, id, 3, "A score was wrong");

        Assert.Empty(await kit.Publishing.ListAsync());
        Assert.Null(await kit.Publishing.FileAsync(address, "harbours.csv"));
        Assert.True((await kit.Publishing.FindAsync(address)) is { IsOpen: false, Files.Count: 0, Publication.Withdrawn.Reason: "A score was wrong" });
        Assert.Equal(address, await kit.Publishing.PublishAsync(Actor.Terminal, id, 4));
    }

    [Fact]
    public async Task Item_markedExemptAfterwards_closesWhatShowsIt()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        var item = await workspace.AddedAsync(workspace.Risk(register, "1", "The wall") with { Description = "Cracked" });
        var id = await kit.SealedAsync(PackKit.Of(register));
        var address = await kit.Publishing.PublishAsync(Actor.Terminal, id, 2);
        var reader = await workspace.PersonAsync(Role.Reader);
        var later = await workspace.AddedAsync(workspace.Risk(register, "2", "Later") with { Exemption = new Exemption(3, "Trade") });
        Assert.NotEqual(later.Id, item.Id);
        Assert.NotNull(await kit.Publishing.FileAsync(address, "harbours.csv"));

        await workspace.Items.MarkExemptAsync(Actor.Terminal, item.Id, null, ItemPart.Of(ItemField.Comments), new Exemption(3, "There are none yet"));
        Assert.NotNull(await kit.Publishing.FileAsync(address, "harbours.csv"));
        await workspace.Items.MarkExemptAsync(Actor.Terminal, item.Id, null, ItemPart.Of(ItemField.Description), new Exemption(3, "Trade"));

        Assert.Null(await kit.Publishing.FileAsync(address, "harbours.csv"));
        Assert.Empty(await kit.Publishing.ListAsync());
        Assert.True((await kit.Publishing.FindAsync(address)) is { IsHeldBack: true, Files.Count: 0 });
        await Assert.ThrowsAsync<KeyNotFoundException>(() => kit.Packs.FileAsync(reader, id, PackVersion.Public, "harbours.csv"));
        Assert.Equal(["1 The wall"], (await kit.Packs.GetAsync(Actor.Terminal, id)).MarkedSince);
        Assert.NotEmpty((await kit.Packs.FileAsync(Actor.Terminal, id, PackVersion.Public, "harbours.csv")).Content);
        Assert.True((await kit.Sealing.VerifyAsync(Actor.Terminal, id)).IsSound);

        // What is withheld in its place is open, and the marking lifted opens the first again.
        var second = await kit.Packs.SupersedeAsync(Actor.Terminal, id, "The wall's state is exempt");
        await kit.Sealing.SealAsync(Actor.Terminal, second, 1);
        var next = await kit.Publishing.PublishAsync(Actor.Terminal, second, 2);
        Assert.NotNull(await kit.Publishing.FileAsync(next, "harbours.csv"));
        Assert.Equal((next, "The wall's state is exempt"), ((await kit.Publishing.FindAsync(address))!.Successor, (await kit.Publishing.FindAsync(address))!.WhyReplaced));
        await workspace.Items.UnmarkExemptAsync(Actor.Terminal, item.Id, null, ItemPart.Of(ItemField.Description), "No longer");
        Assert.NotNull(await kit.Publishing.FileAsync(address, "harbours.csv"));
    }

    [Fact]
    public async Task MarkedExemptBeforePublishing_isRefused()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        var item = await workspace.AddedAsync(workspace.Risk(register, "1", "The wall"));
        var id = await kit.SealedAsync(PackKit.Of(register));
        await workspace.Items.MarkExemptAsync(Actor.Terminal, item.Id, null, new Exemption(3, "Trade"));

        Assert.Contains("1 The wall became exempt", (await Assert.ThrowsAsync<RuleBrokenException>(() => kit.Publishing.PublishAsync(Actor.Terminal, id, 2))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoPacks_ofOneTitle_publishedAtOnce_getAddressesOfTheirOwn()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        await workspace.AddedAsync(workspace.Risk(register, "1"));
        PackId[] packs = [await kit.SealedAsync(PackKit.Of(register)), await kit.SealedAsync(PackKit.Of(register)), await kit.SealedAsync(PackKit.Of(register))];

        var addresses = await Task.WhenAll(packs.Select(id => Task.Run(() => kit.Publishing.PublishAsync(Actor.Terminal, id, 2))));

        Assert.Equal(["risk-report-quarter-2-2026-12-07", "risk-report-quarter-2-2026-12-07-2", "risk-report-quarter-2-2026-12-07-3"], addresses.Order());
    }

    [Fact]
    public async Task TwoNodes_onPostgreSql_sealAtOnceAndServeEachOthersFiles()
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
        var item = new Item { Id = new(one.NewId()), Register = register.Id, Kind = ItemKind.Risk, Reference = "1", Title = "The wall" };
        await one.RecordAsync(Actor.Terminal, "found", null, [new(new Organisation { Id = new(one.NewId()), Name = "Port" }, 0), new(scheme, 0), new(register, 0), new(item, 0)]);
        await using var kit = new PackKit(one);
        await using var second = new PackKit(other);
        var id = await kit.Packs.DraftAsync(Actor.Terminal, PackKit.Of(register));

        var answers = await Task.WhenAll(new[] { kit, second }.Select(async k => await Record.ExceptionAsync(() => Task.Run(() => k.Sealing.SealAsync(Actor.Terminal, id, 1)))));

        Assert.IsType<ChangedMeanwhileException>(Assert.Single(answers, a => a is not null));
        var address = await kit.Publishing.PublishAsync(Actor.Terminal, id, 2);
        Assert.Contains("The wall", PackKit.Everything((await second.Publishing.FileAsync(address, "harbours-register.html"))!), StringComparison.Ordinal);
        Assert.True((await second.Sealing.VerifyAsync(Actor.Terminal, id)).IsSound);
    }
}
