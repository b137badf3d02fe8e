using System.Globalization;
using Plimsoll.Domain.Timings.Reading;

namespace Plimsoll.Domain.Timings;

/// <summary>
/// A date as public bodies write it: "01/04/2017", "2013/14", "From Apr 2016 – Mar 2018", "Ongoing". It keeps the words and
/// knows the first and the last day they can mean. The forms, with their days, are listed in docs/timings.md; they come from
/// the registers that councils publish. Years reach from 1900 to 2199, two digits mean 2000 to 2099, days come before months.
/// </summary>
/// <remarks>
/// What cannot be read keeps its words, has no days and is not understood: an impossible date such as 31/02/2018 too.
/// A timing is put together again from stored fields by its init properties; nothing else is kept in it.
/// </remarks>
public sealed record Timing
{
    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal)
    {
        "After", "Annually", "Before", "By", "Circa", "Early", "End", "Every", "From", "In", "Late", "Mid", "Monthly", "On", "Ongoing", "Post", "Quarterly", "Throughout", "Until", "Within",
    };

    private readonly string words = "";

    /// <summary>No date was given: no words, no days. Not understood, because there was nothing to understand.</summary>
    public static Timing None { get; } = new();

    /// <summary>Exactly as written, without the spaces around it; empty when none.</summary>
    public string Words
    {
        get => words;
        init => words = value.Trim();
    }

    /// <summary>The first day the words can mean; null when they set no beginning ("By 2017") or are not understood.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The last day the words can mean; null when they set no end or are not understood.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Goes on without a stated end: "From 2013", "Ongoing", "Throughout 2017 and beyond".</summary>
    public bool IsOpenEnded { get; init; }

    /// <summary>Happens again and again: "Quarterly throughout 2017/18".</summary>
    public bool IsRecurring { get; init; }

    /// <summary>The words leave the days open: "Circa 2000", "early 2021", "spring 2021", "(TBC)", a year taken from the register.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>The words say that it is done: "Complete", "Completed March 2021", "Completed / ongoing".</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether the words were read. "TBC", ditto marks and prose are not; "Immediate" and "Complete" are, without days.</summary>
    public bool IsUnderstood { get; init; }

    /// <summary>Reads a date as written. Does not depend on the current culture and throws for no words.</summary>
    /// <param name="words">As in the document; null is no words.</param>
    /// <param name="year">
    /// The register's financial year. It says when "2017/18" begins (1 April when left out) and lends its year to words
    /// that have none, such as "Q3" or "31 March"; those are then approximate.
    /// </param>
    public static Timing Read(string? words, FinancialYear? year = null) => TimingReader.Read(words, year);

    /// <summary>One day, in the words "31 March 2018".</summary>
    /// <exception cref="RuleBrokenException">The year is not 1900 to 2199.</exception>
    public static Timing On(DateOnly day) => Spanning(
        day,
        day,
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {CalendarWords.MonthName(day.Month)} {day.Year}"));

    /// <summary>One month, in the words "March 2022".</summary>
    /// <param name="year">1900 to 2199.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="RuleBrokenException">There is no such month.</exception>
    public static Timing Month(int year, int month) => Span.Month(year, month) is { } days
        ? Spanning(days.First, days.Last, string.Create(CultureInfo.InvariantCulture, $"{CalendarWords.MonthName(month)} {year}"))
        : throw new RuleBrokenException("Date", "A month must be 1 to 12, in a year from 1900 to 2199.");

    /// <summary>
    /// Whether the last possible day lies before today: what "overdue" means for a target. Never for what is done,
    /// open-ended or not understood.
    /// </summary>
    public bool HasPassed(DateOnly today) => IsUnderstood && !IsDone && !IsOpenEnded && Latest < today;

    /// <summary>
    /// The order of a history: by first day (the last one where there is no first), then by last day with open ends behind;
    /// timings without days come last, by their words. Total: zero means that both are equal.
    /// </summary>
    public static int CompareChronologically(Timing? one, Timing? other) => Key(one).CompareTo(Key(other));

    /// <summary>The words as they stand within a sentence: "due by July 2017" where the document says "By July 2017".</summary>
    public string WithinSentence() =>
        Words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && Openings.Contains(Words[..end]) ? char.ToLowerInvariant(Words[0]) + Words[1..] : Words;

    /// <summary>The words.</summary>
    public override string ToString() => Words;

    private static Timing Spanning(DateOnly first, DateOnly last, string words) => Years.AreHeld(first.Year)
        ? new Timing { Words = words, Earliest = first, Latest = last, IsUnderstood = true }
        : throw new RuleBrokenException("Date", "A date must lie between 1900 and 2199.");

    private static (DateOnly First, DateOnly Last, bool LacksFirst, OrdinalWords Words, int Flags) Key(Timing? timing)
    {
        timing ??= None;
        var first = timing.Earliest ?? timing.Latest ?? DateOnly.MaxValue;
        var flags = (timing.IsOpenEnded ? 1 : 0) + (timing.IsRecurring ? 2 : 0) + (timing.IsApproximate ? 4 : 0)
            + (timing.IsDone ? 8 : 0) + (timing.IsUnderstood ? 16 : 0);
        return (first, timing.Latest ?? DateOnly.MaxValue, timing.Earliest is null, new OrdinalWords(timing.Words), flags);
    }

    private readonly record struct OrdinalWords(string Text) : IComparable<OrdinalWords>
    {
        public int CompareTo(OrdinalWords other) => string.CompareOrdinal(Text, other.Text);
    }
}
