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

    private readonly List<string> subject;

    internal PostTitle(string text)
    {
        Text = text;
        List<string> words = [.. text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
            .Split([' ', ',', '/', '-', '–', '\u00a0', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !Small.Contains(w))
            .Select(Singular)];
        var length = Math.Max(1, words.TakeWhile(Ranks.Contains).Count());
        subject = [.. words.Skip(length)];
        Key = string.Join(' ', words);
        Rank = string.Join(' ', words.Take(length));
    }

    /// <summary>The same for titles that are the same, and for no others.</summary>
    internal string Key { get; }

    /// <summary>How high the post stands: titles of other ranks are no variants.</summary>
    internal string Rank { get; }

    /// <summary>What the post is for: a title that is a variant shares one of these words, or is the same.</summary>
    internal IEnumerable<string> Subject => subject.Distinct();

    /// <summary>As printed.</summary>
    internal string Text { get; }

    internal bool IsSameAs(PostTitle other) => Key == other.Key;

    internal bool IsVariantOf(PostTitle other)
    {
        if (IsSameAs(other))
            return !Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase);
        if (Rank != other.Rank || subject.Count == 0 || other.subject.Count == 0)
            return false;
        var shared = subject.Intersect(other.subject).Count();
        return shared == Math.Min(subject.Distinct().Count(), other.subject.Distinct().Count())
            || (subject[0] == other.subject[0] && shared * 3 >= subject.Union(other.subject).Count());
    }

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
