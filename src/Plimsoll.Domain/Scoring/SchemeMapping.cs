namespace Plimsoll.Domain.Scoring;

/// <summary>
/// How the levels of one scheme are read on another, when an item moves between registers or a register takes another
/// scheme. It maps levels and never ratings: 12 of 16 and 12 of 25 are not the same.
/// </summary>
/// <param name="Impacts">Value of an impact level of the one to that of the other.</param>
/// <param name="Likelihoods">Value of a likelihood level of the one to that of the other.</param>
public sealed record SchemeMapping(IReadOnlyDictionary<decimal, decimal> Impacts, IReadOnlyDictionary<decimal, decimal> Likelihoods)
{
    /// <summary>
    /// The mapping by relative position: lowest to lowest, highest to highest, the rest to the nearest between; halfway goes to
    /// the higher level. A proposal: the descriptors of the levels decide, and only a person reads those.
    /// </summary>
    public static SchemeMapping Propose(Scheme from, Scheme to) => new(ByPosition(from.Impacts, to.Impacts), ByPosition(from.Likelihoods, to.Likelihoods));

    /// <summary>Refuses a mapping that leaves a level out or maps one to nothing.</summary>
    /// <exception cref="RuleBrokenException">See the rule; one for each level concerned.</exception>
    public SchemeMapping Validated(Scheme from, Scheme to)
    {
        List<RuleBroken> broken = [
            .. Missing("Impact levels", from.Impacts, to.Impacts, Impacts, to.Name),
            .. Missing("Likelihood levels", from.Likelihoods, to.Likelihoods, Likelihoods, to.Name)];
        return broken.Count == 0 ? this : throw new RuleBrokenException(broken);
    }

    /// <summary>
    /// An assessment on the other scheme; null when its two levels are not known, or not mapped. It holds true from a day of its
    /// own, and says from what it was mapped.
    /// </summary>
    public Assessment? Map(Assessment assessment, Scheme from, Scheme to, Timing date) =>
        assessment is { Impact: { } impact, Likelihood: { } likelihood } && Impacts.TryGetValue(impact, out var i) && Likelihoods.TryGetValue(likelihood, out var l)
            ? Assessment.Of(assessment.Stage, date, to, i, l) with { Rationale = $"Mapped from {from.PrintLevels(impact, likelihood)} on {from.Name}" }
            : null;

    private static Dictionary<decimal, decimal> ByPosition(IReadOnlyList<Level> from, IReadOnlyList<Level> to) =>
        from.Select((level, at) => (level.Value, To: to[Position(at, from.Count, to.Count)].Value)).ToDictionary(p => p.Value, p => p.To);

    private static int Position(int at, int of, int among) =>
        of == 1 ? (among - 1) / 2 : (int)Math.Round((decimal)at * (among - 1) / (of - 1), MidpointRounding.AwayFromZero);

    private static IEnumerable<RuleBroken> Missing(
        string field, IReadOnlyList<Level> levels, IReadOnlyList<Level> to, IReadOnlyDictionary<decimal, decimal> mapped, string name) =>
        from level in levels
        where !mapped.TryGetValue(level.Value, out var value) || to.All(t => t.Value != value)
        select new RuleBroken(field, $"Say which level of {name} stands for {level.Label} ({level.Mark})");
}
