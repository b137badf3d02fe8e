using FsCheck;
using FsCheck.Fluent;

namespace Plimsoll.Domain.Tests.Scoring;

public sealed class SchemeTests
{
    [Fact]
    public void Cell_of_two_levels_is_that_of_the_grid()
    {
        var cell = Given.FiveByFive.CellAt(5, 2);

        Assert.Equal(new Cell(10, "High"), cell);
        Assert.Equal(8, Given.FiveByFive.CellAt(2, 4)!.Rating);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(6, 1)]
    [InlineData(1, 6)]
    [InlineData(2.5, 1)]
    public void Cell_of_a_value_that_is_no_level_is_none(decimal impact, decimal likelihood) =>
        Assert.Null(Given.FiveByFive.CellAt(impact, likelihood));

    [Fact]
    public void Impact_is_the_column_and_likelihood_the_row()
    {
        var (impacts, likelihoods) = (Given.Levels("Low", "High"), Given.Levels("Rare", "Even", "Sure"));
        var scheme = Given.FiveByFive with
        {
            Impacts = impacts,
            Likelihoods = likelihoods,
            Grid = GridFill.Table(impacts, likelihoods, Given.FiveByFive.Bands, [[1, 2], [3, 4], [5, 6]]),
        };

        Assert.Equal(2, scheme.CellAt(2, 1)!.Rating);
        Assert.Equal(5, scheme.CellAt(1, 3)!.Rating);
        Assert.Equal(6, scheme.HighestRating);
    }

    [Theory]
    [InlineData(1, "Low")]
    [InlineData(4, "Low")]
    [InlineData(4.99, "Low")]
    [InlineData(5, "Moderate")]
    [InlineData(9.9999, "Moderate")]
    [InlineData(10, "High")]
    [InlineData(14.5, "High")]
    [InlineData(15, "Very high")]
    [InlineData(18.5, "Very high")]
    [InlineData(99, "Very high")]
    [InlineData(0.5, "Low")]
    public void Band_of_a_rating_reaches_to_the_next_bands_lowest(decimal rating, string band) =>
        Assert.Equal(band, Given.FiveByFive.BandOf(rating).Name);

    [Fact]
    public void Band_of_an_assessment_is_its_cells_even_where_the_rating_says_another()
    {
        var scheme = Given.FiveByFive with
        {
            Grid = [.. Given.FiveByFive.Grid.Select(row => (IReadOnlyList<Cell>)[.. row.Select(c => c.Rating == 6 ? c with { Band = "High" } : c)])],
        };

        Assert.Equal("High", Given.Scored(Stage.Residual, 2, 3).BandIn(scheme)!.Name);
        Assert.Equal("Moderate", Given.Rated(Stage.Residual, 6).BandIn(scheme)!.Name);
        Assert.Null(new Assessment { Stage = Stage.Residual }.BandIn(scheme));
    }

    [Fact]
    public void Levels_of_a_rating_are_every_pair_that_makes_it()
    {
        Assert.Equal([(5, 4), (4, 5)], Given.FiveByFive.LevelsOf(20));
        Assert.Equal([(5, 4)], Given.FiveByFive.LevelsOf(20, impact: 5));
        Assert.Equal([(5, 4)], Given.FiveByFive.LevelsOf(20, likelihood: 4));
        Assert.Empty(Given.FiveByFive.LevelsOf(7));
        Assert.Empty(Given.FiveByFive.LevelsOf(20, impact: 3));
    }

    [Fact]
    public void Levels_of_a_cells_rating_always_hold_the_cell() =>
        Prop.ForAll(Arb.From(Gen.Choose(1, 5).Two()), pair =>
            Given.FiveByFive.LevelsOf(Given.FiveByFive.CellAt(pair.Item1, pair.Item2)!.Rating).Contains((pair.Item1, pair.Item2)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Rating_of_numbers_is_printed_with_at_most_two_decimals()
    {
        Assert.Equal("20", Given.FiveByFive.Print(20, 5, 4));
        Assert.Equal("18.5", Given.FiveByFive.Print(18.50m));
        Assert.Equal("6.67", Given.FiveByFive.Print(20m / 3));
        Assert.Equal("4 × 3", Given.FiveByFive.PrintLevels(4, 3));
        Assert.Equal("3 × 4", (Given.FiveByFive with { PrintsImpactFirst = false }).PrintLevels(4, 3));
        Assert.Equal("? × 3", Given.FiveByFive.PrintLevels(9, 3));
        Assert.Equal("4 × ?", Given.FiveByFive.PrintLevels(4, 9));
    }

    [Fact]
    public void Rating_of_codes_is_printed_as_the_pair_and_as_a_number_without_levels()
    {
        Assert.Equal("E4", Given.LetterDigit.Print(20, impact: 4, likelihood: 5));
        Assert.Equal("4E", (Given.LetterDigit with { PrintsImpactFirst = true }).Print(20, impact: 4, likelihood: 5));
        Assert.Equal("E × 4", Given.LetterDigit.PrintLevels(4, 5));
        Assert.Equal("18.5", Given.LetterDigit.Print(18.5m));
        Assert.Equal("20", Given.LetterDigit.Print(20, impact: 4));
        Assert.Equal("20", Given.LetterDigit.Print(20, impact: 4, likelihood: 9));
    }

    [Fact]
    public void Level_that_is_not_there_is_none()
    {
        Assert.Equal("Major", Given.FiveByFive.Impact(4)!.Label);
        Assert.Equal("Likely", Given.FiveByFive.Likelihood(4)!.Label);
        Assert.Null(Given.FiveByFive.Impact(null));
        Assert.Null(Given.FiveByFive.Impact(6));
        Assert.Null(Given.FiveByFive.Likelihood(null));
        Assert.Null(Given.FiveByFive.Likelihood(0));
    }
}
