using System.Globalization;

namespace Plimsoll.Domain.Scoring;

/// <summary>Identifies a scoring scheme through all its versions.</summary>
public readonly record struct SchemeId(Guid Value);

/// <summary>
/// A scoring scheme: a grid of impact by likelihood levels, each cell with its rating and band. Axis order, words and
/// band edges are the body's own (PRACTICE, scoring schemes). A change makes a new version; an assessment keeps the
/// version it was made with.
/// </summary>
public sealed record Scheme
{
    /// <summary>Identity through all versions.</summary>
    public required SchemeId Id { get; init; }

    /// <summary>Version, 1 upwards; equal to the document's version in the journal.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Name, e.g. "Corporate 5×5".</summary>
    public required string Name { get; init; }

    /// <summary>Whether it scores risks or opportunities.</summary>
    public ItemKind Kind { get; init; } = ItemKind.Risk;

    /// <summary>Impact levels, lowest first.</summary>
    public required IReadOnlyList<Level> Impacts { get; init; }

    /// <summary>Likelihood levels, lowest first.</summary>
    public required IReadOnlyList<Level> Likelihoods { get; init; }

    /// <summary>The grid: one row per likelihood level, in it one cell per impact level, both lowest first.</summary>
    public required IReadOnlyList<IReadOnlyList<Cell>> Grid { get; init; }

    /// <summary>Bands, lowest first.</summary>
    public required IReadOnlyList<Band> Bands { get; init; }

    /// <summary>Whether scores are printed impact first, as "4 × 3", or likelihood first.</summary>
    public bool PrintsImpactFirst { get; init; } = true;

    /// <summary>Whether a rating is printed as the two codes ("E4") instead of the number.</summary>
    public bool PrintsCodes { get; init; }

    /// <summary>Whether the grid is drawn mirrored left to right, as bodies draw opportunities.</summary>
    public bool DrawnMirrored { get; init; }

    /// <summary>The cell of two levels given by their values; null when either is not a level of this scheme.</summary>
    public Cell? CellAt(decimal impact, decimal likelihood)
    {
        var column = IndexOf(Impacts, impact);
        var row = IndexOf(Likelihoods, likelihood);
        return column < 0 || row < 0 ? null : Grid[row][column];
    }

    /// <summary>The impact level of a value, or null.</summary>
    public Level? Impact(decimal? value) => value is { } v && IndexOf(Impacts, v) is >= 0 and var i ? Impacts[i] : null;

    /// <summary>The likelihood level of a value, or null.</summary>
    public Level? Likelihood(decimal? value) => value is { } v && IndexOf(Likelihoods, v) is >= 0 and var i ? Likelihoods[i] : null;

    /// <summary>The band of any rating, decimals included: the highest band whose lowest rating is not above it.</summary>
    public Band BandOf(decimal rating) => Bands.LastOrDefault(b => b.From <= rating) ?? Bands[0];

    /// <summary>A band by its name.</summary>
    public Band BandNamed(string name) => Bands.First(b => b.Name == name);

    /// <summary>The highest rating of the grid.</summary>
    public decimal HighestRating => Grid.Max(row => row.Max(c => c.Rating));

    /// <summary>A rating as the scheme prints it: at most two decimals, or the codes of its levels.</summary>
    public string Print(decimal rating, decimal? impact = null, decimal? likelihood = null) =>
        PrintsCodes && Impact(impact) is { } i && Likelihood(likelihood) is { } l
            ? PrintsImpactFirst ? i.Mark + l.Mark : l.Mark + i.Mark
            : rating.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The two levels as the scheme prints them, e.g. "4 × 3".</summary>
    public string PrintLevels(decimal impact, decimal likelihood)
    {
        var (i, l) = (Impact(impact)?.Mark ?? "?", Likelihood(likelihood)?.Mark ?? "?");
        return PrintsImpactFirst ? $"{i} × {l}" : $"{l} × {i}";
    }

    /// <summary>
    /// The pairs of levels whose cell has the rating, optionally with one level known: what a printed rating alone allows.
    /// </summary>
    public IEnumerable<(decimal Impact, decimal Likelihood)> LevelsOf(decimal rating, decimal? impact = null, decimal? likelihood = null) =>
        from row in Enumerable.Range(0, Likelihoods.Count)
        from column in Enumerable.Range(0, Impacts.Count)
        where Grid[row][column].Rating == rating
            && (impact is null || Impacts[column].Value == impact)
            && (likelihood is null || Likelihoods[row].Value == likelihood)
        select (Impacts[column].Value, Likelihoods[row].Value);

    /// <summary>Refuses a scheme that cannot score.</summary>
    /// <exception cref="RuleBrokenException">An axis is empty, not ascending or repeats a code; the grid does not fit; a band is missing, unnamed or unreadable.</exception>
    public Scheme Validated()
    {
        List<RuleBroken> broken = [];
        CheckAxis("Impact levels", Impacts);
        CheckAxis("Likelihood levels", Likelihoods);
        if (Grid.Count != Likelihoods.Count || Grid.Any(row => row.Count != Impacts.Count))
            broken.Add(new("Grid", $"Give one cell for each of the {Likelihoods.Count} likelihood and {Impacts.Count} impact levels"));
        if (Bands.Count == 0)
            broken.Add(new("Bands", "Give at least one band"));
        if (Bands.Zip(Bands.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
            broken.Add(new("Bands", "Order the bands by their lowest rating, each higher than the one before"));
        if (Bands.Select(b => b.Name).Distinct().Count() != Bands.Count)
            broken.Add(new("Bands", "Give each band its own name"));
        if (Bands.Any(b => string.IsNullOrWhiteSpace(b.Name) || string.IsNullOrWhiteSpace(b.Mark)))
            broken.Add(new("Bands", "Give each band a name and a text mark; colour alone does not reach everyone"));
        foreach (var band in Bands.Where(b => !Contrast.IsEnough(b.Colour, b.Ink)))
            broken.Add(new("Bands", $"Give {band.Name} a colour and an ink as #rrggbb with a contrast of at least 4.5 to 1"));
        foreach (var name in Grid.SelectMany(r => r).Select(c => c.Band).Distinct().Where(n => Bands.All(b => b.Name != n)))
            broken.Add(new("Grid", $"There is no band named {name}"));
        return broken.Count == 0 ? this : throw new RuleBrokenException(broken);

        void CheckAxis(string field, IReadOnlyList<Level> levels)
        {
            if (levels.Count == 0)
                broken.Add(new(field, "Give at least one level"));
            if (levels.Zip(levels.Skip(1)).Any(pair => pair.First.Value >= pair.Second.Value))
                broken.Add(new(field, "Order the levels by value, each higher than the one before"));
            if (levels.Any(l => string.IsNullOrWhiteSpace(l.Label)))
                broken.Add(new(field, "Give each level a label"));
            if (levels.Select(l => l.Mark).Distinct(StringComparer.OrdinalIgnoreCase).Count() != levels.Count)
                broken.Add(new(field, "Give each level its own code"));
        }
    }

    private static int IndexOf(IReadOnlyList<Level> levels, decimal value)
    {
        for (var i = 0; i < levels.Count; i++)
            if (levels[i].Value == value)
                return i;
        return -1;
    }
}
