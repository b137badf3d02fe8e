namespace Plimsoll.Domain.Tests.Registers;

public sealed class CompositeHistoryTests
{
    private static readonly Item Composite = Given.Risk("2") with { Composite = CompositeRule.WeightedMean };

    [Fact]
    public void Composite_is_assessed_through_its_children_now_and_in_a_prior_year()
    {
        var view = Given.View(
            Composite,
            Child("2a", 40, Residual(15, "2020/21"), Residual(20, "")),
            Child("2b", 15, Residual(15, "2020/21"), Residual(15, "")),
            Child("2c", 15, Residual(10, "2020/21"), Residual(15, "")),
            Child("2d", 30, Residual(20, "2020/21"), Residual(20, "")));

        Assert.Equal([("2020/21", 15.75m), ("", 18.5m)], Computed(view, Stage.Residual));
        Assert.Equal(18.5m, view.Current(Composite, Stage.Residual)!.Rating);
        Assert.Equal("Very high", view.BandOf(Composite, view.Current(Composite, Stage.Residual))!.Name);
        Assert.Equal(18.5m, view.RankOf(Composite));
        Assert.Null(view.Current(Composite, Stage.Inherent));
        Assert.Equal(15.75m, view.CompositeOf(Composite, Stage.Residual, Timing.Read("2020/21"))!.Rating);
        Assert.Equal(["2a", "2b", "2c", "2d"], view.CompositeOf(Composite, Stage.Residual)!.Terms.Select(t => t.Child.Reference));
        Assert.All(view.AssessmentsOf(Composite), a => Assert.True(a.IsComputed));
    }

    [Fact]
    public void Composite_moves_whenever_one_child_is_assessed_again()
    {
        var view = Given.View(
            Composite, Child("2a", 50, Residual(10, "March 2026"), Residual(20, "June 2026")), Child("2b", 50, Residual(4, "January 2026"), Residual(8, "September 2026")));

        Assert.Equal([("March 2026", 7m), ("June 2026", 12m), ("September 2026", 14m)], Computed(view, Stage.Residual));
    }

    [Fact]
    public void One_day_in_two_wordings_is_one_assessment()
    {
        var view = Given.View(Composite, Child("2a", 50, Residual(10, "1 April 2026")), Child("2b", 50, Residual(20, "01/04/2026")));

        Assert.Equal(15m, Assert.Single(Computed(view, Stage.Residual)).Rating);
    }

    [Fact]
    public void Forecast_is_expected_when_the_last_of_the_childrens_is()
    {
        var view = Given.View(
            Composite,
            Child("2a", 50, Given.Rated(Stage.Forecast, 8, "March 2028"), Given.Rated(Stage.Forecast, 4, "March 2027")),
            Child("2b", 50, Given.Rated(Stage.Forecast, 6, "June 2027")));

        Assert.Equal([("June 2027", 5m)], Computed(view, Stage.Forecast));
    }

    [Fact]
    public void Closed_child_does_not_count_and_an_unscored_one_leaves_all_open()
    {
        var closed = Child("2c", 20, Residual(25, "")).Close(Given.Today, "Over");

        Assert.Equal(10m, Given.View(Composite, Child("2a", 100, Residual(10, "")), closed).Current(Composite, Stage.Residual)!.Rating);
        Assert.Null(Given.View(Composite, Child("2a", 50, Residual(10, "")), Child("2b", 50)).Current(Composite, Stage.Residual));
        Assert.Empty(Given.View(Composite).AssessmentsOf(Composite));
    }

    [Fact]
    public void Composite_of_composites_is_computed_from_their_totals()
    {
        var inner = Given.Risk("2a") with { Composite = CompositeRule.Highest, Parent = Composite.Id, Weight = 50 };
        var view = Given.View(
            Composite, inner, Child("2a1", null, Residual(10, "")) with { Parent = inner.Id }, Child("2a2", null, Residual(16, "")) with { Parent = inner.Id },
            Child("2b", 50, Residual(4, "")));

        Assert.Equal(10m, view.Current(Composite, Stage.Residual)!.Rating);
        Assert.Equal(10m, view.CompositeOf(Composite, Stage.Residual)!.Rating);
    }

    [Fact]
    public void Composites_that_are_part_of_each_other_have_no_rating()
    {
        var (a, b) = (Given.Risk("1") with { Composite = CompositeRule.Sum }, Given.Risk("2") with { Composite = CompositeRule.Sum });
        (a, b) = (a with { Parent = b.Id }, b with { Parent = a.Id });
        var view = Given.View(a, b, Child("3", null, Residual(4, "")) with { Parent = a.Id });

        Assert.Empty(view.AssessmentsOf(a));
        Assert.Empty(view.AssessmentsOf(b));
        Assert.Null(view.CompositeOf(a, Stage.Residual)!.Rating);
    }

    [Fact]
    public void Item_that_is_no_composite_has_its_own_assessments_and_no_sum()
    {
        var item = Given.Risk().With(Residual(4, ""));
        var view = Given.View(item);

        Assert.Same(item.Assessments, view.AssessmentsOf(item));
        Assert.Null(view.CompositeOf(item, Stage.Residual));
        Assert.Null(view.CompositeOf(item, Stage.Residual, Timing.None));
    }

    private static Item Child(string reference, decimal? weight, params Assessment[] assessments) =>
        Given.Risk(reference).With(assessments) with { Parent = Composite.Id, Weight = weight };

    private static Assessment Residual(decimal rating, string date) => Given.Rated(Stage.Residual, rating, date);

    private static IEnumerable<(string Date, decimal Rating)> Computed(RegisterView view, Stage stage) =>
        view.AssessmentsOf(Composite).Of(stage).Select(a => (a.Date.Words, a.Rating!.Value));
}
