using System.Text.Json;
using System.Text.Json.Nodes;
using Plimsoll.Domain;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Exporting;

public class ExportServiceTests(DemonstrationWorkspace demonstration)
{
    [Fact]
    public async Task Demonstration_exportedAndTakenBack_isTheSameToTheLetter()
    {
        var from = await demonstration.SeededAsync();
        await using var to = await TemporaryWorkspace.NewAsync();

        foreach (var register in await from.Registers.ListAsync(Actor.Terminal))
        {
            var (taken, recorded) = await to.Exports.TakeBackAsync(Actor.Terminal, "export.json", await ThroughJsonAsync(from, register));
            Assert.Equal((register.Id, true), (taken.Id, recorded > 0));
        }

        foreach (var register in await from.Registers.ListAsync(Actor.Terminal))
        {
            var (before, after) = (await from.ViewAsync(register.Name), await to.ViewAsync(register.Name));
            Assert.Equal(Bodies(before), Bodies(after));
            Assert.Equal(
                RegisterExport.Json(RegisterExport.Of(before, await from.Checks.FindAsync(Actor.Terminal, register.Id))),
                RegisterExport.Json(RegisterExport.Of(after, await to.Checks.FindAsync(Actor.Terminal, register.Id))));
        }

        Assert.Equal(await from.People.ListAsync(Actor.Terminal), await to.People.ListAsync(Actor.Terminal));
        Assert.True((await to.Workspace.Database.Journal.VerifyAsync(to.Workspace.Organisation)).Sound);
    }

    [Fact]
    public async Task Export_takenBackTwice_changesNothing()
    {
        var from = await demonstration.SeededAsync();
        await using var to = await TemporaryWorkspace.NewAsync();
        var file = await ThroughJsonAsync(from, (await from.Registers.ListAsync(Actor.Terminal))[0]);
        await to.Exports.TakeBackAsync(Actor.Terminal, "export.json", file);
        var position = await to.PositionAsync();

        var (_, recorded) = await to.Exports.TakeBackAsync(Actor.Terminal, "export.json", file);

        Assert.Equal((0, position), (recorded, await to.PositionAsync()));
        Assert.Equal(0, (await from.Exports.TakeBackAsync(Actor.Terminal, "export.json", file)).Recorded);
    }

    [Fact]
    public async Task Item_changedSince_getsANewVersionAndTheRestStays()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(), Given.Harbours);
        var view = await workspace.ViewAsync(Given.Harbours);
        var file = await ThroughJsonAsync(workspace, view.Register);
        await workspace.Items.ChangeAsync(Actor.Terminal, view.Find("R1")!.Id, null, "rename", null, i => i with { Title = "The wall" });

        var (_, recorded) = await workspace.Exports.TakeBackAsync(Actor.Terminal, "export.json", file);

        Assert.Equal(1, recorded);
        Assert.Equal(Bodies(view), Bodies(await workspace.ViewAsync(Given.Harbours)));
        Assert.Equal(["take export back", "rename", "import"], (await workspace.History.OfAsync(Actor.Terminal, view.Find("R1")!.Id)).Select(s => s.Operation));
    }

    [Fact]
    public async Task Export_ofAnotherBody_isRefusedAndRecordsNothing()
    {
        var from = await demonstration.SeededAsync();
        await using var to = await TemporaryWorkspace.NewAsync();
        await to.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(), Given.Harbours);
        var (position, people) = (await to.PositionAsync(), (await to.People.ListAsync(Actor.Terminal)).Count);

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(
            async () => await to.Exports.TakeBackAsync(Actor.Terminal, "export.json", await ThroughJsonAsync(from, (await from.Registers.ListAsync(Actor.Terminal))[0])));

        Assert.Contains("another body", refused.Message, StringComparison.Ordinal);
        Assert.Equal((position, people), (await to.PositionAsync(), (await to.People.ListAsync(Actor.Terminal)).Count));
    }

    // A file that somebody wrote or damaged by hand is told from an export in one line.
    [Theory]
    [InlineData("{\"register\":{\"name\":\"A\",\"level\":\"strategic\"},\"items\":[],\"findings\":[]}")]
    [InlineData("{}")]
    [InlineData("{\"record\":{}}")]
    [InlineData("{\"record\":{\"schema\":1,\"documents\":[]}}")]
    [InlineData("{\"record\":{\"schema\":99,\"documents\":[{\"kind\":\"register\",\"body\":{}}]}}")]
    [InlineData("{\"record\":{\"schema\":1,\"documents\":[{\"kind\":\"register\",\"body\":{}}]}}")]
    [InlineData("{\"record\":{\"schema\":1,\"documents\":[{\"kind\":\"register\"}]}}")]
    [InlineData("{\"record\":{\"schema\":1,\"documents\":[null]}}")]
    [InlineData("{\"record\":{\"schema\":1,\"documents\":[{\"kind\":\"secret\",\"body\":{}}]}}")]
    [InlineData("{\"record\":{\"schema\":1,\"documents\":[{\"kind\":\"board\",\"body\":{\"id\":\"0190e0e0-0000-7000-8000-000000000000\",\"name\":\"B\"}}]}}")]
    public async Task File_thatIsNoExport_isRefusedInOneLine(string json)
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var file = JsonSerializer.Deserialize(json, RegisterExport.Type)!;

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Exports.TakeBackAsync(Actor.Terminal, "export.json", file));

        Assert.Equal("export.json", Assert.Single(refused.Broken).Field);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Equal(0, await workspace.PositionAsync());
    }

    // What is left out of a file must not be found out later, when the register is opened.
    [Theory]
    [InlineData("scheme"), InlineData("organisation")]
    public async Task Export_withoutADocumentThatItNeeds_isRefused(string kind)
    {
        var from = await demonstration.SeededAsync();
        await using var to = await TemporaryWorkspace.NewAsync();
        var json = JsonNode.Parse(RegisterExport.Json(await from.Exports.ExportAsync(Actor.Terminal, (await from.Registers.ListAsync(Actor.Terminal))[0].Id)))!;
        var documents = json["record"]!["documents"]!.AsArray();
        foreach (var document in documents.Where(d => (string)d!["kind"]! == kind).ToList())
            documents.Remove(document);

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(
            () => to.Exports.TakeBackAsync(Actor.Terminal, "export.json", JsonSerializer.Deserialize(json, RegisterExport.Type)!));

        Assert.Contains(kind, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await to.PositionAsync());
    }

    [Fact]
    public async Task Reader_withoutTheRights_mayNotExportNorTakeBack()
    {
        var from = await demonstration.SeededAsync();
        var register = (await from.Registers.ListAsync(Actor.Terminal))[0];
        var file = await ThroughJsonAsync(from, register);

        await Assert.ThrowsAsync<NotAllowedException>(() => from.Exports.ExportAsync(new Actor("officer", Rights.Read | Rights.Change), register.Id));
        await Assert.ThrowsAsync<NotAllowedException>(() => from.Exports.TakeBackAsync(new Actor("officer", Rights.Read | Rights.ReadExempt | Rights.Change), "export.json", file));
    }

    private static async Task<RegisterFile> ThroughJsonAsync(TemporaryWorkspace workspace, Register register) =>
        JsonSerializer.Deserialize(RegisterExport.Json(await workspace.Exports.ExportAsync(Actor.Terminal, register.Id)), RegisterExport.Type)!;

    private static List<string> Bodies(RegisterView view) =>
        [DomainCodec.Write(view.Organisation).Body, DomainCodec.Write(view.Register).Body, .. view.Items.Select(i => DomainCodec.Write(i).Body)];
}
