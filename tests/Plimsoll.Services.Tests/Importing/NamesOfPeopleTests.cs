using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Importing;

/// <summary>Names of people stand in the directory, where they can be erased, and nowhere in the journal.</summary>
public class NamesOfPeopleTests
{
    [Fact]
    public async Task Journal_afterBothImports_holdsNoNameOfAPerson()
    {
        SharedFiles.SkipIfMissing();
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync(SharedFiles.Thurrock, PublishedWorkspace.Thurrock);
        await workspace.ImportAsync(SharedFiles.Blackpool, PublishedWorkspace.Blackpool);

        await AssertNoNamesAsync(workspace, atLeast: 8);
    }

    [Fact]
    public async Task Journal_afterAnImport_holdsNoNameOfAnOwner()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(), "Harbours");

        await AssertNoNamesAsync(workspace, atLeast: 1);
    }

    [Fact]
    public async Task Person_erased_isGoneFromViewAndExport()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(), "Harbours");
        var view = await workspace.ViewAsync("Harbours");
        var owner = view.Find("R1")!.Owners.Single();
        Assert.Equal((PartyKind.Person, "Bronwen Castle"), (owner.Kind, view.NameOf(owner)));

        await workspace.People.EraseAsync(Actor.Terminal, new PersonId(owner.Id));

        var after = await workspace.ViewAsync("Harbours");
        Assert.Equal(["a former colleague"], after.NamesOf(after.Find("R1")!.Owners));
        var export = RegisterExport.Json(await workspace.Exports.ExportAsync(Actor.Terminal, after.Register.Id));
        Assert.DoesNotContain("Bronwen", export, StringComparison.Ordinal);
        Assert.DoesNotContain(await workspace.People.ListAsync(Actor.Terminal), p => p.Name.Length == 0 || p.Name == "Bronwen Castle");
    }

    private static async Task AssertNoNamesAsync(TemporaryWorkspace workspace, int atLeast)
    {
        var people = await workspace.People.ListAsync(Actor.Terminal);
        Assert.True(people.Count >= atLeast, $"{people.Count} people");
        foreach (var entry in await workspace.EntriesAsync())
            foreach (var person in people)
            {
                Assert.DoesNotContain(person.Name, entry.Body, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(person.Name, $"{entry.ActorId} {entry.Operation} {entry.Reason}", StringComparison.OrdinalIgnoreCase);
            }
    }
}
