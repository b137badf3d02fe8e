namespace Plimsoll.Domain.Checks.Words;

/// <summary>A title taken apart once, so that many can be compared with each other.</summary>
internal sealed class PostTitle
{
    private static readonly HashSet<string> Small = ["of", "the", "and", "for", "to", "in", "&", "interim", "acting"];

    /// <summary>Words that say how high a post stands, not what it is for: "Strategic Director", "Assistant Head".</summary>
    private static readonly HashSet<string> Ranks =
    [
        "assistant", "associate", "chief", "corporate", "deputy", "director", "executive", "group", "head", "joint", "lead", "managing", "principal",
        "senior", "strategic",
    ];

    private readonly List<string> words;
    private readonly List<string> rank;
    private readonly List<string> subject;

    internal PostTitle(string text)
    {
        Text = text;
        words = [.. text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
            .Split([' ', ',', '/', '-', '–', '\u00a0', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !Small.Contains(w))
            .Select(Singular)];
        var length = Math.Max(1, words.TakeWhile(Ranks.Contains).Count());
        (rank, subject) = ([.. words.Take(length)], [.. words.Skip(length)]);
    }

    /// <summary>As printed.</summary>
    internal string Text { get; }

    internal bool IsSameAs(PostTitle other) => words.SequenceEqual(other.words);

    internal bool IsVariantOf(PostTitle other)
    {
        if (IsSameAs(other))
            return !Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase);
        if (!rank.SequenceEqual(other.rank) || subject.Count == 0 || other.subject.Count == 0)
            return false;
        var shared = subject.Intersect(other.subject).Count();
        return shared == Math.Min(subject.Distinct().Count(), other.subject.Distinct().Count())
            || (subject[0] == other.subject[0] && shared * 3 >= subject.Union(other.subject).Count());
    }

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
