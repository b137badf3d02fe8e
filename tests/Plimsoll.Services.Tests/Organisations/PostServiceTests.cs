using Plimsoll.Domain;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Organisations;

public class PostServiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task Post_handedOver_takesItsItemsAlong()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var (first, second) = (await workspace.People.AddAsync(Actor.Terminal, "Ada Quill"), await workspace.People.AddAsync(Actor.Terminal, "Bo Reed"));
        foreach (var person in new[] { first, second })
            await workspace.Access.GrantAsync(Actor.Terminal, person, [new RoleGrant(Role.Contributor)]);
        var id = await workspace.Posts.AddAsync(Actor.Terminal, "Director of Tides", null, first, new DateOnly(2026, 4, 1));
        var item = await workspace.AddedAsync(workspace.Risk(register, "1") with { Owners = [Party.Of(id)] });

        await workspace.Posts.HandOverAsync(Actor.Terminal, id, 1, second, Today, "New director");

        Assert.False((await workspace.Access.ActorOfAsync(first)).AnswersFor(item));
        Assert.True((await workspace.Access.ActorOfAsync(second)).AnswersFor(item));
        var details = await workspace.Posts.GetAsync(Actor.Terminal, id);
        Assert.Equal(["Ada Quill", "Bo Reed"], details.Holdings.Select(h => h.Name));
        Assert.Equal("1", Assert.Single(details.Duties.Items).Item.Reference);
    }

    [Fact]
    public async Task Post_leftVacant_hasNoHolderFromThen()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var person = await workspace.People.AddAsync(Actor.Terminal, "Ada Quill");
        var id = await workspace.Posts.AddAsync(Actor.Terminal, "Director of Tides", null, person, new DateOnly(2026, 4, 1));

        await workspace.Posts.HandOverAsync(Actor.Terminal, id, 1, null, Today);

        var post = (await workspace.Posts.GetAsync(Actor.Terminal, id)).Post;
        Assert.Equal(person, post.HolderOn(Today.AddDays(-1)));
        Assert.Null(post.HolderOn(Today));
        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Posts.HandOverAsync(Actor.Terminal, id, 2, null, Today));
    }

    [Fact]
    public async Task Post_renamed_keepsItsOldTitleAmongTheOthers()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var id = await workspace.Posts.AddAsync(Actor.Terminal, "Head of Tides");

        await workspace.Posts.EditAsync(Actor.Terminal, id, 1, "Director of Tides", null);
        await workspace.Posts.EditAsync(Actor.Terminal, id, 2, "Director of Seas", null);
        await workspace.Posts.EditAsync(Actor.Terminal, id, 3, "Head of Tides", null);

        var post = (await workspace.Posts.GetAsync(Actor.Terminal, id)).Post;
        Assert.Equal(("Head of Tides", "Director of Tides; Director of Seas"), (post.Title, string.Join("; ", post.OtherTitles)));
    }

    [Fact]
    public async Task Post_ofATakenTitle_isRefusedUntilTheOtherHasEnded()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var old = await workspace.Posts.AddAsync(Actor.Terminal, "Director of Tides");

        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Posts.AddAsync(Actor.Terminal, "director of tides"));
        await workspace.Posts.RetireAsync(Actor.Terminal, old, 1, Today, null, "Reorganised");

        await workspace.Posts.AddAsync(Actor.Terminal, "Director of Tides");
        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Posts.EditAsync(Actor.Terminal, old, 2, "Anything", null));
    }

    [Fact]
    public async Task Post_thatEnds_passesWhatItAnswersForInOneChange()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var (old, next) = (await workspace.Posts.AddAsync(Actor.Terminal, "Head of Piers"), await workspace.Posts.AddAsync(Actor.Terminal, "Head of Coast"));
        ItemAction Action(ActionStatus status) => new() { Id = workspace.Workspace.NewId(), Text = "Inspect", Managers = [Party.Of(old)], Status = status };
        var open = await workspace.AddedAsync(workspace.Risk(register, "1") with
        {
            Owners = [Party.Of(old), Party.Of(next)], Actions = [Action(ActionStatus.Open), Action(ActionStatus.Complete)],
        });
        var closed = await workspace.AddedAsync((workspace.Risk(register, "2") with { Owners = [Party.Of(old)] }).Close(Today, "Sold"));

        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Posts.RetireAsync(Actor.Terminal, old, 1, Today, null, "Reorganised"));
        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Posts.RetireAsync(Actor.Terminal, old, 1, Today, Party.Of(next), " "));
        await workspace.Posts.RetireAsync(Actor.Terminal, old, 1, Today, Party.Of(next), "Reorganised");

        var view = await workspace.ViewAsync(Given.Harbours);
        Assert.Equal([Party.Of(next)], view.Find(open.Id)!.Owners);
        Assert.Equal([Party.Of(next)], view.Find(open.Id)!.Actions[0].Managers);
        Assert.Equal([Party.Of(old)], view.Find(open.Id)!.Actions[1].Managers);
        Assert.Equal([Party.Of(old)], view.Find(closed.Id)!.Owners);
        var last = (await workspace.EntriesAsync()).TakeLast(2).ToList();
        Assert.Equal(["retire post", "retire post"], last.Select(e => e.Operation));
        Assert.Single(last.Select(e => e.ChangeId).Distinct());
    }

    [Fact]
    public async Task Board_thatEnds_passesItsReviewsToABoardOnly()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var (old, next) = (await workspace.Boards.AddAsync(Actor.Terminal, "Harbour board"), await workspace.Boards.AddAsync(Actor.Terminal, "Coast board"));
        await workspace.SetUp.EditAsync(Actor.Terminal, register.Id, 1, new(register.Name, RegisterLevel.Strategic, null, null, old));

        await workspace.Boards.RetireAsync(Actor.Terminal, old, 1, Today, Party.Of(next), "Merged");

        Assert.Equal(next, (await workspace.SetUp.GetAsync(Actor.Terminal, register.Id)).Register.ReviewedBy);
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Boards.RetireAsync(Actor.Terminal, next, 1, Today, Party.Of(old), "Merged back"));
        Assert.Equal("Successor", refused.Broken.Single().Field);
    }
}
