namespace Plimsoll.Domain.Checks.Words;

/// <summary>Tells whether two titles may name one post: the same words but for "and"/"&amp;", a plural, or a word left out.</summary>
public static class TitleLikeness
{
    /// <summary>
    /// Whether the titles differ, but have the same rank ("Head", "Strategic Director") and subjects that may be one: one
    /// contains the other, or both begin with the same word and share at least a third of all their words.
    /// </summary>
    public static bool AreVariants(string a, string b) => new PostTitle(a).IsVariantOf(new PostTitle(b));

    /// <summary>Whether they differ only in case, "and"/"&amp;", punctuation, a plural s, or "Interim" before them.</summary>
    public static bool Same(string a, string b) => new PostTitle(a).IsSameAs(new PostTitle(b));

    /// <summary>What titles have in common that are <see cref="Same"/>, and no others: for looking one up among many.</summary>
    public static string Key(string title) => new PostTitle(title).Key;
}
