using System.Globalization;
using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Papers;

/// <summary>The one way in which papers print ratings, levels, dates, parties and the fixed words of the field.</summary>
public static class Printed
{
    /// <summary>What stands where there is no rating.</summary>
    public const string NotScored = "not scored";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A day: "1 April 2027".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>A timing in the body's own words; "not dated" when there are none.</summary>
    public static string When(Timing timing) => timing.Words.Length > 0 ? timing.Words : "not dated";

    /// <summary>The same within a sentence: "originally by July 2017".</summary>
    public static string WhenWithin(Timing timing) => timing.Words.Length > 0 ? timing.WithinSentence() : "not dated";

    /// <summary>A number with at most two decimals: "18.5".</summary>
    public static string Number(decimal value) => value.ToString("0.##", British);

    /// <summary>A share: "40 %", its parts kept on one line.</summary>
    public static string Percent(decimal share) => Number(share) + "\u00A0%";

    /// <summary>Parties by name, parted by semicolons because titles hold commas and "and"; empty when there are none.</summary>
    public static string Parties(RegisterView view, IEnumerable<Party> parties) => string.Join("; ", view.NamesOf(parties));

    /// <summary>A band's colours with its name and mark.</summary>
    public static Tone Tone(Band band) => new(band.Name, band.Colour, band.Mark) { Ink = band.Ink };

    /// <summary>A level with its label: "Critical (4)"; the bare value when the scheme has no such level, a dash when not scored.</summary>
    public static string Level(Level? level, decimal? value) =>
        level is not null ? $"{level.Label} ({level.Mark})" : value is { } number ? Number(number) : "–";

    /// <summary>Rating and band in words: "12 High", or "not scored".</summary>
    public static string RatingWords(RegisterView view, Item item, Assessment? assessment) =>
        assessment?.Rating is not { } rating
            ? NotScored
            : $"{view.SchemeOf(item, assessment).Print(rating, assessment.Impact, assessment.Likelihood)} {view.BandOf(item, assessment)!.Name}";

    /// <summary>Rating and band on the band's ground: "12 High"; pale "not scored" when there is none.</summary>
    public static Inline Rating(RegisterView view, Item item, Assessment? assessment) =>
        view.BandOf(item, assessment) is { } band
            ? new Tag(RatingWords(view, item, assessment), Tone(band))
            : new Muted(NotScored);

    /// <summary>Rating and band as a cell of a table, on the band's ground.</summary>
    public static Documents.Papers.Cell RatingCell(RegisterView view, Item item, Assessment? assessment) =>
        view.BandOf(item, assessment) is { } band
            ? new Documents.Papers.Cell { Content = new Strong(RatingWords(view, item, assessment)), Tone = Tone(band) }
            : new Muted(NotScored);

    /// <summary>The levels before a rating, as the scheme writes them: "4 × 3 = " where it is their product, else "4 × 3: "; empty where they are unknown or are the rating itself.</summary>
    public static string LevelsBefore(Scheme scheme, Assessment assessment) =>
        assessment is not { Impact: { } impact, Likelihood: { } likelihood } || scheme.PrintsCodes
            ? ""
            : scheme.PrintLevels(impact, likelihood) + (impact * likelihood == assessment.Rating ? " = " : ": ");

    /// <summary>How a rating moved: "down from 16 to 12", "unchanged at 12", "newly scored at 12".</summary>
    public static string Movement(decimal? before, decimal? now) => (before, now) switch
    {
        (null, null) => NotScored,
        (null, { } n) => $"newly scored at {Number(n)}",
        ({ } b, null) => $"no longer scored, {Number(b)} before",
        ({ } b, { } n) when b == n => $"unchanged at {Number(n)}",
        ({ } b, { } n) => $"{(n < b ? "down" : "up")} from {Number(b)} to {Number(n)}",
    };

    /// <summary>"Risk" or "Opportunity".</summary>
    public static string Kind(ItemKind kind) => kind == ItemKind.Risk ? "Risk" : "Opportunity";

    /// <summary>The number of an item with its title: "2a Cyber threats".</summary>
    public static string NameOf(Item item) => $"{item.Reference} {item.Title}";

    /// <summary>"Treat", "Exploit" and so on.</summary>
    public static string Response(Response response) => response.ToString();

    /// <summary>"Proposed", "Open", "Closed" or "Merged".</summary>
    public static string Status(ItemStatus status) => status.ToString();

    /// <summary>"Complete", "Cancelled" or "Open", with the day it ended.</summary>
    public static string Status(ItemAction action) =>
        action.Ended is { } day ? $"{action.Status}, {Day(day)}" : action.Status.ToString();

    /// <summary>"Effective", "Partly effective" or "Ineffective".</summary>
    public static string Effectiveness(Effectiveness effectiveness) =>
        effectiveness == Domain.Controls.Effectiveness.PartlyEffective ? "Partly effective" : effectiveness.ToString();

    /// <summary>"Internal audit, 3 May 2027: reasonable (audit report 12)".</summary>
    public static string Assurance(Assurance assurance)
    {
        var line = assurance.Line switch
        {
            AssuranceLine.First => "Management",
            AssuranceLine.Second => "Oversight",
            AssuranceLine.Third => "Internal audit",
            _ => "External",
        };
        var source = assurance.Source.Length > 0 ? $" ({assurance.Source})" : "";
        return $"{line}, {Day(assurance.Date)}: {assurance.Opinion.ToString().ToLowerInvariant()}{source}";
    }

    /// <summary>How often a target moved: "once", "twice", "3 times".</summary>
    public static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{count.ToString(British)} times",
    };

    /// <summary>The gap that a withheld item leaves: "3  Withheld: Schedule 12A paragraph 3".</summary>
    public static string Gap(WithheldItem item) => $"{item.Reference}  Withheld: {item.Exemption.Printed}";
}
