namespace Plimsoll.Domain.Checks;

/// <summary>Whether two ratings may be compared at all: re-basing a scheme breaks trends.</summary>
internal static class Scale
{
    /// <summary>Whether both were made with one scheme, in versions whose grids give the same ratings.</summary>
    internal static bool IsShared(RegisterView view, Item item, Assessment a, Assessment b)
    {
        if (a.Scheme != b.Scheme)
            return false;
        if (a.SchemeVersion == b.SchemeVersion)
            return true;
        return view.KnownSchemeOf(item, a) is { } one && view.KnownSchemeOf(item, b) is { } other
            && Ratings(one).SequenceEqual(Ratings(other));
    }

    /// <summary>Whether a rating is worse than another: higher for a risk, lower for an opportunity.</summary>
    internal static bool IsWorse(ItemKind kind, decimal rating, decimal than) => kind == ItemKind.Risk ? rating > than : rating < than;

    private static IEnumerable<(decimal Impact, decimal Likelihood, decimal Rating)> Ratings(Scheme scheme) =>
        from impact in scheme.Impacts
        from likelihood in scheme.Likelihoods
        select (impact.Value, likelihood.Value, scheme.CellAt(impact.Value, likelihood.Value)!.Rating);
}
