using System.Globalization;

namespace Plimsoll.Domain.Assessments;

/// <summary>
/// A score that somebody gave an item at a stage on a date. Not scored is null, never 0.
/// </summary>
public sealed record Assessment
{
    /// <summary>The stage it speaks of.</summary>
    public required Stage Stage { get; init; }

    /// <summary>When it holds true, in the body's own words; for a forecast, the date it is expected by.</summary>
    public Timing Date { get; init; } = Timing.None;

    /// <summary>Value of the impact level; null when not scored.</summary>
    public decimal? Impact { get; init; }

    /// <summary>Value of the likelihood level; null when not scored.</summary>
    public decimal? Likelihood { get; init; }

    /// <summary>
    /// The rating: the cell of the scheme's grid; or, where only a rating is known (printed without its levels, or
    /// computed from weighted children), that number; null when not scored.
    /// </summary>
    public decimal? Rating { get; init; }

    /// <summary>The scheme that it was made with.</summary>
    public SchemeId Scheme { get; init; }

    /// <summary>The version of that scheme.</summary>
    public int SchemeVersion { get; init; } = 1;

    /// <summary>Why this score.</summary>
    public string? Rationale { get; init; }

    /// <summary>Who assessed; null when imported without a name.</summary>
    public PersonId? By { get; init; }

    /// <summary>What the source printed, when imported.</summary>
    public PrintedScore? Printed { get; init; }

    /// <summary>Whether it was computed from children rather than given.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether there is a rating.</summary>
    public bool IsScored => Rating is not null;

    /// <summary>Scores an item by two levels of a scheme.</summary>
    /// <exception cref="RuleBrokenException">A value is not a level of the scheme.</exception>
    public static Assessment Of(Stage stage, Timing date, Scheme scheme, decimal impact, decimal likelihood)
    {
        List<RuleBroken> broken = [];
        if (scheme.Impact(impact) is null)
            broken.Add(new("Impact", $"{Number(impact)} is not an impact level of {scheme.Name}; choose {Choices(scheme.Impacts)}"));
        if (scheme.Likelihood(likelihood) is null)
            broken.Add(new("Likelihood", $"{Number(likelihood)} is not a likelihood level of {scheme.Name}; choose {Choices(scheme.Likelihoods)}"));
        if (broken.Count > 0)
            throw new RuleBrokenException(broken);
        return new Assessment
        {
            Stage = stage,
            Date = date,
            Impact = impact,
            Likelihood = likelihood,
            Rating = scheme.CellAt(impact, likelihood)!.Rating,
            Scheme = scheme.Id,
            SchemeVersion = scheme.Version,
        };
    }

    /// <summary>
    /// The band of the rating in its scheme: of the cell where the levels are known, else of the number; where the source prints a word
    /// and no number, the band of that name, if the scheme has one.
    /// </summary>
    public Band? BandIn(Scheme scheme) =>
        Rating is not { } rating ? Printed?.Rating is { } word ? scheme.Bands.FirstOrDefault(b => b.Name.Equals(word, StringComparison.OrdinalIgnoreCase) || b.Mark.Equals(word, StringComparison.OrdinalIgnoreCase)) : null
        : Impact is { } i && Likelihood is { } l && scheme.CellAt(i, l) is { } cell ? scheme.BandNamed(cell.Band)
        : scheme.BandOf(rating);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Choices(IReadOnlyList<Level> levels) => string.Join(", ", levels.Select(l => l.Mark));
}

/// <summary>What a source register printed for a score, kept beside what was understood.</summary>
/// <param name="Impact">The words of the impact, e.g. "Critical (4)"; null when the source has none.</param>
/// <param name="Likelihood">The words of the likelihood.</param>
/// <param name="Rating">The words of the rating.</param>
/// <param name="Place">Readable place in the file.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record PrintedScore(string? Impact, string? Likelihood, string? Rating, string Place, double Confidence);
