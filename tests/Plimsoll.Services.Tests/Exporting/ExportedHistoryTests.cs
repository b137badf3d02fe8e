using System.Text.Json;
using System.Text.Json.Nodes;
using Plimsoll.Domain;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Exporting;

public class ExportedHistoryTests(DemonstrationWorkspace demonstration)
{
    [Fact]
    public async Task History_takenBack_saysWhenWhoWhatAndWhyAsBefore()
    {
        var from = await demonstration.SeededAsync();
        var register = await StrategicAsync(from);
        await using var to = await TemporaryWorkspace.NewAsync();

        var taken = await to.Exports.TakeBackAsync(Actor.Terminal, "export.json", Read(await JsonAsync(from, register)));

        Assert.False(taken.HistoryIsLeft);
        foreach (var item in (await from.ViewAsync(register.Name)).Items)
        {
            var (before, after) = (await from.History.OfAsync(Actor.Terminal, item.Id), await to.History.OfAsync(Actor.Terminal, item.Id));
            Assert.Equal(before.Select(s => (s.Version, s.RecordedAt, s.Operation, s.Reason, s.By)), after.Select(s => (s.Version, s.RecordedAt, s.Operation, s.Reason, s.By)));
        }

        var day = AsAt.EndOf(new DateOnly(2025, 9, 30));
        Assert.NotEmpty((await from.ViewAsync(register.Name, asAt: day)).Items);
        Assert.Equal(Bodies(await from.ViewAsync(register.Name, asAt: day)), Bodies(await to.ViewAsync(register.Name, asAt: day)));
        Assert.True((await to.Workspace.Database.Journal.VerifyAsync(to.Workspace.Organisation)).Sound);
    }

    [Fact]
    public async Task History_thatWasInterrupted_isTakenBackToItsEnd()
    {
        var from = await demonstration.SeededAsync();
        var file = Read(await JsonAsync(from, await StrategicAsync(from)));
        await using var to = await TemporaryWorkspace.NewAsync();
        foreach (var change in ExactHistory.Read("export.json", file.Record!).Take(25))
            await to.Workspace.Database.Journal.AppendAsync(to.Workspace.Organisation, change);
        var begun = (await to.EntriesAsync()).Count;

        var taken = await to.Exports.TakeBackAsync(Actor.Terminal, "export.json", file);

        Assert.Equal((false, file.Record!.Changes!.Sum(c => c.Documents.Count) - begun), (taken.HistoryIsLeft, taken.Recorded));
        Assert.Equal((0, false), await AgainAsync());

        async Task<(int, bool)> AgainAsync()
        {
            var again = await to.Exports.TakeBackAsync(Actor.Terminal, "export.json", file);
            return (again.Recorded, again.HistoryIsLeft);
        }
    }

    // A journal only grows at its end: the past of the second register would lie before that of the first.
    [Fact]
    public async Task SecondRegister_takenIntoADatabaseWithAHistory_comesAsItStandsAndSaysSo()
    {
        var from = await demonstration.SeededAsync();
        var registers = await from.Registers.ListAsync(Actor.Terminal);
        await using var to = await TemporaryWorkspace.NewAsync();
        await to.Exports.TakeBackAsync(Actor.Terminal, "one.json", Read(await JsonAsync(from, registers[0])));

        var taken = await to.Exports.TakeBackAsync(Actor.Terminal, "two.json", Read(await JsonAsync(from, registers[1])));

        Assert.True(taken.HistoryIsLeft);
        Assert.Equal(Bodies(await from.ViewAsync(registers[1].Name)), Bodies(await to.ViewAsync(registers[1].Name)));
    }

    [Fact]
    public async Task Attachment_takenBack_isTheSameFile()
    {
        await using var from = await TemporaryWorkspace.NewAsync();
        await from.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(), Given.Harbours);
        var item = (await from.ViewAsync(Given.Harbours)).Find("R1")!.Id;
        byte[] content = [.. "%PDF-1.7\nA survey of the wall.\n%%EOF"u8];
        await from.Attachments.AttachAsync(Actor.Terminal, item, null, "survey.pdf", content, "Survey of the wall", null);
        await using var to = await TemporaryWorkspace.NewAsync();
        await to.Exports.TakeBackAsync(Actor.Terminal, "export.json", Read(await JsonAsync(from, (await from.ViewAsync(Given.Harbours)).Register)));

        var attachment = Assert.Single(await to.Attachments.ListAsync(Actor.Terminal, item));

        Assert.Equal(content, (await to.Attachments.GetAsync(Actor.Terminal, item, attachment.Id)).Content);
        var import = (await to.Workspace.ImageAsync()).All<Plimsoll.Domain.Imports.ImportRecord>().Single();
        Assert.Equal(HarbourForm.Edition(), await to.Workspace.Database.Evidence.GetAsync(to.Workspace.Organisation, import.Sha256));
    }

    [Theory]
    [InlineData("lacks version"), InlineData("out of its order"), InlineData("does not end"), InlineData("SHA-256")]
    public async Task Export_thatWasDamaged_isRefusedAndRecordsNothing(string wrong)
    {
        await using var from = await TemporaryWorkspace.NewAsync();
        await from.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(), Given.Harbours);
        var register = (await from.ViewAsync(Given.Harbours)).Register;
        from.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var title in (string[])["The wall", "The long wall"])
            await from.Items.ChangeAsync(Actor.Terminal, (await from.ViewAsync(Given.Harbours)).Find("R1")!.Id, null, "rename", null, i => i with { Title = title });
        var json = JsonNode.Parse(await JsonAsync(from, register))!;
        var (changes, files) = (json["record"]!["changes"]!.AsArray(), json["record"]!["files"]!.AsArray());
        switch (wrong)
        {
            case "lacks version": changes.RemoveAt(changes.Count - 2); break;
            case "out of its order": changes[^1]!["at"] = "2001-01-01T00:00:00+00:00"; break;
            case "does not end": changes.RemoveAt(changes.Count - 1); break;
            default: files[0]!["content"] = "AAAA"; break;
        }

        await using var to = await TemporaryWorkspace.NewAsync();
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => to.Exports.TakeBackAsync(Actor.Terminal, "export.json", Read(json.ToJsonString())));

        Assert.Contains(wrong, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await to.PositionAsync());
    }

    private static async Task<Register> StrategicAsync(TemporaryWorkspace workspace) =>
        (await workspace.Registers.ListAsync(Actor.Terminal)).First(r => r.Level == RegisterLevel.Strategic);

    private static async Task<string> JsonAsync(TemporaryWorkspace workspace, Register register) =>
        RegisterExport.Json(await workspace.Exports.ExportAsync(Actor.Terminal, register.Id));

    private static RegisterFile Read(string json) => JsonSerializer.Deserialize(json, RegisterExport.Type)!;

    private static List<string> Bodies(RegisterView view) => [.. view.Items.Select(i => DomainCodec.Write(i).Body).Order(StringComparer.Ordinal)];
}
