using Plimsoll.Domain;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Packs;

/// <summary>Papers of several registers together, and of some items, in a pack.</summary>
public class PackPapersTests
{
    [Fact]
    public async Task Paper_ofSeveralRegisters_standsInOneFileUnderItsName_andIsMadeAgain()
    {
        await using var council = await PackKit.CouncilAsync();
        await using var kit = new PackKit(council.Workspace);
        var registers = (await council.Registers.ListAsync(Actor.Terminal)).ToList();
        var id = await kit.SealedAsync(PackKit.Of(registers) with
        {
            Kinds = [], Formats = [PackFormat.Html, PackFormat.Docx],
            Papers = [new() { Name = "Everything at a glance", Kind = "summary", Registers = [.. registers.Select(r => r.Id)] }],
        });
        var seal = (await kit.PackAsync(id)).Seal!;

        var file = Assert.Single(seal.Of(PackVersion.Public), f => f.Name == "everything-at-a-glance.html");
        Assert.Equal(("Everything at a glance", registers.Count - 1), (file.Paper, file.Also.Count));
        var text = PackKit.Everything(await kit.Packs.FileAsync(Actor.Terminal, id, PackVersion.Public, file.Name));
        Assert.All(registers, register => Assert.Contains(register.Name, text, StringComparison.Ordinal));
        Assert.Contains("<h1>Everything at a glance</h1>", text, StringComparison.Ordinal);
        Assert.True((await kit.Sealing.VerifyAsync(Actor.Terminal, id)).IsSound);
    }

    [Fact]
    public async Task Paper_ofAnOwner_holdsTheirItemsAlone_andTheNameIsNotInTheJournal()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        var owner = await workspace.People.AddAsync(Actor.Terminal, "Delyth Harbourmaster");
        await workspace.AddedAsync(workspace.Risk(register, "1") with { Title = "The pier sinks", Owners = [Party.Of(owner)] });
        await workspace.AddedAsync(workspace.Risk(register, "2") with { Title = "The crane falls" });
        var id = await kit.Packs.DraftAsync(Actor.Terminal, PackKit.Of(register));
        await kit.Packs.AddPaperAsync(Actor.Terminal, id, 1, new() { Name = "Delegated risks", Kind = "register", Registers = [register.Id], Filter = new() { Owner = Party.Of(owner) } });
        await kit.Sealing.SealAsync(Actor.Terminal, id, 2);

        var text = PackKit.Everything(await kit.Packs.FileAsync(Actor.Terminal, id, PackVersion.Public, "delegated-risks.html"));

        Assert.Contains("The pier sinks", text, StringComparison.Ordinal);
        Assert.Contains("owned by Delyth Harbourmaster", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The crane falls", text, StringComparison.Ordinal);
        Assert.DoesNotContain(await workspace.EntriesAsync(), e => e.Body.Contains("Harbourmaster", StringComparison.Ordinal));
        await workspace.People.EraseAsync(Actor.Terminal, owner);
        Assert.True((await kit.Sealing.VerifyAsync(Actor.Terminal, id)).IsSound);
    }

    [Fact]
    public async Task Paper_public_hidesTheExemptItemWhateverTheFilter()
    {
        await using var council = await PackKit.CouncilAsync();
        await using var kit = new PackKit(council.Workspace);
        var registers = (await council.Registers.ListAsync(Actor.Terminal)).ToList();
        var exempt = (await council.Registers.ViewAsync(Actor.Terminal, registers[0].Id)).Items.First(i => i.Exemption is not null);
        var id = await kit.SealedAsync(PackKit.Of(registers) with
        {
            Kinds = [], Formats = [PackFormat.Docx, PackFormat.Xlsx, PackFormat.Html],
            Papers =
            [
                new() { Name = "By its owner", Kind = "register", Registers = [.. registers.Select(r => r.Id)], Filter = new() { Owner = exempt.Owners[0] } },
                new() { Name = "In focus", Kind = "action-plan", Registers = [.. registers.Select(r => r.Id)], Filter = new() { InFocus = true } },
            ],
        });

        foreach (var file in (await kit.PackAsync(id)).Seal!.Of(PackVersion.Public))
            Assert.DoesNotContain(exempt.Title, PackKit.Everything(await kit.Packs.FileAsync(Actor.Terminal, id, PackVersion.Public, file.Name)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Paper_ofTheExemptVersion_isForThoseWhoMayReadAllOfItsRegisters()
    {
        await using var council = await PackKit.CouncilAsync();
        await using var kit = new PackKit(council.Workspace);
        var registers = (await council.Registers.ListAsync(Actor.Terminal)).ToList();
        var officer = await council.PersonAsync(Role.RiskOfficer, registers[0].Id);
        var id = await kit.SealedAsync(PackKit.Of(registers) with { Kinds = [], Formats = [], Papers = [new() { Name = "All", Kind = "summary", Registers = [.. registers.Select(r => r.Id)] }] });

        await Assert.ThrowsAsync<KeyNotFoundException>(() => kit.Packs.FileAsync(officer, id, PackVersion.Exempt, "all.html"));
        Assert.NotEmpty((await kit.Packs.FileAsync(Actor.Terminal, id, PackVersion.Exempt, "all.html")).Content);
    }

    [Theory]
    [InlineData("", "summary", true, "Name")]
    [InlineData("Twice", "summary", true, "Name")]
    [InlineData("New", "poster", true, "Paper")]
    [InlineData("New", "summary", false, "Registers")]
    public async Task Paper_thatBreaksARule_isRefusedAtItsField(string name, string kind, bool hasRegister, string field)
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        var id = await kit.Packs.DraftAsync(Actor.Terminal, PackKit.Of(register) with { Papers = [new() { Name = "twice", Kind = "summary", Registers = [register.Id] }] });

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            kit.Packs.AddPaperAsync(Actor.Terminal, id, 1, new() { Name = name, Kind = kind, Registers = hasRegister ? [register.Id] : [new(Guid.NewGuid())] }));

        Assert.Contains(broken.Broken, b => b.Field == field);
        await kit.Packs.RemovePaperAsync(Actor.Terminal, id, 1, "twice");
        Assert.Empty((await kit.PackAsync(id)).Contents.Papers);
    }
}
