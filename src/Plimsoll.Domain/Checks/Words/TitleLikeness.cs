namespace Plimsoll.Domain.Checks.Words;

/// <summary>Tells whether two titles may name one post: the same words but for "and"/"&amp;", a plural, or a word left out.</summary>
public static class TitleLikeness
{
    private static readonly HashSet<string> Small = ["of", "the", "and", "for", "to", "in", "&"];

    // Words that half of all titles hold say nothing about which post it is.
    private static readonly HashSet<string> Common = ["service", "management", "support", "council", "corporate"];

    /// <summary>
    /// Whether both have the same rank word ("Head", "Director") and the subject of one contains the other's, or they
    /// share at least half of their subjects' words.
    /// </summary>
    public static bool AreVariants(string a, string b)
    {
        if (Same(a, b))
            return !a.Equals(b, StringComparison.OrdinalIgnoreCase);
        var (x, y) = (Words(a), Words(b));
        if (x.Count < 2 || y.Count < 2 || x[0] != y[0])
            return false;
        var (subjectX, subjectY) = (x.Skip(1).ToHashSet(), y.Skip(1).ToHashSet());
        if (subjectX.SetEquals(subjectY) || subjectX.IsSubsetOf(subjectY) || subjectY.IsSubsetOf(subjectX))
            return true;
        var shared = subjectX.Intersect(subjectY).Count(w => !Common.Contains(w));
        return shared > 0 && shared * 3 >= subjectX.Union(subjectY).Count();
    }

    /// <summary>Whether they differ only in case, "and"/"&amp;", punctuation or a plural s.</summary>
    public static bool Same(string a, string b) => Words(a).SequenceEqual(Words(b));

    private static List<string> Words(string title) =>
        [.. title.ToLowerInvariant().Split([' ', ',', '/', '-', '\u00a0', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !Small.Contains(w))
            .Select(w => w.Length > 3 && w[^1] == 's' && w[^2] != 's' ? w[..^1] : w)];
}
