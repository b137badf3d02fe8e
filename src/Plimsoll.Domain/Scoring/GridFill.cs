namespace Plimsoll.Domain.Scoring;

/// <summary>Ways to fill a scheme's grid. The filled grid is what counts; the way is not kept.</summary>
public static class GridFill
{
    /// <summary>Impact × likelihood, the usual product.</summary>
    public static IReadOnlyList<IReadOnlyList<Cell>> Product(IReadOnlyList<Level> impacts, IReadOnlyList<Level> likelihoods, IReadOnlyList<Band> bands) =>
        By(impacts, likelihoods, bands, (i, l) => i * l);

    /// <summary>Impact × impact × likelihood, for bodies that weigh harm above chance.</summary>
    public static IReadOnlyList<IReadOnlyList<Cell>> ImpactSquared(IReadOnlyList<Level> impacts, IReadOnlyList<Level> likelihoods, IReadOnlyList<Band> bands) =>
        By(impacts, likelihoods, bands, (i, l) => i * i * l);

    /// <summary>Impact × likelihood + impact, as charities do (CC26).</summary>
    public static IReadOnlyList<IReadOnlyList<Cell>> ImpactWeighted(IReadOnlyList<Level> impacts, IReadOnlyList<Level> likelihoods, IReadOnlyList<Band> bands) =>
        By(impacts, likelihoods, bands, (i, l) => (i * l) + i);

    /// <summary>Any formula over the two values; the band follows from the rating.</summary>
    /// <exception cref="RuleBrokenException">There is no band.</exception>
    public static IReadOnlyList<IReadOnlyList<Cell>> By(
        IReadOnlyList<Level> impacts, IReadOnlyList<Level> likelihoods, IReadOnlyList<Band> bands, Func<decimal, decimal, decimal> rating) =>
        [.. likelihoods.Select(l => (IReadOnlyList<Cell>)[.. impacts.Select(i => Banded(rating(i.Value, l.Value), bands))])];

    /// <summary>A lookup table of ratings, one row per likelihood, lowest first; the band follows from the rating.</summary>
    /// <exception cref="RuleBrokenException">The table does not have one row per likelihood and one rating per impact, or there is no band.</exception>
    public static IReadOnlyList<IReadOnlyList<Cell>> Table(
        IReadOnlyList<Level> impacts, IReadOnlyList<Level> likelihoods, IReadOnlyList<Band> bands, IReadOnlyList<IReadOnlyList<decimal>> ratings)
    {
        if (ratings.Count != likelihoods.Count || ratings.Any(r => r.Count != impacts.Count))
            throw new RuleBrokenException("Grid", $"Give {likelihoods.Count} rows of {impacts.Count} ratings");
        return [.. ratings.Select(row => (IReadOnlyList<Cell>)[.. row.Select(r => Banded(r, bands))])];
    }

    private static Cell Banded(decimal rating, IReadOnlyList<Band> bands) =>
        bands.Count == 0
            ? throw new RuleBrokenException("Bands", "Give at least one band")
            : new(rating, (bands.LastOrDefault(b => b.From <= rating) ?? bands[0]).Name);
}
