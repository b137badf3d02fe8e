namespace Plimsoll.Domain.Scoring;

/// <summary>
/// Which level of a new scheme takes the place of each level of an old one, as when a body goes from a 4 × 4 to a 5 × 5
/// grid. Proposed by position on the axis; whoever changes the scheme decides.
/// </summary>
/// <param name="Impacts">New impact value by old one.</param>
/// <param name="Likelihoods">New likelihood value by old one.</param>
public sealed record SchemeMapping(IReadOnlyDictionary<decimal, decimal> Impacts, IReadOnlyDictionary<decimal, decimal> Likelihoods)
{
    /// <summary>
    /// Where both axes have as many levels, level by level; otherwise the level at the nearest relative position, lowest to
    /// lowest and highest to highest; of two as near the higher, so that no risk looks smaller than it was.
    /// </summary>
    public static SchemeMapping Propose(Scheme from, Scheme to) =>
        new(Propose(from.Impacts, to.Impacts), Propose(from.Likelihoods, to.Likelihoods));

    /// <summary>The same for another version of one scheme: a level whose value is still there stays where it is.</summary>
    public static SchemeMapping ProposeNextVersion(Scheme before, Scheme after)
    {
        var moved = Propose(before, after);
        return new(Kept(moved.Impacts, after.Impacts), Kept(moved.Likelihoods, after.Likelihoods));

        static Dictionary<decimal, decimal> Kept(IReadOnlyDictionary<decimal, decimal> map, IReadOnlyList<Level> levels) =>
            map.ToDictionary(m => m.Key, m => levels.Any(l => l.Value == m.Key) ? m.Key : m.Value);
    }

    /// <summary>Whether every level stays at its value.</summary>
    public bool IsSame => Impacts.Concat(Likelihoods).All(m => m.Key == m.Value);

    /// <summary>A scored assessment in the new scheme; null when its levels are unknown or have no new ones.</summary>
    public (decimal Impact, decimal Likelihood)? Map(Assessment assessment) =>
        assessment is { Impact: { } i, Likelihood: { } l } && Impacts.TryGetValue(i, out var impact) && Likelihoods.TryGetValue(l, out var likelihood)
            ? (impact, likelihood) : null;

    /// <summary>Refuses a mapping that leaves a level out or leads to one that the new scheme has not.</summary>
    /// <exception cref="RuleBrokenException">See the rule.</exception>
    public SchemeMapping Validated(Scheme from, Scheme to)
    {
        List<RuleBroken> broken = [.. Check("Impact", from.Impacts, to.Impacts, Impacts), .. Check("Likelihood", from.Likelihoods, to.Likelihoods, Likelihoods)];
        return broken.Count == 0 ? this : throw new RuleBrokenException(broken);
    }

    private static IEnumerable<RuleBroken> Check(string axis, IReadOnlyList<Level> from, IReadOnlyList<Level> to, IReadOnlyDictionary<decimal, decimal> map) =>
        from.Where(l => !map.TryGetValue(l.Value, out var value) || to.All(n => n.Value != value))
            .Select(l => new RuleBroken($"{axis} {l.Mark}", $"Choose the {axis.ToLowerInvariant()} level that takes the place of {l.Label} ({l.Mark})"));

    private static Dictionary<decimal, decimal> Propose(IReadOnlyList<Level> from, IReadOnlyList<Level> to) =>
        Enumerable.Range(0, from.Count).ToDictionary(i => from[i].Value, i => to[Nearest(i, from.Count, to.Count)].Value);

    private static int Nearest(int at, int from, int to) =>
        from == 1 ? to - 1 : (int)Math.Floor(((decimal)at * (to - 1) / (from - 1)) + 0.5m);
}
