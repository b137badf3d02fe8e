using System.Globalization;

namespace Plimsoll.Documents.Papers;

/// <summary>Who a paper is from and for, and how old its contents are; what is left out is not printed.</summary>
public sealed record PaperDetails
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The body that publishes the paper, such as a council.</summary>
    public string? Organisation { get; init; }

    /// <summary>The committee or board that receives the paper.</summary>
    public string? Committee { get; init; }

    /// <summary>The date of the meeting; also the date that a PDF carries, so that it never depends on the clock.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What the committee is asked to do, in a phrase.</summary>
    public string? Purpose { get; init; }

    /// <summary>The post or person who answers for the paper.</summary>
    public string? Author { get; init; }

    /// <summary>Which part of the register it holds, where it does not hold all of it.</summary>
    public string? Scope { get; init; }

    /// <summary>The moment whose state of the register is shown, as printed.</summary>
    public string? AsAt { get; init; }

    /// <summary>The day of that moment; the date of a PDF for archives, which must have one, where there is no meeting.</summary>
    public DateOnly? AsAtDay { get; init; }

    /// <summary>Where the contents come from and the seal on it, such as the head hash of the journal.</summary>
    public string? Source { get; init; }

    /// <summary>The details as label and value, in the order in which every format prints them.</summary>
    public IReadOnlyList<(string Label, string Value)> Lines =>
    [
        .. new (string Label, string? Value)[]
        {
            ("Organisation", Organisation),
            ("Committee", Committee),
            ("Date", Date?.ToString("d MMMM yyyy", British)),
            ("Purpose", Purpose),
            ("Author", Author),
            ("Holds", Scope),
            ("As at", AsAt),
            ("Source", Source),
        }
        .Where(line => !string.IsNullOrWhiteSpace(line.Value))
        .Select(line => (line.Label, line.Value!)),
    ];
}
