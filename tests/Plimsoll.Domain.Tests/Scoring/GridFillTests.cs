namespace Plimsoll.Domain.Tests.Scoring;

public sealed class GridFillTests
{
    private static readonly IReadOnlyList<Level> Impacts = [.. new[] { 1m, 2, 4, 8 }.Select(v => new Level { Value = v, Label = $"Impact {v}" })];
    private static readonly IReadOnlyList<Level> Likelihoods = Given.Levels("Rare", "Even", "Sure");
    private static readonly IReadOnlyList<Band> Bands = [Given.Band("Low", 1), Given.Band("High", 8)];

    [Fact]
    public void Product_multiplies_and_follows_uneven_values() =>
        Assert.Equal([[1m, 2, 4, 8], [2, 4, 8, 16], [3, 6, 12, 24]], Ratings(GridFill.Product(Impacts, Likelihoods, Bands)));

    [Fact]
    public void Impact_squared_weighs_impact_and_not_likelihood() =>
        Assert.Equal([[1m, 4, 16, 64], [2, 8, 32, 128], [3, 12, 48, 192]], Ratings(GridFill.ImpactSquared(Impacts, Likelihoods, Bands)));

    [Fact]
    public void Impact_weighted_adds_impact_once_more() =>
        Assert.Equal([[2m, 4, 8, 16], [3, 6, 12, 24], [4, 8, 16, 32]], Ratings(GridFill.ImpactWeighted(Impacts, Likelihoods, Bands)));

    [Fact]
    public void Table_is_taken_as_it_is()
    {
        decimal[][] table = [[1, 1, 2, 9], [1, 3, 5, 9], [2, 8, 9, 9]];

        Assert.Equal(table, Ratings(GridFill.Table(Impacts, Likelihoods, Bands, table)));
    }

    [Fact]
    public void Cells_take_the_band_of_their_rating_from_its_edge_on()
    {
        var grid = GridFill.Product(Impacts, Likelihoods, Bands);

        Assert.Equal(["Low", "Low", "Low", "High"], grid[0].Select(c => c.Band));
        Assert.Equal(["Low", "Low", "High", "High"], grid[2].Select(c => c.Band));
    }

    [Fact]
    public void Rating_below_every_band_falls_in_the_lowest() =>
        Assert.Equal("Low", GridFill.By(Impacts, Likelihoods, Bands, (_, _) => 0.25m)[0][0].Band);

    [Fact]
    public void Table_of_another_shape_is_refused()
    {
        Assert.Throws<RuleBrokenException>(() => GridFill.Table(Impacts, Likelihoods, Bands, [[1, 2, 3, 4]]));
        var broken = Assert.Throws<RuleBrokenException>(() => GridFill.Table(Impacts, Likelihoods, Bands, [[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3]]));
        Assert.Equal("Grid: Give 3 rows of 4 ratings", broken.Message);
    }

    [Fact]
    public void Grid_without_bands_is_refused() =>
        Assert.Equal("Bands", Assert.Throws<RuleBrokenException>(() => GridFill.Product(Impacts, Likelihoods, [])).Broken.Single().Field);

    private static IEnumerable<IEnumerable<decimal>> Ratings(IReadOnlyList<IReadOnlyList<Cell>> grid) => grid.Select(row => row.Select(c => c.Rating));
}
