namespace Plimsoll.Domain.Appetites;

/// <summary>An edge of a cell on which the load line runs; the cell lies within appetite.</summary>
/// <param name="Impact">Impact value of the cell within appetite.</param>
/// <param name="Likelihood">Likelihood value of the cell within appetite.</param>
/// <param name="TowardsImpact">True: the edge towards the next impact level; false: towards the next likelihood level.</param>
/// <param name="Higher">True: the neighbour beyond the edge has the higher level; false: the lower.</param>
public sealed record LoadLineEdge(decimal Impact, decimal Likelihood, bool TowardsImpact, bool Higher);

/// <summary>
/// The load line: the edge between what a body is willing to carry and what it is not, as it is drawn on the grid.
/// Named for Samuel Plimsoll's mark on the hull.
/// </summary>
public static class LoadLine
{
    /// <summary>Every cell edge that has appetite on one side only.</summary>
    public static IEnumerable<LoadLineEdge> Of(Scheme scheme, Appetite appetite) =>
        from likelihood in scheme.Likelihoods
        from impact in scheme.Impacts
        from edge in At(scheme, appetite, impact.Value, likelihood.Value)
        select edge;

    /// <summary>The edges of one cell on which the line runs; none when the cell lies beyond the appetite or not in the grid.</summary>
    public static IEnumerable<LoadLineEdge> At(Scheme scheme, Appetite appetite, decimal impact, decimal likelihood)
    {
        if (scheme.CellAt(impact, likelihood) is null || !appetite.Covers(scheme, impact, likelihood))
            return [];
        return
        [
            .. Beside(scheme.Impacts, impact).Where(n => !appetite.Covers(scheme, n.Value, likelihood))
                .Select(n => new LoadLineEdge(impact, likelihood, true, n.Value > impact)),
            .. Beside(scheme.Likelihoods, likelihood).Where(n => !appetite.Covers(scheme, impact, n.Value))
                .Select(n => new LoadLineEdge(impact, likelihood, false, n.Value > likelihood)),
        ];
    }

    /// <summary>The levels next to one on its axis.</summary>
    private static IEnumerable<Level> Beside(IReadOnlyList<Level> axis, decimal value) =>
        axis.Where((_, i) => (i > 0 && axis[i - 1].Value == value) || (i + 1 < axis.Count && axis[i + 1].Value == value));
}
