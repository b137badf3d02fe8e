using Plimsoll.Domain;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.History;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Packs;

public class PackServiceTests
{
    [Fact]
    public async Task Draft_isChecked_againstWhatIsKeptHere()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => kit.Packs.DraftAsync(Actor.Terminal, PackKit.Of(register) with
        {
            Registers = [new RegisterId(Guid.NewGuid())], Kinds = ["poem"], Author = new PostId(Guid.NewGuid()),
        }));

        Assert.Equal(["Registers", "Papers", "Author"], broken.Broken.Select(b => b.Field));
        Assert.Contains("in-focus", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_edited_showsItsPapersAsTheyWouldBeSealedNow()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        var item = await workspace.AddedAsync(workspace.Risk(register, "1", "First words"));
        var id = await kit.Packs.DraftAsync(Actor.Terminal, PackKit.Of(register));
        await kit.Packs.EditAsync(Actor.Terminal, id, 1, PackKit.Of(register) with { Title = "Quarter 3", Purpose = "To agree" });
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => kit.Packs.EditAsync(Actor.Terminal, id, 1, PackKit.Of(register)));
        await workspace.Items.EditAsync(Actor.Terminal, item.Id, null, null, i => i with { Title = "Second words" });

        var page = PackKit.Everything(await kit.Packs.FileAsync(Actor.Terminal, id, PackVersion.Public, "harbours-register.html"));

        Assert.Contains("Second words", page, StringComparison.Ordinal);
        Assert.Contains("To agree", page, StringComparison.Ordinal);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => kit.Packs.FileAsync(Actor.Terminal, id, PackVersion.Public, "another.html"));
        await kit.Packs.DiscardAsync(Actor.Terminal, id, 2);
        Assert.Empty(await kit.Packs.ListAsync(Actor.Terminal));
    }

    [Fact]
    public async Task TwoRegisters_ofOneName_haveFilesOfTheirOwn()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        var other = register with { Id = new(workspace.Workspace.NewId()), Name = "Harbours!" };
        await workspace.Workspace.RecordAsync(Actor.Terminal, "make register", null, [new(other, 0)]);
        var planned = (await kit.Packs.GetAsync(Actor.Terminal, await kit.Packs.DraftAsync(Actor.Terminal, PackKit.Of(register, other)))).Planned;

        Assert.Equal(planned.Count, planned.Select(f => f.Name).Distinct().Count());
        Assert.Contains(planned, f => f.Name == "harbours-2.csv" && f.Register == other.Id);
    }

    [Fact]
    public async Task Role_each_seesAndDoesWhatIsItsOwn()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        var other = register with { Id = new(workspace.Workspace.NewId()), Name = "Ferries" };
        await workspace.Workspace.RecordAsync(Actor.Terminal, "make register", null, [new(other, 0)]);
        await workspace.AddedAsync(workspace.Risk(register, "1"));
        await workspace.AddedAsync(workspace.Risk(register, "2", "Hush") with { Exemption = new Exemption(3, "Trade") });
        var (officer, officerOfOne) = (await workspace.PersonAsync(Role.RiskOfficer), await workspace.PersonAsync(Role.RiskOfficer, register.Id));
        var (auditor, reader, readerOfOne) = (await workspace.PersonAsync(Role.Auditor), await workspace.PersonAsync(Role.Reader), await workspace.PersonAsync(Role.Reader, register.Id));
        var contents = PackKit.Of(register, other);

        // Drafting: officers of every register in it alone.
        foreach (var actor in new[] { officerOfOne, auditor, reader, Actor.Public, Actor.Nobody })
            await Assert.ThrowsAsync<NotAllowedException>(() => kit.Packs.DraftAsync(actor, contents));
        var id = await kit.Packs.DraftAsync(officer, contents);

        // A draft: those who see everything in it.
        foreach (var actor in new[] { officerOfOne, reader, readerOfOne, Actor.Public, Actor.Nobody })
        {
            Assert.Empty(await kit.Packs.ListAsync(actor));
            await Assert.ThrowsAsync<KeyNotFoundException>(() => kit.Packs.GetAsync(actor, id));
            await Assert.ThrowsAsync<KeyNotFoundException>(() => kit.Packs.FileAsync(actor, id, PackVersion.Public, "harbours.csv"));
            await Assert.ThrowsAsync<KeyNotFoundException>(() => kit.Sealing.SealAsync(actor, id, 1));
        }

        Assert.True((await kit.Packs.GetAsync(auditor, id)) is { SeesWhole: true, MayRun: false });
        await Assert.ThrowsAsync<NotAllowedException>(() => kit.Sealing.SealAsync(auditor, id, 1));
        await kit.Sealing.SealAsync(officer, id, 1);

        // Sealed: readers of all its registers see the public version, and of the exempt one nothing.
        Assert.Contains("Withheld", PackKit.Everything(await kit.Packs.FileAsync(reader, id, PackVersion.Public, "harbours.csv")), StringComparison.Ordinal);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => kit.Packs.FileAsync(reader, id, PackVersion.Exempt, "harbours.csv"));
        await Assert.ThrowsAsync<NotAllowedException>(() => kit.Sealing.VerifyAsync(reader, id));
        await Assert.ThrowsAsync<NotAllowedException>(() => kit.Publishing.PublishAsync(reader, id, 2));
        await Assert.ThrowsAsync<NotAllowedException>(() => kit.Packs.SupersedeAsync(auditor, id, "Because"));
        foreach (var actor in new[] { readerOfOne, Actor.Public, Actor.Nobody })
            Assert.Empty(await kit.Packs.ListAsync(actor));
        Assert.Contains("Hush", PackKit.Everything(await kit.Packs.FileAsync(auditor, id, PackVersion.Exempt, "harbours.csv")), StringComparison.Ordinal);
        Assert.True((await kit.Sealing.VerifyAsync(auditor, id)).IsSound);

        // The audit trail tells of packs those who see them whole.
        var (told, untold) = (await workspace.History.ChangesAsync(auditor, new HistoryQuery()), await workspace.History.ChangesAsync(reader, new HistoryQuery()));
        Assert.Contains(told.Changes, c => c.Operation == "seal pack" && c.Documents.Single().Words == contents.Title);
        Assert.DoesNotContain(untold.Changes, c => c.Operation.EndsWith("pack", StringComparison.Ordinal));
    }
}
