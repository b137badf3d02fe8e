namespace Plimsoll.Domain.Tests.Actions;

public sealed class ItemActionTests
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    [Fact]
    public void Redated_action_keeps_every_earlier_target_with_its_reason()
    {
        var action = Given.Action(target: "March 2026")
            .Redate(Timing.Read("June 2026"), " Supplier late ", new DateOnly(2026, 3, 1))
            .Redate(Timing.Read("December 2026"), "Scope grew", Day);

        Assert.Equal("December 2026", action.Target.Words);
        Assert.Equal("March 2026", action.OriginalTarget.Words);
        Assert.Equal(2, action.TimesRedated);
        Assert.Equal(
            [new(Timing.Read("March 2026"), "Supplier late", new DateOnly(2026, 3, 1)), new(Timing.Read("June 2026"), "Scope grew", Day)],
            action.EarlierTargets);
    }

    [Fact]
    public void First_target_moves_nothing_and_needs_no_reason()
    {
        var action = Given.Action(target: "").Redate(Timing.Read("June 2026"), "", Day);

        Assert.Equal(("June 2026", 0, "June 2026"), (action.Target.Words, action.TimesRedated, action.OriginalTarget.Words));
    }

    [Fact]
    public void Redating_is_refused_when_ended_unchanged_without_a_date_or_without_a_reason()
    {
        var action = Given.Action(target: "March 2026");

        Assert.Equal(["Target: This action has ended; reopen it before you move its date"], Refused(() => action.Complete(Day).Redate(Timing.Read("June 2026"), "Late", Day)));
        Assert.Equal(["Target: The target is already March 2026; give another date"], Refused(() => action.Redate(Timing.Read("March 2026"), "Late", Day)));
        Assert.Equal(["Target: Give the new date"], Refused(() => action.Redate(Timing.None, "Late", Day)));
        Assert.Equal(["Reason: Say why the date moves; the committee will ask"], Refused(() => action.Redate(Timing.Read("June 2026"), " ", Day)));
        Assert.Equal(2, Refused(() => action.Redate(Timing.None, "", Day)).Count());
    }

    [Theory]
    [InlineData("March 2026", "2026-03-31", false)]
    [InlineData("March 2026", "2026-04-01", true)]
    [InlineData("From March 2026", "2030-01-01", false)]
    [InlineData("Ongoing", "2030-01-01", false)]
    [InlineData("", "2030-01-01", false)]
    [InlineData("TBC", "2030-01-01", false)]
    public void Open_action_is_overdue_when_the_last_day_of_its_target_has_passed(string target, string today, bool isOverdue) =>
        Assert.Equal(isOverdue, Given.Action(target: target).IsOverdue(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Action_that_ended_is_never_overdue()
    {
        var action = Given.Action(target: "March 2020");

        Assert.True(action.IsOverdue(Day));
        Assert.False(action.Complete(Day).IsOverdue(Day));
        Assert.False(action.Cancel(Day, "No longer needed").IsOverdue(Day));
        Assert.True(action.Complete(Day).Reopen().IsOverdue(Day));
    }

    [Fact]
    public void Action_ends_once()
    {
        var complete = Given.Action().Complete(Day);

        Assert.Equal((ActionStatus.Complete, Day), (complete.Status, complete.Ended));
        Assert.Equal(["Status: This action has ended already"], Refused(() => complete.Complete(Day)));
        Assert.Equal(["Status: This action has ended already"], Refused(() => complete.Cancel(Day, "Why")));
        Assert.Equal((ActionStatus.Open, null), (complete.Reopen().Status, complete.Reopen().Ended));
        Assert.Equal(["Status: This action is open already"], Refused(() => Given.Action().Reopen()));
    }

    [Fact]
    public void Action_is_given_up_with_its_reason_in_the_progress()
    {
        var cancelled = Given.Action().Cancel(Day, " Funding withdrawn ");

        Assert.Equal((ActionStatus.Cancelled, Day), (cancelled.Status, cancelled.Ended));
        Assert.Equal(new Progress(Timing.On(Day), "Funding withdrawn"), cancelled.Progress.Single());
        Assert.Equal(["Reason: Say why it is given up; the committee will ask"], Refused(() => Given.Action().Cancel(Day, "")));
    }

    [Fact]
    public void Progress_is_kept_in_order_and_must_say_something()
    {
        var action = Given.Action().Report(new Progress(Timing.On(Day), "Begun")).Report(new Progress(Timing.On(Day), "Half done"));

        Assert.Equal(["Begun", "Half done"], action.Progress.Select(p => p.Text));
        Assert.Equal(["Progress: Say what has been done since the last report"], Refused(() => action.Report(new Progress(Timing.None, " "))));
    }

    private static IEnumerable<string> Refused(Func<object> act) => Assert.Throws<RuleBrokenException>(act).Broken.Select(b => b.ToString());
}
