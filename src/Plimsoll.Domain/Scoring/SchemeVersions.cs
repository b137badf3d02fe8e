namespace Plimsoll.Domain.Scoring;

/// <summary>How the levels of one version of a scheme are read on its next.</summary>
public static class SchemeVersions
{
    /// <summary>The mapping of a scheme to its next version: a level whose value is still there stays; the rest by position.</summary>
    public static SchemeMapping ProposeNext(Scheme before, Scheme after)
    {
        var moved = SchemeMapping.Propose(before, after);
        return new(Kept(moved.Impacts, after.Impacts), Kept(moved.Likelihoods, after.Likelihoods));

        static Dictionary<decimal, decimal> Kept(IReadOnlyDictionary<decimal, decimal> map, IReadOnlyList<Level> levels) =>
            map.ToDictionary(m => m.Key, m => levels.Any(l => l.Value == m.Key) ? m.Key : m.Value);
    }

    /// <summary>Whether every level stays at its value.</summary>
    public static bool KeepsEveryLevel(this SchemeMapping mapping) => mapping.Impacts.Concat(mapping.Likelihoods).All(m => m.Key == m.Value);
}
