namespace Plimsoll.Domain.Tests.Appetites;

public sealed class AppetiteTests
{
    /// <summary>Within appetite: impact 1 at any likelihood to 3, impact 2 at likelihood 1.</summary>
    private static readonly Appetite Cells = new() { Cells = [new(1, 1), new(1, 2), new(1, 3), new(2, 1)] };

    [Theory]
    [InlineData(3, 3, AppetitePosition.Below)]
    [InlineData(5, 2, AppetitePosition.At)]
    [InlineData(4, 3, AppetitePosition.Above)]
    public void Rating_lies_below_at_or_above_a_threshold(decimal impact, decimal likelihood, AppetitePosition position) =>
        Assert.Equal(position, Appetite.UpTo(10).PositionOf(Given.FiveByFive, Given.Scored(Stage.Residual, impact, likelihood)));

    [Fact]
    public void Decimal_rating_of_a_composite_lies_above_a_threshold_by_any_part() =>
        Assert.Equal(AppetitePosition.Above, Appetite.UpTo(10).PositionOf(Given.FiveByFive, Given.Rated(Stage.Residual, 10.01m)));

    [Theory]
    [InlineData(1, 1, AppetitePosition.Below)]
    [InlineData(1, 2, AppetitePosition.At)]
    [InlineData(1, 3, AppetitePosition.At)]
    [InlineData(2, 1, AppetitePosition.At)]
    [InlineData(2, 2, AppetitePosition.Above)]
    [InlineData(1, 4, AppetitePosition.Above)]
    public void Levels_lie_below_at_or_above_the_edge_of_the_cells(decimal impact, decimal likelihood, AppetitePosition position) =>
        Assert.Equal(position, Cells.PositionOf(Given.FiveByFive, Given.Scored(Stage.Residual, impact, likelihood)));

    [Fact]
    public void Position_is_unknown_without_a_score_without_levels_or_without_a_line()
    {
        var unscored = new Assessment { Stage = Stage.Residual };

        Assert.Null(Appetite.UpTo(10).PositionOf(Given.FiveByFive, unscored));
        Assert.Null(Cells.PositionOf(Given.FiveByFive, Given.Rated(Stage.Residual, 4)));
        Assert.Null(new Appetite { Statement = "cautious" }.PositionOf(Given.FiveByFive, Given.Scored(Stage.Residual, 1, 1)));
    }

    [Fact]
    public void Threshold_counts_where_cells_are_given_too() =>
        Assert.True((Cells with { Threshold = 25 }).Covers(Given.FiveByFive, 5, 5));

    [Fact]
    public void Levels_outside_the_grid_are_not_within_a_threshold() => Assert.False(Appetite.UpTo(25).Covers(Given.FiveByFive, 6, 1));

    [Fact]
    public void Category_has_its_own_appetite_or_the_registers()
    {
        var finance = new CategoryId(Guid.NewGuid());
        var register = Given.Register with { Appetite = Appetite.UpTo(10), AppetiteByCategory = [new(finance, Appetite.UpTo(4))] };

        Assert.Equal(4, register.AppetiteFor(Given.Risk() with { Category = finance })!.Threshold);
        Assert.Equal(10, register.AppetiteFor(Given.Risk() with { Category = new(Guid.NewGuid()) })!.Threshold);
        Assert.Equal(10, register.AppetiteFor(Given.Risk())!.Threshold);
        Assert.Null(Given.Register.AppetiteFor(Given.Risk()));
    }
}
