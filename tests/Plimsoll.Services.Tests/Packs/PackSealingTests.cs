using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Plimsoll.Domain;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Timings;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Packs;

public class PackSealingTests
{
    [Fact]
    public async Task Sealed_pack_ofTheWholeCouncil_isMadeAgainByteForByteAfterEverythingChanged()
    {
        await using var council = await PackKit.CouncilAsync();
        await using var kit = new PackKit(council.Workspace);
        var registers = (await council.Registers.ListAsync(Actor.Terminal)).ToList();
        var id = await kit.SealedAsync(PackKit.Of(registers) with { Formats = [.. Enum.GetValues<PackFormat>()], ComparedWith = new(2026, 6, 30), Author = (await AnyPostAsync(council)).Id });
        var seal = (await kit.PackAsync(id)).Seal!;
        var head = await council.Workspace.Database.Journal.HeadAtAsync(council.Workspace.Organisation, seal.Position);

        // Two versions of three registers, each with two papers in four formats, and data in two.
        Assert.Equal(2 * 3 * ((2 * 4) + 2), seal.Files.Count);
        Assert.Equal(head.Hash, seal.HeadHash);
        foreach (var file in seal.Files)
        {
            var kept = await kit.Packs.FileAsync(Actor.Terminal, id, file.Version, file.Name);
            Assert.Equal((file.Length, file.Sha256), (kept.Content.Length, Convert.ToHexStringLower(SHA256.HashData(kept.Content))));
        }

        await ChangeEverythingAsync(council, registers);
        council.Clock.Advance(TimeSpan.FromDays(400));

        // As another program would, a year later, with nothing in memory.
        await using var later = await Workspace.OpenAsync(council.Workspace.Database.Where, council.Clock);
        await using var again = new PackKit(later);
        var found = await again.Sealing.VerifyAsync(Actor.Terminal, id);
        Assert.True(found.IsSound, found.ToString());
        Assert.Equal(seal.Files.Count, found.Files.Count);
        Assert.Contains("same byte for byte", found.ToString(), StringComparison.Ordinal);

        // The same pack sealed now is another, so that the comparison above can fail.
        var now = (await again.PackAsync(await again.SealedAsync(PackKit.Of(registers)))).Seal!;
        Assert.DoesNotContain(now.Files[0].Sha256, seal.Files.Select(f => f.Sha256));
    }

    [Fact]
    public async Task Names_ofPeople_areKeptWithThePackAndOnlyThosePrinted()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        var owner = await workspace.People.AddAsync(Actor.Terminal, "Delyth Harbourmaster");
        await workspace.People.AddAsync(Actor.Terminal, "Unnamed Bystander");
        await workspace.AddedAsync(workspace.Risk(register, "1") with { Owners = [Party.Of(owner)] });
        var id = await kit.SealedAsync(PackKit.Of(register));
        var seal = (await kit.PackAsync(id)).Seal!;

        await workspace.People.EraseAsync(Actor.Terminal, owner);

        var names = System.Text.Encoding.UTF8.GetString((await workspace.Workspace.Database.Evidence.GetAsync(workspace.Workspace.Organisation, seal.Names!))!);
        Assert.Contains("Delyth Harbourmaster", names, StringComparison.Ordinal);
        Assert.DoesNotContain("Bystander", names, StringComparison.Ordinal);
        Assert.True((await kit.Sealing.VerifyAsync(Actor.Terminal, id)).IsSound);
        var entries = await workspace.EntriesAsync();
        Assert.DoesNotContain(entries, e => e.Body.Contains("Harbourmaster", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kept_file_thatWasAltered_isFound()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        await workspace.AddedAsync(workspace.Risk(register, "1"));
        var id = await kit.SealedAsync(PackKit.Of(register));
        var file = (await kit.PackAsync(id)).Seal!.Files[0];

        await using (var connection = new SqliteConnection($"Data Source={workspace.Workspace.Database.Where};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE evidence SET content = zeroblob(length) WHERE sha256 = $sha256";
            command.Parameters.AddWithValue("$sha256", file.Sha256);
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        var found = await kit.Sealing.VerifyAsync(Actor.Terminal, id);

        Assert.False(found.IsKept);
        Assert.StartsWith($"{file.Name} is not as sealed", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoOfficers_sealingAtOnce_oneSealsAndTheOtherIsTold()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        await workspace.AddedAsync(workspace.Risk(register, "1"));
        var id = await kit.Packs.DraftAsync(Actor.Terminal, PackKit.Of(register));
        var officers = new[] { await workspace.PersonAsync(Role.RiskOfficer), await workspace.PersonAsync(Role.RiskOfficer, register.Id) };

        var answers = await Task.WhenAll(officers.Select(async officer => await Record.ExceptionAsync(() => Task.Run(() => kit.Sealing.SealAsync(officer, id, 1)))));

        Assert.IsType<ChangedMeanwhileException>(Assert.Single(answers, a => a is not null));
        Assert.Equal(2, await kit.VersionAsync(id));
        Assert.True((await kit.Sealing.VerifyAsync(officers[0], id)).IsSound);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => kit.Sealing.SealAsync(officers[0], id, 1));
        await Assert.ThrowsAsync<RuleBrokenException>(() => kit.Sealing.SealAsync(officers[0], id, 2));
        await Assert.ThrowsAsync<RuleBrokenException>(() => kit.Packs.EditAsync(officers[0], id, 2, PackKit.Of(register) with { Title = "Another" }));
    }

    [Fact]
    public async Task AsAt_anEarlierDay_showsTheRegisterOfThatDay()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        var item = await workspace.AddedAsync(workspace.Risk(register, "1", "Old title").Scored(scheme, 2, 2));
        workspace.Clock.Advance(TimeSpan.FromDays(3));
        await workspace.Items.EditAsync(Actor.Terminal, item.Id, null, null, i => i with { Title = "New title" });

        var id = await kit.SealedAsync(PackKit.Of(register) with { AsAt = new(2026, 11, 21) });

        var text = PackKit.Everything(await kit.Packs.FileAsync(Actor.Terminal, id, PackVersion.Public, "harbours-register.html"));
        Assert.Contains("Old title", text, StringComparison.Ordinal);
        Assert.DoesNotContain("New title", text, StringComparison.Ordinal);
        Assert.Contains((await kit.PackAsync(id)).Seal!.HeadHash, text, StringComparison.Ordinal);
        Assert.True((await kit.Sealing.VerifyAsync(Actor.Terminal, id)).IsSound);
        var early = await kit.Packs.DraftAsync(Actor.Terminal, PackKit.Of(register) with { AsAt = new(2026, 11, 1) });
        Assert.Contains("not kept here yet", (await Assert.ThrowsAsync<RuleBrokenException>(() => kit.Sealing.SealAsync(Actor.Terminal, early, 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Successor_sealed_marksTheEarlierPackInTheSameChange()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        await workspace.AddedAsync(workspace.Risk(register, "1"));
        var first = await kit.SealedAsync(PackKit.Of(register));
        var (second, third) = (await kit.Packs.SupersedeAsync(Actor.Terminal, first, "A score was wrong"), await kit.Packs.SupersedeAsync(Actor.Terminal, first, "Another"));

        await kit.Sealing.SealAsync(Actor.Terminal, second, 1);

        Assert.Equal(new Replacement(second, "A score was wrong"), (await kit.PackAsync(first)).ReplacedBy);
        var entries = await workspace.EntriesAsync();
        Assert.Equal(entries[^1].ChangeId, entries[^2].ChangeId);
        await Assert.ThrowsAsync<RuleBrokenException>(() => kit.Sealing.SealAsync(Actor.Terminal, third, 1));
        Assert.True((await kit.Sealing.VerifyAsync(Actor.Terminal, first)).IsSound);
    }

    [Fact]
    public async Task SincePack_tellsWhatMovedAndWhatWasRecorded()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        var item = await workspace.AddedAsync(workspace.Risk(register, "1").Scored(scheme, 2, 2));
        var id = await kit.SealedAsync(PackKit.Of(register));
        Assert.Equal(0, (await kit.Changes.SinceAsync(Actor.Terminal, id)).Single().Changes.Total);
        workspace.Clock.Advance(TimeSpan.FromDays(3));

        await workspace.Assessments.AssessAsync(Actor.Terminal, item.Id, null, Stage.Residual, Timing.On(new DateOnly(2026, 11, 23)), 4, 4, "Worse");

        var since = (await kit.Changes.SinceAsync(Actor.Terminal, id)).Single();
        Assert.Equal(("assess", 1), (since.Changes.Changes[0].Operation, since.Changes.Total));
        Assert.Equal((4m, 16m), (since.Then.Current(since.Then.Items[0], Stage.Residual)!.Rating, since.Now.Current(since.Now.Items[0], Stage.Residual)!.Rating));
    }

    private static async Task<Post> AnyPostAsync(TemporaryWorkspace council) => (await council.Workspace.ImageAsync()).All<Post>()[0];

    /// <summary>Titles, scores, names of registers, posts and people, markings, the body itself.</summary>
    private static async Task ChangeEverythingAsync(TemporaryWorkspace council, IReadOnlyList<Register> registers)
    {
        council.Clock.Advance(TimeSpan.FromDays(1));
        var image = await council.Workspace.ImageAsync();
        List<Edited> changes = [];
        foreach (var document in image.Documents)
        {
            object? changed = document.Value switch
            {
                Organisation o => o with { Name = "Another Council", AccentColour = "#880000" },
                Register r => r with { Name = r.Name + " renamed" },
                Post p => p with { Title = p.Title + " renamed" },
                Item i => (i with { Title = i.Title + " changed", Description = "Changed" }) is var item && item.Exemption is null && item.IsLive ? item.MarkExempt(new Exemption(4, "Later")) : item,
                _ => null,
            };
            if (changed is not null)
                changes.Add(new Edited(changed, document.Version));
        }

        await council.Workspace.RecordAsync(Actor.Terminal, "change everything", null, changes);
        foreach (var person in await council.People.ListAsync(Actor.Terminal))
            await council.People.CorrectAsync(Actor.Terminal, new PersonId(Guid.Parse(person.Id)), person.Name + " Renamed", person.Email, null);
        Assert.NotEmpty(registers);
    }
}
