using System.Globalization;

namespace Plimsoll.Domain.Tests.Items;

public sealed class ItemRulesTests
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    [Theory]
    [InlineData("Reference", " ", "Title", null)]
    [InlineData("Title", "1", "", null)]
    [InlineData("Weight", "1", "Title", 0.0)]
    [InlineData("Weight", "1", "Title", 100.5)]
    [InlineData("Weight", "1", "Title", -1.0)]
    public void Item_that_cannot_be_printed_is_refused(string field, string reference, string title, double? weight)
    {
        var item = Given.Risk() with { Reference = reference, Title = title, Weight = (decimal?)weight };

        Assert.Equal([field], Assert.Throws<RuleBrokenException>(item.Validated).Broken.Select(b => b.Field));
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(100.0)]
    [InlineData(null)]
    public void Item_with_a_weight_above_nought_up_to_100_is_itself(double? weight)
    {
        var item = Given.Risk() with { Weight = (decimal?)weight };

        Assert.Same(item, item.Validated());
    }

    [Fact]
    public void Item_that_is_part_of_itself_is_refused()
    {
        var item = Given.Risk();

        Assert.Equal("Parent", Assert.Throws<RuleBrokenException>((item with { Parent = item.Id }).Validated).Broken.Single().Field);
    }

    [Fact]
    public void Weight_that_is_no_share_is_told_in_any_culture_alike()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var broken = Assert.Throws<RuleBrokenException>((Given.Risk() with { Weight = 100.5m }).Validated).Broken.Single();
            Assert.StartsWith("100.5 is not a share", broken.Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Composite_is_not_assessed_itself_but_keeps_what_a_register_printed()
    {
        var composite = Given.Risk() with { Composite = CompositeRule.WeightedMean };
        var printed = Given.Rated(Stage.Residual, 18.5m) with { Printed = new PrintedScore(null, null, "18.5", "line 92", 1) };

        Assert.Equal("Assessment", Field(() => composite.Assess(Given.Scored(Stage.Residual, 4, 4))));
        Assert.Throws<RuleBrokenException>(composite.With(Given.Scored(Stage.Residual, 4, 4)).Validated);
        Assert.NotNull(composite.With(printed).Validated());
        Assert.NotNull(composite.With(Given.Rated(Stage.Residual, 4) with { IsComputed = true }).Validated());
    }

    [Fact]
    public void Assessment_takes_its_place_by_date()
    {
        var item = Given.Risk().Assess(Given.Scored(Stage.Residual, 4, 4, "June 2026")).Assess(Given.Scored(Stage.Residual, 2, 2, "March 2026"));

        Assert.Equal([4m, 16m], item.Assessments.Select(a => a.Rating!.Value));
    }

    [Theory]
    [InlineData("4", "5", "6")]
    [InlineData("5.12", "5.1", "6")]
    [InlineData("5.(i).(a)", "2", "6")]
    [InlineData("", "CR7", "1")]
    [InlineData("09", "9", "10")]
    public void Numbers_run_on_from_controls_to_actions(string control, string action, string next)
    {
        var item = Given.Risk().With(Given.Control(control)).With(Given.Action(action));

        Assert.Equal(next, item.NextNumber());
        Assert.Equal(next, item.AddAction(Given.Action("")).Actions[^1].Number);
        Assert.Equal(next, item.AddControl(Given.Control("")).Controls[^1].Number);
    }

    [Fact]
    public void First_entry_of_an_item_is_number_one_and_a_given_number_is_kept()
    {
        Assert.Equal("1", Given.Risk().AddAction(Given.Action("")).Actions.Single().Number);
        Assert.Equal("7.2", Given.Risk().AddAction(Given.Action("7.2")).Actions.Single().Number);
        Assert.Equal("7.2", Given.Risk().AddControl(Given.Control("7.2")).Controls.Single().Number);
    }

    [Fact]
    public void Number_of_a_retired_control_is_not_given_again() =>
        Assert.Equal("5", Given.Risk().With(Given.Control("4") with { Retired = Day }).NextNumber());

    [Fact]
    public void Entry_without_words_is_refused()
    {
        Assert.Equal("Control", Field(() => Given.Risk().AddControl(Given.Control("", " "))));
        Assert.Equal("Action", Field(() => Given.Risk().AddAction(Given.Action(text: ""))));
        Assert.Equal("Comment", Field(() => Given.Risk().AddComment(new Comment(Timing.None, "\n"))));
    }

    [Fact]
    public void One_action_is_changed_and_the_others_stay()
    {
        var (first, second) = (Given.Action("1"), Given.Action("2"));
        var item = Given.Risk().With(first, second).ChangeAction(second.Id, a => a.Complete(Day));

        Assert.Equal([first, second with { Status = ActionStatus.Complete, Ended = Day }], item.Actions);
        Assert.Equal("Action", Field(() => item.ChangeAction(Guid.NewGuid(), a => a)));
        Assert.Equal("Action", Field(() => item.ChangeAction(first.Id, a => a with { Text = "" })));
    }

    [Fact]
    public void One_control_is_changed_and_the_others_stay()
    {
        var (first, second) = (Given.Control("1"), Given.Control("2"));
        var item = Given.Risk().With(first, second).ChangeControl(first.Id, c => c with { Effectiveness = Effectiveness.Effective });

        Assert.Equal([first with { Effectiveness = Effectiveness.Effective }, second], item.Controls);
        Assert.Equal("Control", Field(() => item.ChangeControl(Guid.NewGuid(), c => c)));
        Assert.Equal("Control", Field(() => item.ChangeControl(first.Id, c => c with { Text = " " })));
    }

    [Fact]
    public void Item_that_ended_refuses_changes_but_takes_comments_and_markings()
    {
        var action = Given.Action();
        var control = Given.Control("2");
        var live = Given.Risk().With(action).With(control);
        Item[] ended = [live.Close(Day, "Tolerated"), live.MergeInto(new(Guid.NewGuid()), Day, "The same thing")];

        Assert.All(ended, item =>
        {
            Assert.False(item.IsLive);
            Assert.Equal("Assessment", Field(() => item.Assess(Given.Scored(Stage.Residual, 4, 4))));
            Assert.Equal("Control", Field(() => item.AddControl(Given.Control(""))));
            Assert.Equal("Control", Field(() => item.ChangeControl(control.Id, c => c)));
            Assert.Equal("Action", Field(() => item.AddAction(Given.Action())));
            Assert.Equal("Action", Field(() => item.ChangeAction(action.Id, a => a)));
            Assert.Equal("Review", Field(() => item.Reviewed(new Review(Day, null, false, ""))));
            Assert.Equal("Status", Field(() => item.Close(Day, "Again")));
            Assert.Equal("Status", Field(() => item.MergeInto(new(Guid.NewGuid()), Day, "Again")));
            Assert.Single(item.AddComment(new Comment(Timing.None, "For the minutes")).Comments);
            Assert.NotNull(item.MarkExempt(new Exemption(3, "Commercial")).Exemption);
        });
        Assert.Equal("Status: 1 is closed; reopen it first", Assert.Throws<RuleBrokenException>(() => ended[0].Close(Day, "Again")).Message);
        Assert.Equal("Status: 1 is merged; reopen it first", Assert.Throws<RuleBrokenException>(() => ended[1].Close(Day, "Again")).Message);
    }

    [Fact]
    public void Item_is_closed_with_a_reason_and_opened_again()
    {
        var closed = Given.Risk().Close(Day, " Now tolerated ");

        Assert.Equal((ItemStatus.Closed, new Closure(Day, "Now tolerated")), (closed.Status, closed.Closure));
        Assert.Equal("Reason", Field(() => Given.Risk().Close(Day, " ")));
        Assert.Equal((ItemStatus.Open, null), (closed.Reopen().Status, closed.Reopen().Closure));
        Assert.Equal("Status", Field(() => Given.Risk().Reopen()));
        Assert.Equal("Status", Field(() => (Given.Risk() with { Status = ItemStatus.Proposed }).Reopen()));
    }

    [Fact]
    public void Item_is_merged_into_another_with_a_reason_and_opened_again()
    {
        var (item, other) = (Given.Risk("1"), Given.Risk("2"));
        var merged = item.MergeInto(other.Id, Day, "One cause");

        Assert.Equal((ItemStatus.Merged, new Closure(Day, "One cause", other.Id)), (merged.Status, merged.Closure));
        Assert.Equal("Merge into", Field(() => item.MergeInto(item.Id, Day, "One cause")));
        Assert.Equal("Reason", Field(() => item.MergeInto(other.Id, Day, "")));
        Assert.True(merged.Reopen().IsLive);
    }

    [Fact]
    public void Review_and_comment_are_kept_in_order()
    {
        var review = new Review(Day, null, false, "No change");
        var item = Given.Risk().Reviewed(review).AddComment(new Comment(Timing.None, "One")).AddComment(new Comment(Timing.None, "Two"));

        Assert.Equal([review], item.Reviews);
        Assert.Equal(["One", "Two"], item.Comments.Select(c => c.Text));
    }

    [Theory]
    [InlineData(0, "Commercial", "Paragraph")]
    [InlineData(8, "Commercial", "Paragraph")]
    [InlineData(3, " ", "Reason")]
    public void Exemption_without_a_ground_is_refused(int paragraph, string reason, string field) =>
        Assert.Equal(field, Field(() => Given.Risk().MarkExempt(new Exemption(paragraph, reason))));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Exemption_by_a_paragraph_of_the_schedule_is_kept_and_lifted(int paragraph)
    {
        var item = Given.Risk().MarkExempt(new Exemption(paragraph, "Commercial"));

        Assert.Equal($"Schedule 12A paragraph {paragraph}", item.Exemption!.Printed);
        Assert.Null(item.UnmarkExempt().Exemption);
    }

    private static string Field(Func<object> act) => Assert.Throws<RuleBrokenException>(act).Broken[0].Field;
}
