namespace Plimsoll.Domain.Checks.Words;

/// <summary>Reads a rating that is printed as the two codes of its levels, such as "E4".</summary>
internal static class LevelPair
{
    /// <summary>The levels that the words name, in either order; null when they are not a pair of the scheme's codes.</summary>
    internal static (decimal Impact, decimal Likelihood)? In(string words, Scheme scheme)
    {
        var codes = string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
        foreach (var impact in scheme.Impacts)
            foreach (var likelihood in scheme.Likelihoods)
                if (Is(impact.Mark + likelihood.Mark) || Is(likelihood.Mark + impact.Mark))
                    return (impact.Value, likelihood.Value);
        return null;

        bool Is(string pair) => codes.Equals(pair, StringComparison.OrdinalIgnoreCase);
    }
}
