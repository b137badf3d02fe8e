namespace Plimsoll.Services.Importing.Committing;

/// <summary>How alike two texts are by the words they share, so that a new edition finds the item it speaks of.</summary>
public static class Likeness
{
    /// <summary>Shared words over all words, 0 to 1; two empty texts are not alike.</summary>
    public static double Of(string a, string b)
    {
        var (x, y) = (Words(a), Words(b));
        if (x.Count == 0 || y.Count == 0)
            return 0;
        var shared = x.Count(y.Contains);
        return (double)shared / (x.Count + y.Count - shared);
    }

    /// <summary>The text without case, punctuation and spacing: equal for texts that say the same.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static HashSet<string> Words(string text)
    {
        HashSet<string> words = [];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }
}
