using FsCheck;
using FsCheck.Fluent;

namespace Plimsoll.Domain.Tests.Assessments;

public sealed class AssessmentRunTests
{
    [Fact]
    public void Assessment_dated_before_another_goes_before_it() =>
        Assert.Equal([4, 8, 12], Ratings(Residual(4, "March 2018"), Residual(12, "June 2018"), Residual(8, "April 2018")));

    [Fact]
    public void Older_assessment_entered_late_is_not_current_though_other_stages_stand_between()
    {
        var run = Given.Risk().With(
            Residual(12, "June 2018"), Given.Rated(Stage.Forecast, 4, "March 2019"), Given.Rated(Stage.Inherent, 16), Residual(8, "January 2018")).Assessments;

        Assert.Equal(12, run.Current(Stage.Residual)!.Rating);
        Assert.Equal([8, 12], run.Of(Stage.Residual).Select(a => a.Rating!.Value));
    }

    [Fact]
    public void Later_assessment_of_one_date_corrects_the_earlier_one_however_it_is_written() =>
        Assert.Equal(12, Given.Risk().With(Residual(8, "1 April 2018"), Residual(12, "01/04/2018")).Assessments.Current(Stage.Residual)!.Rating);

    [Fact]
    public void Assessment_without_a_date_goes_after_all_before_it_and_stays_there()
    {
        Assert.Equal([4, 8, 12], Ratings(Residual(4, "March 2018"), Residual(8, ""), Residual(12, "June 2018")));
        Assert.Equal([2, 4, 8], Ratings(Residual(4, "March 2018"), Residual(8, ""), Residual(2, "January 2018")));
    }

    [Fact]
    public void Forecast_that_is_brought_forward_is_the_current_one()
    {
        var run = Given.Risk().With(Given.Rated(Stage.Forecast, 8, "March 2027"), Given.Rated(Stage.Forecast, 4, "September 2026")).Assessments;

        Assert.Equal(4, run.Current(Stage.Forecast)!.Rating);
    }

    [Fact]
    public void Current_is_the_last_scored_of_the_stage()
    {
        var run = Given.Risk().With(Residual(8, "2017"), new Assessment { Stage = Stage.Residual, Date = Timing.Read("2018") }).Assessments;

        Assert.Equal(8, run.Current(Stage.Residual)!.Rating);
        Assert.Null(run.Current(Stage.Inherent));
        Assert.Null(new List<Assessment>().Current(Stage.Residual));
    }

    [Theory]
    [InlineData("2018-02-28", null)]
    [InlineData("2018-03-01", 4)]
    [InlineData("2018-05-31", 4)]
    [InlineData("2018-06-01", 12)]
    [InlineData("2030-01-01", 12)]
    public void Assessment_at_a_day_is_the_last_that_had_begun_to_hold(string day, int? rating)
    {
        var run = Given.Risk().With(Residual(4, "March 2018"), Residual(12, "June 2018"), Residual(20, "")).Assessments;

        Assert.Equal(rating, (int?)run.At(Stage.Residual, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Rating);
    }

    [Fact]
    public void Dated_assessments_of_a_stage_are_in_order_whatever_order_they_came_in() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Any.Assessment)), assessments =>
        {
            var run = assessments.Aggregate((IReadOnlyList<Assessment>)[], (before, a) => before.With(a));
            var isOrdered = new[] { Stage.Inherent, Stage.Residual }.All(stage =>
            {
                var days = run.Where(a => a.Stage == stage).Select(a => a.Date.Earliest ?? a.Date.Latest).OfType<DateOnly>().ToList();
                return days.SequenceEqual(days.Order());
            });
            return isOrdered && run.Count == assessments.Length && assessments.All(run.Contains);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Assessment Residual(decimal rating, string date) => Given.Rated(Stage.Residual, rating, date);

    private static IEnumerable<int> Ratings(params Assessment[] assessments) => Given.Risk().With(assessments).Assessments.Select(a => (int)a.Rating!.Value);
}
