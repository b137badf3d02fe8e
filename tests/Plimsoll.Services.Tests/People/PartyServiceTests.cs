using Plimsoll.Domain;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.People;

public class PartyServiceTests
{
    [Fact]
    public async Task Post_thatHasEnded_isNotOfferedAndMayStayWhereItStands()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var gone = await workspace.Posts.AddAsync(Actor.Terminal, "Harbour Master");
        await workspace.Posts.RetireAsync(Actor.Terminal, gone, 1, new DateOnly(2026, 4, 1), null, "The harbour was sold");
        var kept = await workspace.Posts.AddAsync(Actor.Terminal, "Head of Tides");
        var directory = await new PartyService(workspace.Workspace).DirectoryAsync(Actor.Terminal);

        Assert.Contains("Head of Tides", directory.Names);
        Assert.DoesNotContain("Harbour Master", directory.Names);
        Assert.Equal("Harbour Master", directory.NameOf(Party.Of(gone)));
        Assert.Equal([Party.Of(gone), Party.Of(kept)], directory.Read("Owners", ["harbour master", "Head of Tides"], [Party.Of(gone)]));
        var refused = Assert.Throws<RuleBrokenException>(() => directory.Read("Owners", ["Harbour Master"], [])).Broken.Single();
        Assert.Equal(("Owners", "“Harbour Master” has ended; choose who answers now"), (refused.Field, refused.Message));
    }

    [Fact]
    public async Task Post_withTheTitleOfOneThatHasEnded_hasItAlone()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var gone = await workspace.Posts.AddAsync(Actor.Terminal, "Harbour Master");
        await workspace.Posts.RetireAsync(Actor.Terminal, gone, 1, new DateOnly(2026, 4, 1), null, "The harbour was sold");
        var again = await workspace.Posts.AddAsync(Actor.Terminal, "Harbour Master");
        var directory = await new PartyService(workspace.Workspace).DirectoryAsync(Actor.Terminal);

        Assert.Equal([Party.Of(again)], directory.Read("Owners", ["Harbour Master"], [Party.Of(gone)]));
        Assert.Equal("Harbour Master (ended)", directory.NameOf(Party.Of(gone)));
        Assert.Equal([Party.Of(gone)], directory.Read("Owners", ["Harbour Master (ended)"], [Party.Of(gone)]));
    }
}
