using System.Text.Json;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Domain.Tests.Timings;

public sealed class FinancialYearTests
{
    [Fact]
    public void Council_year_runs_from_1_April_to_31_March()
    {
        var year = FinancialYear.Starting(2017);

        Assert.Equal(new DateOnly(2017, 4, 1), year.FirstDay);
        Assert.Equal(new DateOnly(2018, 3, 31), year.LastDay);
        Assert.Equal("2017/18", year.ToString());
        Assert.True(year.Contains(new DateOnly(2018, 3, 31)));
        Assert.False(year.Contains(new DateOnly(2018, 4, 1)));
    }

    [Theory]
    [InlineData("Risk Score in 2020/21", 2020)]
    [InlineData("Score for 2020-21 (gross)", 2020)]
    [InlineData("in 2020–2021, again", 2020)]
    [InlineData("2018/19 to 2020/21", 2018)]
    [InlineData("at 01/04/2017 for 2017/18", 2017)]
    [InlineData("the turn, 1999/00.", 1999)]
    public void Text_that_names_a_year_gives_it(string text, int begins) =>
        Assert.Equal(FinancialYear.Starting(begins), FinancialYear.FindIn(text));

    [Theory]
    [InlineData(null)]
    [InlineData("Risk Score in 2020")]
    [InlineData("2017-19")]
    [InlineData("2003-04-05")]
    [InlineData("01/03/2003-04")]
    [InlineData("tel. 012020/21")]
    [InlineData("20/21")]
    public void Text_that_names_no_year_gives_none(string? text) => Assert.Null(FinancialYear.FindIn(text));

    [Fact]
    public void Year_of_a_day_depends_on_when_the_body_begins()
    {
        var academy = new FinancialYear(new DateOnly(2000, 9, 1));

        Assert.Equal("2016/17", FinancialYear.Of(new DateOnly(2017, 3, 31)).Name);
        Assert.Equal("2017/18", FinancialYear.Of(new DateOnly(2017, 4, 1)).Name);
        Assert.Equal("2016/17", FinancialYear.Of(new DateOnly(2017, 8, 31), academy).Name);
        Assert.Equal(new DateOnly(2020, 9, 1), FinancialYear.FindIn("in 2020/21", academy)!.FirstDay);
        Assert.Equal("2017", new FinancialYear(new DateOnly(2017, 1, 1)).Name);
    }

    [Fact]
    public void Year_that_cannot_be_is_refused()
    {
        Assert.Throws<RuleBrokenException>(() => new FinancialYear(new DateOnly(2020, 2, 29)));
        Assert.Throws<RuleBrokenException>(() => FinancialYear.Starting(1899));
        Assert.Throws<RuleBrokenException>(() => FinancialYear.Starting(2020).Beginning(2200));
    }

    [Fact]
    public void Year_stored_as_json_comes_back_equal()
    {
        var year = FinancialYear.Starting(2017);

        Assert.Equal(year, JsonSerializer.Deserialize<FinancialYear>(JsonSerializer.Serialize(year)));
    }
}
