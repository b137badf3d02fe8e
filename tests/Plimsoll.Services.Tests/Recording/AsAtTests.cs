using Plimsoll.Domain;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Tests.Recording;

public class AsAtTests
{
    [Theory]
    [InlineData("2026-09-30"), InlineData("30/09/2026"), InlineData("30 September 2026"), InlineData(" 30 Sept 2026 ")]
    public void Day_inAnyForm_isItsEndInLondon(string words)
    {
        var asAt = AsAt.Read(words);

        Assert.Equal(new DateOnly(2026, 9, 30), asAt.Day);
        Assert.Equal(new DateTimeOffset(2026, 9, 30, 23, 0, 0, TimeSpan.Zero), asAt.Moment.ToUniversalTime().AddMicroseconds(1));
        Assert.Equal("30 September 2026", asAt.ToString());
    }

    [Theory]
    [InlineData("2026-03-28", "2026-03-29T00:00:00Z")] // clocks go forward on the 29th
    [InlineData("2026-03-29", "2026-03-29T23:00:00Z")]
    [InlineData("2026-10-24", "2026-10-24T23:00:00Z")] // and back on the 25th
    [InlineData("2026-10-25", "2026-10-26T00:00:00Z")]
    public void Day_whenClocksChange_endsAtLondonsMidnight(string day, string next)
    {
        var moment = AsAt.Read(day).Moment;

        Assert.Equal(DateTimeOffset.Parse(next, null), moment.AddMicroseconds(1));
        Assert.Equal(DateOnly.Parse(day, null), AsAt.DayOf(moment));
    }

    [Theory]
    [InlineData(""), InlineData("yesterday"), InlineData("September 2026"), InlineData("2026"), InlineData("2026/27"), InlineData("31/02/2026"), InlineData("2026-13-01"), InlineData("Q3"), InlineData("Ongoing")]
    public void Words_thatAreNoDay_areRefusedByName(string words)
    {
        var refused = Assert.Throws<RuleBrokenException>(() => AsAt.Read(words));

        Assert.Contains($"“{words}” is not a day", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }
}
