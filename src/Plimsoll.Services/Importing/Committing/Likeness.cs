namespace Plimsoll.Services.Importing.Committing;

/// <summary>How alike two texts are by the words they share, so that a new edition finds the item it speaks of.</summary>
public static class Likeness
{
    /// <summary>Shared words over all words, 0 to 1; two empty texts are not alike.</summary>
    public static double Of(string a, string b)
    {
        return Of(Words(a), Words(b));
    }

    /// <summary>The same for the words of two texts.</summary>
    internal static double Of(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        if (a.Count == 0 || b.Count == 0)
            return 0;
        var shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared);
    }

    /// <summary>The text without case, punctuation and spacing: equal for texts that say the same.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Whether two texts say the same but for case, punctuation and spacing: their <see cref="Bare"/> forms are equal.</summary>
    public static bool IsSame(string a, string b)
    {
        var (x, y) = (0, 0);
        while (true)
        {
            while (x < a.Length && !char.IsLetterOrDigit(a[x]))
                x++;
            while (y < b.Length && !char.IsLetterOrDigit(b[y]))
                y++;
            if (x == a.Length || y == b.Length)
                return x == a.Length && y == b.Length;
            if (a[x] != b[y] && char.ToLowerInvariant(a[x]) != char.ToLowerInvariant(b[y]))
                return false;
            (x, y) = (x + 1, y + 1);
        }
    }

    /// <summary>The different words of a text, in lower case.</summary>
    internal static HashSet<string> Words(string text)
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
