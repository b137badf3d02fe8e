namespace Plimsoll.Domain.Tests.Reviews;

public sealed class ReviewCycleTests
{
    private static readonly ReviewCycle Cycle = new(6, new Dictionary<string, int> { ["Very high"] = 1, ["High"] = 3 });
    private static readonly DateOnly Opened = new(2026, 1, 31);

    [Theory]
    [InlineData("Very high", 1)]
    [InlineData("High", 3)]
    [InlineData("Low", 6)]
    [InlineData(null, 6)]
    public void Months_between_reviews_are_the_bands_or_the_default(string? band, int months) => Assert.Equal(months, Cycle.MonthsFor(band));

    [Fact]
    public void Quarterly_is_three_months_for_every_band() => Assert.Equal(3, ReviewCycle.Quarterly.MonthsFor("Very high"));

    [Fact]
    public void Review_is_due_a_cycle_after_the_last_one_or_after_opening()
    {
        var opened = Given.Risk().With(Given.Scored(Stage.Residual, 5, 4)) with { Opened = Opened };
        var reviewed = opened.Reviewed(new Review(new DateOnly(2026, 3, 15), null, false, "")).Reviewed(new Review(new DateOnly(2026, 5, 15), null, true, ""));

        Assert.Equal(new DateOnly(2026, 2, 28), Cycle.NextDue(opened, Given.FiveByFive));
        Assert.Equal(new DateOnly(2026, 6, 15), Cycle.NextDue(reviewed, Given.FiveByFive));
        Assert.Equal(new DateOnly(2026, 7, 31), Cycle.NextDue(Given.Risk() with { Opened = Opened }, Given.FiveByFive));
        Assert.Equal(new DateOnly(2026, 4, 30), Cycle.NextDue(Given.Risk() with { Opened = Opened }, Given.FiveByFive.BandNamed("High")));
    }

    [Fact]
    public void Review_of_what_is_not_live_or_has_no_beginning_is_never_due()
    {
        var opened = Given.Risk() with { Opened = Opened };

        Assert.Null(Cycle.NextDue(Given.Risk(), Given.FiveByFive));
        Assert.Null(Cycle.NextDue(opened.Close(Opened, "Over"), Given.FiveByFive));
        Assert.Null(Cycle.NextDue(opened.MergeInto(new(Guid.NewGuid()), Opened, "Over"), Given.FiveByFive));
        Assert.NotNull(Cycle.NextDue(opened with { Status = ItemStatus.Proposed }, Given.FiveByFive));
    }
}
