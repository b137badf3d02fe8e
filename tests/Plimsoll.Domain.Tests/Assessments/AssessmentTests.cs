using System.Globalization;

namespace Plimsoll.Domain.Tests.Assessments;

public sealed class AssessmentTests
{
    [Fact]
    public void Assessment_of_two_levels_has_the_cells_rating_and_the_schemes_version()
    {
        var assessment = Assessment.Of(Stage.Residual, Timing.Read("March 2022"), Given.FiveByFive with { Version = 3 }, 5, 4);

        Assert.Equal((5m, 4m, 20m), (assessment.Impact, assessment.Likelihood, assessment.Rating));
        Assert.Equal((Given.FiveByFive.Id, 3), (assessment.Scheme, assessment.SchemeVersion));
        Assert.True(assessment.IsScored);
        Assert.False(assessment.IsComputed);
    }

    [Fact]
    public void Assessment_of_values_that_are_no_levels_is_refused_for_each_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var broken = Assert.Throws<RuleBrokenException>(() => Assessment.Of(Stage.Residual, Timing.None, Given.FiveByFive, 2.5m, 6)).Broken;

            Assert.Equal(["Impact", "Likelihood"], broken.Select(b => b.Field));
            Assert.Equal("2.5 is not an impact level of Corporate 5×5; choose 1, 2, 3, 4, 5", broken[0].Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Not_scored_is_null_and_never_nought()
    {
        var assessment = new Assessment { Stage = Stage.Residual };

        Assert.False(assessment.IsScored);
        Assert.Null(assessment.Rating);
        Assert.True((assessment with { Rating = 0 }).IsScored);
    }
}
