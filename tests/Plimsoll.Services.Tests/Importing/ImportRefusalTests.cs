using System.Text;
using Plimsoll.Domain;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Importing;

public class ImportRefusalTests
{
    [Theory]
    [InlineData("register.xlsx", "PK\u0003\u0004 cut off", "It is damaged or cut off"), InlineData("register.doc", "{\\rtf1 Risk}", "It is rich text (.rtf), which is not read")]
    [InlineData("register.txt", "", "It is empty"), InlineData("register.txt", "\0\u0001\u0002ÿþ", "It is no file of a kind that is read")]
    public async Task File_thatCannotBeRead_isRefusedWithWhatWouldBeRight(string name, string content, string wrong)
    {
        var broken = await RefusedAsync(name, Encoding.UTF8.GetBytes(content));

        Assert.Equal(name, broken.Field);
        Assert.StartsWith(wrong + ". ", broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', broken.Message);
    }

    [Theory]
    [InlineData("A letter to the editor about the state of the pier.\n\nYours, a resident.")]
    [InlineData("Name\tAge\tTown\nAnn\t41\tLeeds\nBob\t39\tHull\n")]
    public async Task Text_withoutARegister_isRefusedInOneLine(string text)
    {
        var broken = await RefusedAsync("letter.txt", Encoding.UTF8.GetBytes(text));

        Assert.Equal("letter.txt", broken.Field);
        Assert.StartsWith("No register was recognised", broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', broken.Message);
    }

    [Theory]
    [InlineData("Risk ID,Risk,Owner,Likelihood,Impact,Mitigation\n1,,,,,\n2,,,,,\n")]
    [InlineData("Risk ID,Risk,Owner,Likelihood,Impact,Mitigation\n")]
    public async Task Template_withoutARisk_isRefusedWithItsPlace(string text)
    {
        var broken = await RefusedAsync("empty.csv", Encoding.UTF8.GetBytes(text));

        Assert.StartsWith("No risk was found in it: the columns of a register stand at ", broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', broken.Message);
    }

    [Fact]
    public async Task Path_ofAFile_isNotInTheMessage()
    {
        var broken = await RefusedAsync("/home/somebody/letter.txt", "no register"u8.ToArray());

        Assert.Equal("letter.txt", broken.Field);
    }

    [Fact]
    public async Task Reader_withoutTheRightToChange_mayNotImport()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();

        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Imports.PlanAsync(Actor.Public, HarbourForm.FileName, HarbourForm.Edition()));
        var plan = await workspace.Imports.PlanAsync(Actor.Terminal, HarbourForm.FileName, HarbourForm.Edition());
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Imports.CommitAsync(Actor.Public, plan, HarbourForm.Edition()));

        Assert.Equal(0, await workspace.PositionAsync());
    }

    [Fact]
    public async Task Plan_thatIsStale_leavesNobodyInTheDirectory()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(), "Harbours");
        var content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(HarbourForm.Edition("June 2021")).Replace("Bronwen Castle", "Aled Pritchard", StringComparison.Ordinal));
        var first = await workspace.Imports.PlanAsync(Actor.Terminal, HarbourForm.FileName, content, "Harbours");
        var stale = await workspace.Imports.PlanAsync(Actor.Terminal, HarbourForm.FileName, content, "Harbours");
        await workspace.Imports.CommitAsync(Actor.Terminal, first, content);

        await Assert.ThrowsAsync<Journal.VersionConflictException>(() => workspace.Imports.CommitAsync(Actor.Terminal, stale, content));

        var people = await workspace.Workspace.Database.People.ListAsync(workspace.Workspace.Organisation);
        Assert.Single(people, p => p.Name == "Aled Pritchard");
    }

    private static async Task<RuleBroken> RefusedAsync(string name, byte[] content)
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Imports.PlanAsync(Actor.Terminal, name, content));
        Assert.Equal(0, await workspace.PositionAsync());
        return Assert.Single(refused.Broken);
    }
}
