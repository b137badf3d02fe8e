using Plimsoll.Domain;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.People;

public class PeopleServiceTests
{
    [Fact]
    public async Task Erase_leavesPostsRolesAndItemsToASuccessor()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var (leaving, staying) = (await workspace.People.AddAsync(Actor.Terminal, "Ada Quill"), await workspace.People.AddAsync(Actor.Terminal, "Bo Reed"));
        await workspace.Access.GrantAsync(Actor.Terminal, leaving, [new RoleGrant(Role.Auditor)]);
        var post = await workspace.Posts.AddAsync(Actor.Terminal, "Director of Tides", null, leaving, new DateOnly(2026, 4, 1));
        var item = await workspace.AddedAsync(workspace.Risk(register, "1") with { Owners = [Party.Of(leaving)] });

        await workspace.People.EraseAsync(Actor.Terminal, leaving, Party.Of(staying));

        Assert.Null((await workspace.Posts.GetAsync(Actor.Terminal, post)).Holder);
        Assert.Empty((await workspace.Access.OfAsync(Actor.Terminal, leaving)).Document.Grants);
        Assert.Equal([Party.Of(staying)], (await workspace.ViewAsync(Given.Harbours)).Find(item.Id)!.Owners);
        Assert.DoesNotContain(await workspace.People.RosterAsync(Actor.Terminal), p => p.Id == leaving);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => workspace.People.GetAsync(Actor.Terminal, leaving));
        Assert.DoesNotContain(await workspace.EntriesAsync(), e => e.Body.Contains("Quill", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erase_withoutASuccessor_keepsTheOwnerWithoutAName()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var leaving = await workspace.People.AddAsync(Actor.Terminal, "Ada Quill");
        var item = await workspace.AddedAsync(workspace.Risk(register, "1") with { Owners = [Party.Of(leaving)] });

        await workspace.People.EraseAsync(Actor.Terminal, leaving);

        var view = await workspace.ViewAsync(Given.Harbours);
        Assert.Equal("a former colleague", Assert.Single(view.NamesOf(view.Find(item.Id)!.Owners)));
    }

    [Fact]
    public async Task Erase_ofTheLastAdministrator_isRefusedAndTheirNameStays()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var only = await workspace.People.AddAsync(Actor.Terminal, "Ada Quill");
        await workspace.Access.GrantAsync(Actor.Terminal, only, [new RoleGrant(Role.Administrator)]);

        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.People.EraseAsync(Actor.Terminal, only));

        Assert.Equal("Ada Quill", (await workspace.People.GetAsync(Actor.Terminal, only)).Line.Name);
    }

    [Theory]
    [InlineData("ada@harbour.example", "Somebody else")]
    [InlineData("ADA@harbour.example", "Somebody else")]
    [InlineData("ada at harbour", "name@example")]
    [InlineData("Ada <ada2@harbour.example>", "name@example")]
    public async Task Email_takenOrNone_isRefused(string email, string said)
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await workspace.People.AddAsync(Actor.Terminal, "Ada Quill", "ada@harbour.example");
        var other = await workspace.People.AddAsync(Actor.Terminal, "Bo Reed");

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.People.CorrectAsync(Actor.Terminal, other, "Bo Reed", email, null));

        Assert.Equal("Email", refused.Broken.Single().Field);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_givenFromAnOldVersion_areTold()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var person = await workspace.People.AddAsync(Actor.Terminal, "Ada Quill");
        var seen = (await workspace.Access.OfAsync(Actor.Terminal, person)).Version;
        await workspace.Access.GrantAsync(Actor.Terminal, person, seen, [new RoleGrant(Role.Reader)], "Asked for it");

        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => workspace.Access.GrantAsync(Actor.Terminal, person, seen, [new RoleGrant(Role.RiskOfficer, register.Id)], null));

        Assert.Equal([new RoleGrant(Role.Reader)], (await workspace.People.GetAsync(Actor.Terminal, person)).Line.Grants);
        Assert.Equal("Asked for it", (await workspace.EntriesAsync())[^1].Reason);
    }

    [Fact]
    public async Task Correction_ofWhatSomebodyElseCorrectedMeanwhile_isTold()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var person = await workspace.People.AddAsync(Actor.Terminal, "Ada Quill", "ada@harbour.example");
        async Task<PersonLine> NowAsync() => (await workspace.People.GetAsync(Actor.Terminal, person)).Line;
        var seen = (await NowAsync()).Mark;
        await workspace.People.CorrectAsync(Actor.Terminal, person, seen, "Ada Quill-Lee", "ada@harbour.example", null);

        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => workspace.People.CorrectAsync(Actor.Terminal, person, seen, "Ada Quill", "ada@harbour.example", "01253 1"));
        Assert.Equal(("Ada Quill-Lee", null), ((await NowAsync()).Name, (await NowAsync()).Telephone));

        await workspace.People.CorrectAsync(Actor.Terminal, person, (await NowAsync()).Mark, "Ada Quill-Lee", "ada@harbour.example", "01253 1");
        Assert.Equal(("Ada Quill-Lee", "01253 1"), ((await NowAsync()).Name, (await NowAsync()).Telephone));
    }
}
