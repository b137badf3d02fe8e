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
    public static IEnumerable<LoadLineEdge> Of(Scheme scheme, Appetite appetite)
    {
        List<LoadLineEdge> edges = [];
        for (var row = 0; row < scheme.Likelihoods.Count; row++)
            for (var column = 0; column < scheme.Impacts.Count; column++)
            {
                if (!Within(column, row))
                    continue;
                foreach (var (dx, dy) in (ReadOnlySpan<(int, int)>)[(1, 0), (-1, 0), (0, 1), (0, -1)])
                    if (Exists(column + dx, row + dy) && !Within(column + dx, row + dy))
                        edges.Add(new(scheme.Impacts[column].Value, scheme.Likelihoods[row].Value, dx != 0, dx + dy > 0));
            }
        return edges;

        bool Exists(int column, int row) => column >= 0 && row >= 0 && column < scheme.Impacts.Count && row < scheme.Likelihoods.Count;
        bool Within(int column, int row) => appetite.Covers(scheme, scheme.Impacts[column].Value, scheme.Likelihoods[row].Value);
    }
}
