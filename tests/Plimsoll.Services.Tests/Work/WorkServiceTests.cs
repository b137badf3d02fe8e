using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.History;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.Services.Work;

namespace Plimsoll.Services.Tests.Work;

public class WorkServiceTests
{
    [Fact]
    public async Task Work_ofAnOwner_isWhatIsTheirsMostUrgentFirst()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var person = await workspace.People.AddAsync(Actor.Terminal, "An Owner");
        var actor = Actor.Of(person, Rights.Read | Rights.Contribute);
        var mine = (workspace.Risk(register, "1") with { Owners = [Party.Of(person)], Opened = new(2026, 9, 1) }).Scored(scheme, 3, 3)
            .AddAction(Action("Late", "October 2026", person)).AddAction(Action("Soon", "10 December 2026", person))
            .AddAction(Action("Not yet", "June 2027", person)).AddAction(Action("Somebody else's", "October 2026", new PersonId(workspace.Workspace.NewId())));
        await workspace.AddedAsync(mine);
        await workspace.AddedAsync((workspace.Risk(register, "2") with { Opened = new(2020, 1, 1) }).AddAction(Action("Quiet", "June 2027", person)));
        await workspace.AddedAsync(workspace.Risk(register, "3") with { Owners = [Party.Of(person)], Opened = new(2026, 11, 1) });
        await workspace.AddedAsync(workspace.Risk(register, "4") with { Opened = new(2020, 1, 1) });

        var work = await workspace.Work.ForAsync(actor);

        Assert.Equal(
            [(WorkKind.ActionDue, "1", "Late", 20), (WorkKind.ProgressMissing, "2", "Quiet", 0), (WorkKind.Finding, "3", "not-scored", 0),
             (WorkKind.ReviewDue, "1", "", 0), (WorkKind.ActionDue, "1", "Soon", 0)],
            work.Where(t => t.Finding is null or { Code: "not-scored" }).Select(t => (t.Kind, t.Reference, t.Finding?.Code ?? t.Words, t.DaysLate)));
        Assert.Equal(new DateOnly(2026, 12, 1), work.Single(t => t.Kind == WorkKind.ReviewDue).Due);
        Assert.All(work, t => Assert.NotEqual("4", t.Reference));
        Assert.Empty(await workspace.Work.ForAsync(Actor.Public));
        Assert.Equal(["4", "2"], (await workspace.Reviews.DueForAsync(Actor.Terminal)).Select(d => d.Item.Reference).Order(StringComparer.Ordinal).Reverse());

        ItemAction Action(string text, string target, PersonId manager) => new()
        {
            Id = workspace.Workspace.NewId(),
            Text = text,
            Target = Timing.Read(target),
            Managers = [Party.Of(manager)],
        };
    }

    [Fact]
    public async Task Proposal_ofAContributor_waitsForTheOfficer()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var contributor = Actor.Of(new PersonId(workspace.Workspace.NewId()), Rights.Read | Rights.Contribute);

        var proposed = await workspace.Items.AddAsync(contributor, workspace.Risk(register, "1") with { Exemption = new(3, "Mine") });
        var task = Assert.Single(await workspace.Work.ForAsync(Actor.Terminal));
        await workspace.Items.AcceptAsync(Actor.Terminal, proposed.Id, 1);

        Assert.Equal((ItemStatus.Proposed, null), (proposed.Status, proposed.Exemption));
        Assert.Equal((WorkKind.ProposedItem, "1"), (task.Kind, task.Reference));
        Assert.Empty(await workspace.Work.ForAsync(Actor.Terminal));
    }

    [Fact]
    public async Task Changes_sinceAMoment_areThoseOneMaySee()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var open = await workspace.AddedAsync(workspace.Risk(register, "1", "Open"));
        var secret = await workspace.AddedAsync(workspace.Risk(register, "2", "Secret"));
        await workspace.Items.MarkExemptAsync(Actor.Terminal, secret.Id, null, new Exemption(3, "Trade"));
        var since = workspace.Clock.GetUtcNow();
        workspace.Clock.Advance(TimeSpan.FromMinutes(1));
        await workspace.Items.EditAsync(Actor.Terminal, open.Id, null, "Clearer", i => i with { Title = "Wide open" });
        await workspace.Items.EditAsync(Actor.Terminal, secret.Id, null, "Hush", i => i with { Title = "More secret" });

        var publicly = await workspace.Work.ChangesSinceAsync(Actor.Public, since);
        var all = await workspace.Work.ChangesSinceAsync(Actor.Terminal, since);

        var change = Assert.Single(publicly.Changes);
        Assert.Equal((1, "edit", "Clearer", "1 Wide open"), (publicly.Total, change.Operation, change.Reason, change.Documents.Single().Words));
        Assert.Equal(["Hush", "Clearer"], all.Changes.Select(c => c.Reason));
    }

    [Fact]
    public async Task Given_sinceAMoment_isWhatOneAnswersForNowAndDidNotThen()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var person = await workspace.People.AddAsync(Actor.Terminal, "An Owner");
        var owner = Actor.Of(person, Rights.Read | Rights.Contribute);
        var old = await workspace.AddedAsync((workspace.Risk(register, "1") with { Owners = [Party.Of(person)] }).AddAction(Act("Theirs already", person)));
        var other = await workspace.AddedAsync(workspace.Risk(register, "2").AddAction(Act("Handed over")));
        await workspace.AddedAsync(workspace.Risk(register, "3"));
        var since = workspace.Clock.GetUtcNow();
        workspace.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await workspace.Work.GivenSinceAsync(owner, since));

        await workspace.Items.EditAsync(Actor.Terminal, old.Id, null, null, i => i with { Title = "Renamed" });
        await workspace.Actions.AddAsync(Actor.Terminal, old.Id, null, Act("New in an old one", person));
        await workspace.Actions.EditAsync(Actor.Terminal, other.Id, null, other.Actions[0].Id, null, a => a with { Managers = [Party.Of(person)] });
        await workspace.AddedAsync((workspace.Risk(register, "4") with { Managers = [Party.Of(person)] }).AddAction(Act("Comes with it", person)));
        await workspace.Items.AddAsync(owner with { Rights = Rights.All }, workspace.Risk(register, "5") with { Owners = [Party.Of(person)] });

        Assert.Equal(
            [("1", "New in an old one"), ("2", "Handed over"), ("4", "")],
            (await workspace.Work.GivenSinceAsync(owner, since)).Select(t => (t.Reference, t.Words)));
        Assert.Empty(await workspace.Work.GivenSinceAsync(owner, workspace.Clock.GetUtcNow()));

        ItemAction Act(string text, params PersonId[] managers) => new() { Id = workspace.Workspace.NewId(), Text = text, Managers = [.. managers.Select(Party.Of)] };
    }

    [Fact]
    public async Task Given_withAPostThatOneTookOver_isAllThatItAnswersFor()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var (before, after) = (await workspace.People.AddAsync(Actor.Terminal, "The first"), await workspace.People.AddAsync(Actor.Terminal, "The second"));
        var today = workspace.Workspace.Today;
        var post = new Post { Id = new(workspace.Workspace.NewId()), Title = "Harbour master", Holdings = [new(before, today.AddYears(-1), today.AddDays(3)), new(after, today.AddDays(4), null)] };
        await workspace.Workspace.RecordAsync(Actor.Terminal, "add post", null, [new(post, 0)]);
        await workspace.AddedAsync(workspace.Risk(register, "1") with { Owners = [Party.Of(post.Id)] });
        workspace.Clock.Advance(TimeSpan.FromDays(1));
        var since = workspace.Clock.GetUtcNow();
        workspace.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(["1"], (await workspace.Work.GivenSinceAsync(Holder(after), since)).Select(t => t.Reference));
        Assert.Empty(await workspace.Work.GivenSinceAsync(Holder(after), workspace.Clock.GetUtcNow()));

        Actor Holder(PersonId person) => Actor.Of(person, Rights.Read) with { Parties = new[] { Party.Of(person), Party.Of(post.Id) }.ToHashSet() };
    }

    [Fact]
    public async Task History_ofTheBody_isFilteredAndPaged()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var person = await workspace.People.AddAsync(Actor.Terminal, "An Officer");
        var officer = Actor.Of(person, Rights.All);
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));
        for (var day = 1; day <= 5; day++)
        {
            workspace.Clock.Advance(TimeSpan.FromDays(1));
            await workspace.Comments.AddAsync(officer, item.Id, null, $"Day {day}");
        }

        var auditor = new Actor("auditor", Rights.Read | Rights.ReadExempt);
        var page = await Ask(new HistoryQuery { By = person, PageSize = 2, Page = 2 });
        Assert.Equal((5, 2, 3, 2), (page.Total, page.Page, page.Pages, page.Changes.Count));
        Assert.All(page.Changes, c => Assert.Equal(("An Officer", "comment"), (c.By, c.Operation)));
        Assert.Equal(2, (await Ask(new HistoryQuery { From = new(2026, 11, 22), To = new(2026, 11, 23) })).Total);
        Assert.Equal(1, (await Ask(new HistoryQuery { Operation = "Add item" })).Total);
        Assert.Equal(6, (await Ask(new HistoryQuery { Register = register.Id, Operation = null })).Changes.Count(c => c.Documents.Any(d => d.Item is not null)));
        Assert.Equal(3, (await Ask(new HistoryQuery())).Changes[^1].Documents.Count);
        Assert.Equal(6, (await workspace.History.ChangesAsync(Actor.Public, new HistoryQuery())).Total);
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.History.ChangesAsync(Actor.Nobody, new HistoryQuery()));

        Task<HistoryPage> Ask(HistoryQuery query) => workspace.History.ChangesAsync(auditor, query);
    }
}
