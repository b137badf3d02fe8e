using System.Globalization;
using System.Text.Json.Serialization;
using Plimsoll.Domain.Timings.Reading;

namespace Plimsoll.Domain.Timings;

/// <summary>
/// A financial year: twelve months from its first day. For councils that is 1 April, so that "2017/18" is
/// 1 April 2017 to 31 March 2018; an academy trust begins on 1 September, a university on 1 August.
/// </summary>
public sealed record FinancialYear
{
    private readonly DateOnly firstDay;

    /// <summary>The year that begins on a day.</summary>
    /// <param name="firstDay">Its first day; not 29 February, which does not come every year.</param>
    /// <exception cref="RuleBrokenException">The first day is 29 February or outside 1900 to 2199.</exception>
    public FinancialYear(DateOnly firstDay) => FirstDay = firstDay;

    /// <summary>The first day. Its day and month are the body's choice.</summary>
    /// <exception cref="RuleBrokenException">The first day is 29 February or outside 1900 to 2199.</exception>
    public DateOnly FirstDay
    {
        get => firstDay;
        init
        {
            if (value is { Month: 2, Day: 29 })
            {
                throw new RuleBrokenException("First day", "A financial year cannot begin on 29 February.");
            }

            if (!Years.AreHeld(value.Year))
            {
                throw new RuleBrokenException("First day", "A financial year must begin between 1900 and 2199.");
            }

            firstDay = value;
        }
    }

    /// <summary>The last day, such as 31 March.</summary>
    [JsonIgnore]
    public DateOnly LastDay => firstDay.AddYears(1).AddDays(-1);

    /// <summary>As papers print it: "2017/18", or "2017" when the year is the calendar year.</summary>
    [JsonIgnore]
    public string Name => firstDay is { Month: 1, Day: 1 }
        ? firstDay.Year.ToString("0000", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{firstDay.Year:0000}/{(firstDay.Year + 1) % 100:00}");

    /// <summary>The council year, from 1 April, that begins in a calendar year.</summary>
    /// <param name="calendarYear">1900 to 2199.</param>
    /// <exception cref="RuleBrokenException">The year is outside that range.</exception>
    public static FinancialYear Starting(int calendarYear) => Years.AreHeld(calendarYear)
        ? new(new DateOnly(calendarYear, 4, 1))
        : throw new RuleBrokenException("Financial year", "A financial year must begin between 1900 and 2199.");

    /// <summary>The year that a day falls in.</summary>
    /// <param name="day">Any day that falls in a year beginning between 1900 and 2199.</param>
    /// <param name="like">A year of the body, which says on what day its years begin; 1 April when left out.</param>
    /// <exception cref="RuleBrokenException">The year would begin outside that range.</exception>
    public static FinancialYear Of(DateOnly day, FinancialYear? like = null)
    {
        like ??= Starting(2000);
        var begins = new DateOnly(day.Year, like.FirstDay.Month, like.FirstDay.Day);
        return like.Beginning(begins <= day ? day.Year : day.Year - 1);
    }

    /// <summary>The year of the same body that begins in a calendar year.</summary>
    /// <param name="calendarYear">1900 to 2199.</param>
    /// <exception cref="RuleBrokenException">The year is outside that range.</exception>
    public FinancialYear Beginning(int calendarYear) => Years.AreHeld(calendarYear)
        ? new(new DateOnly(calendarYear, firstDay.Month, firstDay.Day))
        : throw new RuleBrokenException("Financial year", "A financial year must begin between 1900 and 2199.");

    /// <summary>Whether a day lies in the year.</summary>
    public bool Contains(DateOnly day) => day >= firstDay && day <= LastDay;

    /// <summary>
    /// The first financial year named in a text, as in "Risk Score in 2020/21", or null. Written as "2020/21", "2020-21" or
    /// "2020/2021": the second year must be the one that follows, so that "2017-19" or a date is not taken for one.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="like">A year of the body, which says on what day its years begin; 1 April when left out.</param>
    public static FinancialYear? FindIn(string? text, FinancialYear? like = null)
    {
        like ??= Starting(2000);
        return NamedYears.First(text ?? "") is { } begins ? like.Beginning(begins) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
