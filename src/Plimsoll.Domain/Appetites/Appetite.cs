namespace Plimsoll.Domain.Appetites;

/// <summary>Where a rating lies against the appetite. Computed, never typed in.</summary>
public enum AppetitePosition
{
    /// <summary>Lower than the body is willing to carry.</summary>
    Below,

    /// <summary>Exactly at the load line.</summary>
    At,

    /// <summary>More than the body is willing to carry; of an opportunity: more than was asked for.</summary>
    Above,
}

/// <summary>
/// How much a body is willing to carry: a threshold on the rating, or a set of cells where the line is not a number.
/// On the heat map its edge is the load line.
/// </summary>
public sealed record Appetite
{
    /// <summary>The highest rating within appetite; null when cells say it.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>The cells within appetite, by impact and likelihood value; empty when the threshold says it.</summary>
    public IReadOnlyList<AppetiteCell> Cells { get; init; } = [];

    /// <summary>What the body says of it, e.g. "cautious".</summary>
    public string? Statement { get; init; }

    /// <summary>An appetite given as the highest rating within it.</summary>
    public static Appetite UpTo(decimal threshold) => new() { Threshold = threshold };

    /// <summary>Whether two levels lie within the appetite.</summary>
    public bool Covers(Scheme scheme, decimal impact, decimal likelihood) =>
        Threshold is { } limit
            ? scheme.CellAt(impact, likelihood) is { } cell && cell.Rating <= limit
            : Cells.Contains(new AppetiteCell(impact, likelihood));

    /// <summary>
    /// The position of an assessment; null when it is not scored, when the body has drawn no line, or when only cells say
    /// it and its levels are unknown.
    /// </summary>
    public AppetitePosition? PositionOf(Scheme scheme, Assessment assessment)
    {
        if (assessment.Rating is not { } rating)
            return null;
        if (Threshold is { } limit)
            return rating > limit ? AppetitePosition.Above : rating == limit ? AppetitePosition.At : AppetitePosition.Below;
        if (Cells.Count == 0 || assessment is not { Impact: { } impact, Likelihood: { } likelihood })
            return null;
        if (!Covers(scheme, impact, likelihood))
            return AppetitePosition.Above;
        return LoadLine.At(scheme, this, impact, likelihood).Any() ? AppetitePosition.At : AppetitePosition.Below;
    }
}

/// <summary>A cell within the appetite, by the values of its levels.</summary>
public sealed record AppetiteCell(decimal Impact, decimal Likelihood);
