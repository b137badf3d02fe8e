using Plimsoll.Domain;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Organisations;

public class OrganisationServiceTests
{
    [Fact]
    public async Task Found_inAnEmptyDatabase_makesBodySchemesAndRegisterInOneChange()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();

        await workspace.Bodies.FoundAsync(Actor.Terminal, new FirstSetUp("Tidewater Council", true, "Strategic risks", "four-by-four", "four-by-four-opportunity"));

        var entries = await workspace.EntriesAsync();
        Assert.Equal(4, entries.Count);
        Assert.Single(entries.Select(e => e.ChangeId).Distinct());
        var view = await workspace.ViewAsync("Strategic risks");
        Assert.Equal(("Tidewater Council", true), (view.Organisation.Name, view.Organisation.IsOpenToPublic));
        Assert.NotNull(view.SchemeOf(Domain.Items.ItemKind.Opportunity));
        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Bodies.FoundAsync(Actor.Terminal, new FirstSetUp("Another", false, "Risks", "four-by-four", null)));
    }

    [Fact]
    public async Task Found_withEverythingWrong_tellsItAtOnce()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Bodies.FoundAsync(Actor.Terminal, new FirstSetUp(" ", false, "", "four-by-four", null)));

        Assert.Equal(["Name", "Register"], refused.Broken.Select(b => b.Field));
        Assert.Equal(0, await workspace.PositionAsync());
    }

    [Fact]
    public async Task Category_inUse_cannotBeRemovedAndSaysWhereItIsUsed()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var (money, empty) = (new Category(new(workspace.Workspace.NewId()), "Money"), new Category(new(workspace.Workspace.NewId()), "Weather"));
        await workspace.Bodies.ChangeAsync(Actor.Terminal, 1, "add category", null, b => b.With(money).With(empty));
        await workspace.AddedAsync(workspace.Risk(register, "1") with { Category = money.Id });

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(
            () => workspace.Bodies.ChangeAsync(Actor.Terminal, 2, "remove category", null, b => b with { Categories = [empty] }));
        Assert.Contains("1 item", refused.Message, StringComparison.Ordinal);

        await workspace.Bodies.ChangeAsync(Actor.Terminal, 2, "remove category", null, b => b with { Categories = [money] });
        await workspace.Bodies.ChangeAsync(Actor.Terminal, 3, "retire category", null, b => b.With(money with { Retired = workspace.Workspace.Today }));
        Assert.Equal(new DateOnly(2026, 11, 20), (await workspace.Bodies.FindAsync(Actor.Terminal))!.Document.Categories.Single().Retired);
    }

    [Fact]
    public async Task Unit_belowItself_isRefused()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var place = new Unit(new(workspace.Workspace.NewId()), "Place");
        var roads = new Unit(new(workspace.Workspace.NewId()), "Roads", place.Id);
        await workspace.Bodies.ChangeAsync(Actor.Terminal, 1, "add unit", null, b => b.With(place).With(roads));

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(
            () => workspace.Bodies.ChangeAsync(Actor.Terminal, 2, "edit unit", null, b => b.With(place with { Parent = roads.Id })));

        Assert.Equal("Unit above", refused.Broken.Single().Field);
    }

    [Theory]
    [InlineData("#f6c945", false)]
    [InlineData("#1d70b8", true)]
    [InlineData("blue", false)]
    public async Task Accent_thatCannotBeSeenOnPaper_isRefused(string colour, bool isTaken)
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        Task Change() => workspace.Bodies.ChangeAsync(Actor.Terminal, 1, "edit body", null, b => b with { AccentColour = colour });

        if (isTaken)
            await Change();
        else
            Assert.Equal("Accent colour", (await Assert.ThrowsAsync<RuleBrokenException>(Change)).Broken.Single().Field);
    }

    [Fact]
    public async Task Change_ofWhatSomebodyElseChanged_isToldAndRecordsNothing()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await workspace.Bodies.ChangeAsync(Actor.Terminal, 1, "edit body", null, b => b with { Name = "First" });

        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => workspace.Bodies.ChangeAsync(Actor.Terminal, 1, "edit body", null, b => b with { Name = "Second" }));

        Assert.Equal("First", (await workspace.Bodies.FindAsync(Actor.Terminal))!.Document.Name);
    }

    [Fact]
    public async Task Change_bySomebodyWhoIsNoAdministrator_isNotAllowed()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;

        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Administrator))
        {
            var actor = await workspace.PersonAsync(role);
            await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Bodies.ChangeAsync(actor, 1, "edit body", null, b => b with { Name = "Mine" }));
            await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Posts.AddAsync(actor, "Director of Me"));
            await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Boards.AddAsync(actor, "My board"));
            await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Schemes.ListAsync(actor));
            await Assert.ThrowsAsync<NotAllowedException>(() => workspace.People.RosterAsync(actor));
        }
    }
}
