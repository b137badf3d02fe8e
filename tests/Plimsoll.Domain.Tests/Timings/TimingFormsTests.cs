using System.Globalization;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Domain.Tests.Timings;

/// <summary>Every form of docs/timings.md with its days. Flags: o open-ended, r recurring, a approximate, d done.</summary>
public sealed class TimingFormsTests
{
    /// <summary>The forms of the two published registers that the reader was first written for.</summary>
    [Theory]
    [InlineData("01/04/2017", "2017-04-01", "2017-04-01", "")]
    [InlineData("28/02/2018", "2018-02-28", "2018-02-28", "")]
    [InlineData("March 2022", "2022-03-01", "2022-03-31", "")]
    [InlineData("Sept 2015", "2015-09-01", "2015-09-30", "")]
    [InlineData("Sep 2021", "2021-09-01", "2021-09-30", "")]
    [InlineData("Feb 2016", "2016-02-01", "2016-02-29", "")]
    [InlineData("2013/14", "2013-04-01", "2014-03-31", "")]
    [InlineData("From 2013", "2013-01-01", "", "o")]
    [InlineData("From Apr 2015", "2015-04-01", "", "o")]
    [InlineData("By 2017", "", "2017-12-31", "")]
    [InlineData("By July 2017", "", "2017-07-31", "")]
    [InlineData("Circa 2000", "2000-01-01", "2000-12-31", "a")]
    [InlineData("Post June 2017", "2017-07-01", "", "o")]
    [InlineData("June –Sept 2015", "2015-06-01", "2015-09-30", "")]
    [InlineData("June – Sept 2016", "2016-06-01", "2016-09-30", "")]
    [InlineData("Feb – March 2016", "2016-02-01", "2016-03-31", "")]
    [InlineData("Oct 2015 - Feb 2016", "2015-10-01", "2016-02-29", "")]
    [InlineData("Apr - Jul 2014", "2014-04-01", "2014-07-31", "")]
    [InlineData("August 2016 – March 2017", "2016-08-01", "2017-03-31", "")]
    [InlineData("From Apr 2016 – Mar 2018", "2016-04-01", "2018-03-31", "")]
    [InlineData("From Jun – Sept 2016", "2016-06-01", "2016-09-30", "")]
    [InlineData("June to September 2017", "2017-06-01", "2017-09-30", "")]
    [InlineData("From Apr 2017 to Mar 2018", "2017-04-01", "2018-03-31", "")]
    [InlineData("From Sep 2017 to March 2018", "2017-09-01", "2018-03-31", "")]
    [InlineData("From Aug 2017 – ongoing", "2017-08-01", "", "o")]
    [InlineData("Ongoing from 2013", "2013-01-01", "", "o")]
    [InlineData("Ongoing from June 2017", "2017-06-01", "", "o")]
    [InlineData("From Apr 2017 Ongoing", "2017-04-01", "", "o")]
    [InlineData("Apr 2017 & Ongoing", "2017-04-01", "", "o")]
    [InlineData("Ongoing", "", "", "o")]
    [InlineData("Completed / ongoing", "", "", "od")]
    [InlineData("Throughout 2017", "2017-01-01", "2017-12-31", "")]
    [InlineData("Throughout 2017 and beyond", "2017-01-01", "", "o")]
    [InlineData("Throughout 2017/18", "2017-04-01", "2018-03-31", "")]
    [InlineData("Quarterly throughout 2017/18", "2017-04-01", "2018-03-31", "r")]
    [InlineData("Refresh 31/03/2018", "2018-03-31", "2018-03-31", "")]
    [InlineData("(Target Date: March 2022)", "2022-03-01", "2022-03-31", "")]
    [InlineData("(Revised Target Date: March 2022)", "2022-03-01", "2022-03-31", "")]
    [InlineData("early Spring 2021", "2021-03-01", "2021-03-31", "a")]
    [InlineData("Autumn 2022", "2022-09-01", "2022-11-30", "a")]
    [InlineData("16 th June 2017", "2017-06-16", "2017-06-16", "")]
    [InlineData("1 April, 2015", "2015-04-01", "2015-04-01", "")]
    [InlineData("2018/19 through to 2020/21", "2018-04-01", "2021-03-31", "")]
    [InlineData("2019/20+", "2019-04-01", "", "o")]
    [InlineData("2017-18", "2017-04-01", "2018-03-31", "")]
    [InlineData("2017-19", "2017-01-01", "2019-12-31", "a")]
    [InlineData("31/03/18", "2018-03-31", "2018-03-31", "")]
    [InlineData("as at 21/09/2017", "2017-09-21", "2017-09-21", "")]
    [InlineData("end of 2017", "2017-12-31", "2017-12-31", "")]
    [InlineData("end of 2016/17", "2017-03-31", "2017-03-31", "")]
    public void Form_of_the_published_registers_has_its_days(string words, string earliest, string latest, string flags) =>
        Reads(words, earliest, latest, flags);

    [Theory]
    [InlineData("31.03.2018", "2018-03-31", "2018-03-31", "")]
    [InlineData("31-03-2018", "2018-03-31", "2018-03-31", "")]
    [InlineData("31 / 03 / 2018", "2018-03-31", "2018-03-31", "")]
    [InlineData("2018-03-31", "2018-03-31", "2018-03-31", "")]
    [InlineData("2018/03/31", "2018-03-31", "2018-03-31", "")]
    [InlineData("2018-03-31 00:00:00", "2018-03-31", "2018-03-31", "")]
    [InlineData("2018-03-31T00:00:00.000Z", "2018-03-31", "2018-03-31", "")]
    [InlineData("31/03/2018 00:00", "2018-03-31", "2018-03-31", "")]
    [InlineData("31/3/18", "2018-03-31", "2018-03-31", "")]
    [InlineData("31 March 2018", "2018-03-31", "2018-03-31", "")]
    [InlineData("31st March 2018", "2018-03-31", "2018-03-31", "")]
    [InlineData("31st of March, 2018", "2018-03-31", "2018-03-31", "")]
    [InlineData("Saturday 31 March 2018", "2018-03-31", "2018-03-31", "")]
    [InlineData("Sat, 31 Mar 18", "2018-03-31", "2018-03-31", "")]
    [InlineData("31-Mar-2018", "2018-03-31", "2018-03-31", "")]
    [InlineData("31-Mar-18", "2018-03-31", "2018-03-31", "")]
    [InlineData("March 31, 2018", "2018-03-31", "2018-03-31", "")]
    [InlineData("29/02/2020", "2020-02-29", "2020-02-29", "")]
    [InlineData("31/12/1900", "1900-12-31", "1900-12-31", "")]
    [InlineData("01/01/2199", "2199-01-01", "2199-01-01", "")]
    [InlineData("Mar-22", "2022-03-01", "2022-03-31", "")]
    [InlineData("Mar 22", "2022-03-01", "2022-03-31", "")]
    [InlineData("March '22", "2022-03-01", "2022-03-31", "")]
    [InlineData("March’22", "2022-03-01", "2022-03-31", "")]
    [InlineData("MARCH 2022.", "2022-03-01", "2022-03-31", "")]
    [InlineData("Sept. 2022", "2022-09-01", "2022-09-30", "")]
    [InlineData("3/2018", "2018-03-01", "2018-03-31", "")]
    [InlineData("03/2018", "2018-03-01", "2018-03-31", "")]
    [InlineData("2018-03", "2018-03-01", "2018-03-31", "")]
    [InlineData("March 2017/18", "2018-03-01", "2018-03-31", "")]
    [InlineData("2017", "2017-01-01", "2017-12-31", "")]
    [InlineData("2017-18 ", "2017-04-01", "2018-03-31", "")]
    [InlineData("2017–18", "2017-04-01", "2018-03-31", "")]
    [InlineData("2017/2018", "2017-04-01", "2018-03-31", "")]
    [InlineData("2003-04", "2003-04-01", "2004-03-31", "")]
    [InlineData("1999/00", "1999-04-01", "2000-03-31", "")]
    [InlineData("FY 2017/18", "2017-04-01", "2018-03-31", "")]
    [InlineData("FY17/18", "2017-04-01", "2018-03-31", "")]
    [InlineData("FY 11/12", "2011-04-01", "2012-03-31", "")]
    [InlineData("17/18", "2017-04-01", "2018-03-31", "")]
    [InlineData("Financial year 2017/18", "2017-04-01", "2018-03-31", "")]
    [InlineData("Q3 2024/25", "2024-10-01", "2024-12-31", "")]
    [InlineData("Q4 2024/25", "2025-01-01", "2025-03-31", "")]
    [InlineData("Q3 24/25", "2024-10-01", "2024-12-31", "")]
    [InlineData("2024/25 Q3", "2024-10-01", "2024-12-31", "")]
    [InlineData("Quarter 1 of 2024-25", "2024-04-01", "2024-06-30", "")]
    [InlineData("3rd quarter 2024/25", "2024-10-01", "2024-12-31", "")]
    [InlineData("Q1/Q2 2024/25", "2024-04-01", "2024-09-30", "")]
    [InlineData("Q2 2021", "2021-04-01", "2021-06-30", "a")]
    [InlineData("H1 2021/22", "2021-04-01", "2021-09-30", "")]
    [InlineData("second half of 2021/22", "2021-10-01", "2022-03-31", "")]
    public void Day_month_quarter_or_year_has_its_days(string words, string earliest, string latest, string flags) =>
        Reads(words, earliest, latest, flags);

    [Theory]
    [InlineData("end of March 2022", "2022-03-31", "2022-03-31", "")]
    [InlineData("End March 2022", "2022-03-31", "2022-03-31", "")]
    [InlineData("end-March 2022", "2022-03-31", "2022-03-31", "")]
    [InlineData("Month End March 2022", "2022-03-31", "2022-03-31", "")]
    [InlineData("by the end of 2022", "", "2022-12-31", "")]
    [InlineData("By end of Q2 2022/23", "", "2022-09-30", "")]
    [InlineData("Year end 2017/18", "2018-03-31", "2018-03-31", "")]
    [InlineData("spring 2021", "2021-03-01", "2021-05-31", "a")]
    [InlineData("Summer 2021", "2021-06-01", "2021-08-31", "a")]
    [InlineData("winter 2021", "2021-12-01", "2022-02-28", "a")]
    [InlineData("Winter 2021/22", "2021-12-01", "2022-02-28", "a")]
    [InlineData("Autumn/Winter 2021", "2021-09-01", "2022-02-28", "a")]
    [InlineData("early 2021", "2021-01-01", "2021-04-30", "a")]
    [InlineData("mid 2021", "2021-05-01", "2021-08-31", "a")]
    [InlineData("late 2021", "2021-09-01", "2021-12-31", "a")]
    [InlineData("Early March 2022", "2022-03-01", "2022-03-10", "a")]
    [InlineData("mid-March 2022", "2022-03-11", "2022-03-20", "a")]
    [InlineData("late Feb 2022", "2022-02-21", "2022-02-28", "a")]
    [InlineData("start of 2017/18", "2017-04-01", "2017-07-31", "a")]
    [InlineData("w/c 4 May 2020", "2020-05-04", "2020-05-10", "")]
    [InlineData("week commencing 04/05/2020", "2020-05-04", "2020-05-10", "")]
    [InlineData("w/e 10 May 2020", "2020-05-04", "2020-05-10", "")]
    [InlineData("1-5 May 2020", "2020-05-01", "2020-05-05", "")]
    [InlineData("1st to 5th May 2020", "2020-05-01", "2020-05-05", "")]
    [InlineData("28 April – 4 May 2020", "2020-04-28", "2020-05-04", "")]
    [InlineData("28 April-14 May 2020", "2020-04-28", "2020-05-14", "")]
    [InlineData("28 Dec - 4 Jan 2021", "2020-12-28", "2021-01-04", "")]
    [InlineData("Oct – Feb 2016", "2015-10-01", "2016-02-29", "")]
    [InlineData("Oct – Feb 2015/16", "2015-10-01", "2016-02-29", "")]
    [InlineData("March/April 2022", "2022-03-01", "2022-04-30", "")]
    [InlineData("March or April 2022", "2022-03-01", "2022-04-30", "a")]
    [InlineData("between June and September 2017", "2017-06-01", "2017-09-30", "")]
    [InlineData("2017 - 2018", "2017-01-01", "2018-12-31", "")]
    [InlineData("2017-2019", "2017-01-01", "2019-12-31", "")]
    [InlineData("2017-18 - 2018-19", "2017-04-01", "2019-03-31", "")]
    [InlineData("01/04/2017-31/03/2018", "2017-04-01", "2018-03-31", "")]
    [InlineData("until March 2018", "", "2018-03-31", "")]
    [InlineData("No later than 31 March 2018", "", "2018-03-31", "")]
    [InlineData("before March 2018", "", "2018-02-28", "")]
    [InlineData("After 31/03/2018", "2018-04-01", "", "o")]
    [InlineData("Since 2013", "2013-01-01", "", "o")]
    [InlineData("March 2022 onwards", "2022-03-01", "", "o")]
    [InlineData("From circa 2000", "2000-01-01", "", "oa")]
    [InlineData("c. 2000", "2000-01-01", "2000-12-31", "a")]
    [InlineData("~2000", "2000-01-01", "2000-12-31", "a")]
    public void Part_range_or_limit_has_its_days(string words, string earliest, string latest, string flags) =>
        Reads(words, earliest, latest, flags);

    [Theory]
    [InlineData("Complete", "", "", "d")]
    [InlineData("Completed March 2021", "2021-03-01", "2021-03-31", "d")]
    [InlineData("Complete - March 2021", "2021-03-01", "2021-03-31", "d")]
    [InlineData("March 2021 – complete", "2021-03-01", "2021-03-31", "d")]
    [InlineData("March 2021 (completed)", "2021-03-01", "2021-03-31", "d")]
    [InlineData("Implemented from April 2015", "2015-04-01", "", "od")]
    [InlineData("To be completed by March 2021", "", "2021-03-31", "")]
    [InlineData("Completed by March 2021", "", "2021-03-31", "")]
    [InlineData("Monthly", "", "", "or")]
    [InlineData("Annually", "", "", "or")]
    [InlineData("Half-yearly", "", "", "or")]
    [InlineData("Monthly / ongoing", "", "", "or")]
    [InlineData("Ongoing - monthly", "", "", "or")]
    [InlineData("Monthly from April 2017", "2017-04-01", "", "or")]
    [InlineData("Monthly to March 2018", "", "2018-03-31", "r")]
    [InlineData("Ongoing until March 2018", "", "2018-03-31", "")]
    [InlineData("Ongoing throughout 2017/18", "2017-04-01", "2018-03-31", "")]
    [InlineData("On-going", "", "", "o")]
    [InlineData("Immediate", "", "", "")]
    [InlineData("ASAP", "", "", "")]
    [InlineData("March 2022 (revised)", "2022-03-01", "2022-03-31", "")]
    [InlineData("March 2022 (subject to funding)", "2022-03-01", "2022-03-31", "")]
    [InlineData("March 2022 (was Sept 2021)", "2022-03-01", "2022-03-31", "")]
    [InlineData("March 2022 (TBC)", "2022-03-01", "2022-03-31", "a")]
    [InlineData("April 2017 (ongoing)", "2017-04-01", "", "o")]
    [InlineData("Annual review: March 2022", "2022-03-01", "2022-03-31", "r")]
    public void Word_about_the_action_sets_its_flag(string words, string earliest, string latest, string flags) =>
        Reads(words, earliest, latest, flags);

    [Theory]
    [InlineData("TBC")]
    [InlineData("n/a")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("″")]
    [InlineData("-")]
    [InlineData("31/02/2018")]
    [InlineData("2018-02-31")]
    [InlineData("29/02/2019")]
    [InlineData("31/13/2018")]
    [InlineData("32/01/2018")]
    [InlineData("0/1/2018")]
    [InlineData("31 April 2018")]
    [InlineData("30-Feb-18")]
    [InlineData("1/2/2018/3")]
    [InlineData("01/01/1899")]
    [InlineData("01/01/2200")]
    [InlineData("1899")]
    [InlineData("20178")]
    [InlineData("Q5 2024/25")]
    [InlineData("11/12")]
    [InlineData("2017/19")]
    [InlineData("March")]
    [InlineData("31 March")]
    [InlineData("Q3")]
    [InlineData("31")]
    [InlineData("By")]
    [InlineData("Review")]
    [InlineData("circa")]
    [InlineData("end of")]
    [InlineData("Year end 2018")]
    [InlineData("spring 2021/22")]
    [InlineData("Ongoing March 2018")]
    [InlineData("Ongoing - March 2018")]
    [InlineData("2017 -")]
    [InlineData("Apr 2017 – Mar 2016")]
    [InlineData("Mar 2018 to Feb 2018")]
    [InlineData("Not completed")]
    [InlineData("90% complete")]
    [InlineData("Within 3 months")]
    [InlineData("Sept 2021 (March 2022)")]
    [InlineData("March 2022)")]
    [InlineData("(March 2022")]
    [InlineData("June 2021, March 2022")]
    [InlineData("June 2021 March 2022 July 2022")]
    [InlineData("As 10 above")]
    [InlineData("8-11 actions ongoing")]
    public void Words_without_certain_days_stay_words(string words)
    {
        var timing = Timing.Read(words);

        Assert.Equal(Timing.None with { Words = words }, timing);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00A0\t")]
    public void Blank_is_no_timing(string? words) => Assert.Same(Timing.None, Timing.Read(words));

    [Fact]
    public void Words_with_odd_spaces_and_dashes_are_read_and_kept()
    {
        var timing = Timing.Read("\u00A0From\u00A0Apr\u202F2016 \u2011 Mar 2018\u00A0");

        Assert.Equal("From\u00A0Apr\u202F2016 \u2011 Mar 2018", timing.Words);
        Assert.Equal(new DateOnly(2016, 4, 1), timing.Earliest);
        Assert.Equal(new DateOnly(2018, 3, 31), timing.Latest);
    }

    private static void Reads(string words, string earliest, string latest, string flags)
    {
        var expected = new Timing
        {
            Words = words,
            Earliest = Day(earliest),
            Latest = Day(latest),
            IsOpenEnded = flags.Contains('o', StringComparison.Ordinal),
            IsRecurring = flags.Contains('r', StringComparison.Ordinal),
            IsApproximate = flags.Contains('a', StringComparison.Ordinal),
            IsDone = flags.Contains('d', StringComparison.Ordinal),
            IsUnderstood = true,
        };

        Assert.Equal(expected, Timing.Read(words));
    }

    private static DateOnly? Day(string day) =>
        day.Length == 0 ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
