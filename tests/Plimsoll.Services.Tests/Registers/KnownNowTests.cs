using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Registers;

/// <summary>Both questions about one day: how it stood then, and what is known now about then.</summary>
public class KnownNowTests
{
    [Fact]
    public async Task Day_isAnsweredByWhatWasRecordedThenOrByWhatIsKnownNow()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var action = workspace.Workspace.NewId();
        var item = await workspace.AddedAsync((workspace.Risk(register, "1") with { Opened = new(2026, 10, 1) })
            .AddAction(new ItemAction { Id = action, Text = "Survey", Target = Timing.Read("31 October 2026") }));
        await AssessAsync("1 October 2026", 2, "First look");
        workspace.Clock.Advance(TimeSpan.FromDays(10));
        await AssessAsync("15 November 2026", 5, "It leaned already");
        await workspace.Actions.RedateAsync(Actor.Terminal, item.Id, null, action, Timing.Read("March 2027"), "No boat");
        await workspace.Actions.CompleteAsync(Actor.Terminal, item.Id, null, action);
        await workspace.Items.CloseAsync(Actor.Terminal, item.Id, null, "The wall is gone");
        await workspace.AddedAsync(workspace.Risk(register, "2") with { Opened = new(2026, 11, 25) });
        var day = new DateOnly(2026, 11, 20);

        var then = await workspace.Registers.ViewAsync(Actor.Public, register.Id, AsAt.EndOf(day));
        var known = await workspace.Registers.ViewAsync(Actor.Public, register.Id, AsAt.KnownNowAbout(day));

        Assert.Equal((8m, 20m), (Rating(then), Rating(known)));
        Assert.Equal("1", Assert.Single(known.Items).Reference);
        Assert.Equal((ItemStatus.Open, null, day), (known.Items[0].Status, known.Items[0].Closure, known.Today));
        var survey = known.Items[0].Actions[0];
        Assert.Equal(("31 October 2026", ActionStatus.Open, 0), (survey.Target.Words, survey.Status, survey.TimesRedated));
        Assert.True(survey.IsOverdue(known.Today));
        Assert.Equal("20 November 2026, as known now", AsAt.KnownNowAbout(day).ToString());
        Assert.Equal((ItemStatus.Closed, 2), ((await workspace.ViewAsync(Given.Harbours)).Find("1")!.Status, (await workspace.ViewAsync(Given.Harbours)).Items.Count));

        decimal? Rating(Domain.Registers.RegisterView view) => view.Current(view.Find("1")!, Stage.Residual)?.Rating;

        Task AssessAsync(string date, decimal likelihood, string why) =>
            workspace.Assessments.AssessAsync(Actor.Terminal, item.Id, null, Stage.Residual, Timing.Read(date), 4, likelihood, why);
    }

    [Fact]
    public async Task ExemptItem_isNoMoreKnownNowThanItWasThen()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1", "Secret") with { Opened = new(2026, 10, 1) });
        workspace.Clock.Advance(TimeSpan.FromDays(10));
        await workspace.Items.MarkExemptAsync(Actor.Terminal, item.Id, null, new Exemption(3, "Trade"));

        var view = await workspace.Registers.ViewAsync(Actor.Public, register.Id, AsAt.KnownNowAbout(new(2026, 11, 1)));

        Assert.Empty(view.Items);
        Assert.Equal("1", Assert.Single(view.Withheld).Reference);
    }
}
