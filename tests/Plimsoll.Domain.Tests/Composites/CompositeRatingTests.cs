using FsCheck;
using FsCheck.Fluent;

namespace Plimsoll.Domain.Tests.Composites;

public sealed class CompositeRatingTests
{
    [Fact]
    public void Weighted_mean_of_four_sub_risks_is_their_sum_by_weight()
    {
        var rating = Of(CompositeRule.WeightedMean, (20, 40), (15, 15), (15, 15), (20, 30));

        Assert.Equal(18.5m, rating.Rating);
        Assert.Equal([8m, 2.25m, 2.25m, 6m], rating.Terms.Select(t => t.Contribution));
        Assert.Equal([40m, 15, 15, 30], rating.Terms.Select(t => t.Weight!.Value));
        Assert.Equal(40, rating.Heaviest!.Weight);
        Assert.Equal("Very high", Given.FiveByFive.BandOf(rating.Rating!.Value).Name);
    }

    [Theory]
    [InlineData(CompositeRule.Highest, 20)]
    [InlineData(CompositeRule.Sum, 47)]
    [InlineData(CompositeRule.Mean, 15.666666666666666666666666667)]
    [InlineData(CompositeRule.WeightedMean, 18.7)]
    public void Rule_decides_how_ratings_combine(CompositeRule rule, decimal expected) =>
        Assert.Equal(expected, Math.Round(Of(rule, (20, 80), (15, 10), (12, 10)).Rating!.Value, 12), 12);

    [Fact]
    public void Weights_that_do_not_make_100_still_weigh() =>
        Assert.Equal(15, Of(CompositeRule.WeightedMean, (20, 10), (10, 10)).Rating);

    [Fact]
    public void Weights_count_only_where_the_rule_weighs()
    {
        Assert.Equal(15, Of(CompositeRule.Mean, (20, 90), (10, 10)).Rating);
        Assert.Null(Of(CompositeRule.Mean, (20, 90), (10, null)).Terms[0].Weight);
        Assert.Equal(15, Of(CompositeRule.Mean, (20, 90), (10, null)).Rating);
    }

    [Theory]
    [InlineData(CompositeRule.WeightedMean)]
    [InlineData(CompositeRule.Highest)]
    [InlineData(CompositeRule.Sum)]
    [InlineData(CompositeRule.Mean)]
    public void Child_without_a_rating_leaves_the_total_open_and_is_named(CompositeRule rule)
    {
        var rating = Of(rule, (20, 50), (null, 50));

        Assert.Null(rating.Rating);
        Assert.Equal("2b", Assert.Single(rating.Unscored).Reference);
        Assert.Null(rating.AsAssessment(Given.FiveByFive));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void Child_without_a_weight_leaves_the_weighted_mean_open(int? weight) =>
        Assert.Null(Of(CompositeRule.WeightedMean, (20, 50), (10, weight)).Rating);

    [Fact]
    public void Composite_without_children_has_no_total() => Assert.Null(Of(CompositeRule.Sum).Rating);

    [Fact]
    public void Date_is_the_one_that_all_children_share()
    {
        Item[] same = [Given.Risk().With(Given.Rated(Stage.Residual, 4, "March 2022")), Given.Risk().With(Given.Rated(Stage.Residual, 6, "March 2022"))];
        Item[] other = [same[0], Given.Risk().With(Given.Rated(Stage.Residual, 6, "June 2022"))];

        Assert.Equal("March 2022", CompositeRating.Of(CompositeRule.Sum, Stage.Residual, same).Date.Words);
        Assert.Equal(Timing.None, CompositeRating.Of(CompositeRule.Sum, Stage.Residual, other).Date);
    }

    [Fact]
    public void Computed_assessment_says_that_it_is_computed()
    {
        var assessment = Of(CompositeRule.Sum, (4, null)).AsAssessment(Given.FiveByFive with { Version = 2 })!;

        Assert.True(assessment.IsComputed);
        Assert.Equal((4m, null, 2), (assessment.Rating, assessment.Impact, assessment.SchemeVersion));
    }

    [Theory]
    [InlineData(true, 40.0, 15.0, 15.0, 30.0)]
    [InlineData(true, 33.33, 33.33, 33.33)]
    [InlineData(true, null, null)]
    [InlineData(false, 60.0, 40.0, null)]
    [InlineData(false, 50.0, 40.0)]
    [InlineData(false, 50.0, 51.0)]
    [InlineData(false, 33.3, 33.3, 33.3)]
    public void Weights_make_100_but_for_the_rounding_of_thirds(bool make100, params double?[] weights) =>
        Assert.Equal(make100, CompositeRating.WeightsMake100(weights.Select(w => Given.Risk() with { Weight = (decimal?)w })));

    [Fact]
    public void Weighted_mean_lies_between_the_lowest_and_the_highest() =>
        Prop.ForAll(Arb.From(Children), children =>
        {
            var rating = Of(CompositeRule.WeightedMean, children).Rating!.Value;
            return rating >= children.Min(c => c.Rating) && rating <= children.Max(c => c.Rating);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Mean_of_equal_ratings_is_that_rating_exactly() =>
        Prop.ForAll(Arb.From(Children), Arb.From(Gen.Choose(1, 25)), (children, rating) =>
        {
            var equal = children.Select(c => ((decimal?)rating, c.Weight)).ToArray();
            return Of(CompositeRule.WeightedMean, equal).Rating == rating
                && Of(CompositeRule.Mean, equal).Rating == rating
                && Of(CompositeRule.Highest, equal).Rating == rating;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Order_of_the_children_does_not_matter() =>
        Prop.ForAll(Arb.From(Children), Arb.From(Gen.Elements(Enum.GetValues<CompositeRule>())), (children, rule) =>
            Of(rule, children).Rating == Of(rule, [.. children.Reverse()]).Rating
            && Of(rule, children).Rating == Of(rule, [.. children.OrderBy(c => c.Rating)]).Rating)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Contributions_make_the_weighted_mean() =>
        Prop.ForAll(Arb.From(Children), children =>
        {
            var rating = Of(CompositeRule.WeightedMean, children);
            return Math.Abs(rating.Terms.Sum(t => t.Contribution) - rating.Rating!.Value) < 0.000000001m;
        }).QuickCheckThrowOnFailure();

    private static Gen<(decimal? Rating, decimal? Weight)[]> Children =>
        Gen.NonEmptyListOf(Gen.Choose(1, 250).Zip(Gen.Choose(1, 10000)))
            .Select(list => list.Select(c => ((decimal?)(c.Item1 / 10m), (decimal?)(c.Item2 / 100m))).ToArray());

    private static CompositeRating Of(CompositeRule rule, params (decimal? Rating, decimal? Weight)[] children) =>
        CompositeRating.Of(rule, Stage.Residual,
            [.. children.Select((c, i) => Given.Risk($"2{(char)('a' + (i % 26))}") with
            {
                Weight = c.Weight,
                Assessments = c.Rating is { } r ? [Given.Rated(Stage.Residual, r)] : [],
            })]);
}
