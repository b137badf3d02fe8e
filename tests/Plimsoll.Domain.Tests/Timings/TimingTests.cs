using System.Globalization;
using System.Text.Json;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Domain.Tests.Timings;

public sealed class TimingTests
{
    private static readonly DateOnly EndOfMarch = new(2018, 3, 31);

    [Theory]
    [InlineData("31/03/2018", true)]
    [InlineData("March 2018", true)]
    [InlineData("2017/18", true)]
    [InlineData("By 2017", true)]
    [InlineData("Quarterly throughout 2017/18", true)]
    [InlineData("01/04/2018", false)]
    [InlineData("2018", false)]
    [InlineData("From 2013", false)]
    [InlineData("Ongoing", false)]
    [InlineData("Completed March 2017", false)]
    [InlineData("Completed / ongoing", false)]
    [InlineData("Immediate", false)]
    [InlineData("", false)]
    [InlineData("31/02/2018", false)]
    public void Timing_on_1_April_2018_has_passed_only_with_its_last_day(string words, bool passed) =>
        Assert.Equal(passed, Timing.Read(words).HasPassed(new DateOnly(2018, 4, 1)));

    [Fact]
    public void Timing_on_its_last_day_has_not_passed()
    {
        Assert.False(Timing.On(EndOfMarch).HasPassed(EndOfMarch));
        Assert.True(Timing.On(EndOfMarch).HasPassed(EndOfMarch.AddDays(1)));
    }

    [Fact]
    public void Day_and_month_are_worded_as_papers_print_them()
    {
        Assert.Equal("31 March 2018", Timing.On(EndOfMarch).ToString());
        Assert.Equal(Timing.Read("31 March 2018"), Timing.On(EndOfMarch));
        Assert.Equal("March 2022", Timing.Month(2022, 3).Words);
        Assert.Equal(Timing.Read("March 2022"), Timing.Month(2022, 3));
    }

    [Fact]
    public void Day_or_month_outside_the_years_held_is_refused()
    {
        Assert.Throws<RuleBrokenException>(() => Timing.On(new DateOnly(1899, 12, 31)));
        Assert.Throws<RuleBrokenException>(() => Timing.Month(2022, 13));
        Assert.Throws<RuleBrokenException>(() => Timing.Month(2200, 1));
    }

    [Theory]
    [InlineData("Q3", "2017-10-01", "2017-12-31")]
    [InlineData("31 March", "2018-03-31", "2018-03-31")]
    [InlineData("June – Sept", "2017-06-01", "2017-09-30")]
    [InlineData("by end of March", null, "2018-03-31")]
    [InlineData("Summer", "2017-06-01", "2017-08-31")]
    public void Words_without_a_year_take_the_registers_year_approximately(string words, string? earliest, string latest)
    {
        var timing = Timing.Read(words, FinancialYear.Starting(2017));

        Assert.Equal(earliest, timing.Earliest?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(latest, timing.Latest?.ToString("O", CultureInfo.InvariantCulture));
        Assert.True(timing.IsApproximate);
    }

    [Fact]
    public void Financial_year_of_another_body_has_its_own_days()
    {
        var academy = new FinancialYear(new DateOnly(2020, 9, 1));

        Assert.Equal(new DateOnly(2017, 9, 1), Timing.Read("2017/18", academy).Earliest);
        Assert.Equal(new DateOnly(2018, 5, 31), Timing.Read("Q3 2017/18", academy).Latest);
        Assert.Equal(new DateOnly(2018, 8, 1), Timing.Read("August 2017/18", academy).Earliest);
    }

    [Fact]
    public void History_is_ordered_by_first_day_then_last_with_unknown_at_the_end()
    {
        string[] inOrder = ["2016/17", "01/04/2017", "April 2017", "2017/18", "From Apr 2017", "By July 2017", "21/09/2017", "Ongoing", "TBC"];

        var timings = inOrder.Reverse().Select(words => Timing.Read(words)).ToList();
        timings.Sort(Timing.CompareChronologically);

        Assert.Equal(inOrder, timings.Select(timing => timing.Words));
    }

    [Fact]
    public void Timing_stored_as_json_comes_back_equal()
    {
        foreach (var words in new[] { "From Apr 2017 Ongoing", "Quarterly throughout 2017/18", "Circa 2000", "TBC", "" })
        {
            var timing = Timing.Read(words);
            Assert.Equal(timing, JsonSerializer.Deserialize<Timing>(JsonSerializer.Serialize(timing)));
        }
    }

    [Fact]
    public void Prose_of_any_length_is_not_understood_and_quickly()
    {
        var prose = string.Concat(Enumerable.Repeat("1 January ", 100_000));

        Assert.False(Timing.Read(prose).IsUnderstood);
        Assert.Equal(prose.Trim(), Timing.Read(prose).Words);
    }
}
