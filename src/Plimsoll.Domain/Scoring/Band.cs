namespace Plimsoll.Domain.Scoring;

/// <summary>
/// A band of ratings, e.g. High. Its name and mark say it; the colour only underlines, never alone (WCAG 1.4.1).
/// </summary>
public sealed record Band
{
    /// <summary>Name, e.g. "High", "Severe", "Red".</summary>
    public required string Name { get; init; }

    /// <summary>Short text mark for small cells and black and white, e.g. "H".</summary>
    public required string Mark { get; init; }

    /// <summary>
    /// The lowest rating of the band; it reaches up to the next band's. A decimal rating between two whole ones
    /// belongs to the lower band until the next band's lowest is reached.
    /// </summary>
    public required decimal From { get; init; }

    /// <summary>Fill as #rrggbb.</summary>
    public required string Colour { get; init; }

    /// <summary>Ink on the fill as #rrggbb, with a contrast of at least 4.5 to 1.</summary>
    public required string Ink { get; init; }
}
