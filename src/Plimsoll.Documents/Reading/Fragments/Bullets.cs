namespace Plimsoll.Documents.Reading.Fragments;

/// <summary>Cuts a text at its bullets and tidies the spaces of each piece.</summary>
internal static class Bullets
{
    /// <summary>Stands for any bullet.</summary>
    public const char Sign = '•';

    /// <summary>The signs that Word, PDF converters and typists put before an item, apart from dashes.</summary>
    public static bool IsSign(char c) => c is Sign or '▪' or '◦' or '‣' or '●' or '■' or '□' or '➢' or '✓';

    /// <summary>The pieces with words in them, and whether a bullet or dash stood before each. "- One- Two" and "• One • Two" are two each.</summary>
    /// <param name="text">The text.</param>
    /// <param name="removed">Takes what was taken away.</param>
    /// <param name="isBlock">Whether it is one of several blocks of its cell, or a paragraph of its own.</param>
    public static IEnumerable<(string Text, bool IsItem)> Split(string text, Removed removed, bool isBlock = false)
    {
        foreach (var (piece, behindSign) in AtSigns(text, removed).Select((piece, at) => (piece, at > 0)))
        {
            foreach (var (item, behindDash) in AtDashes(Spaces.Tidy(piece), removed, isBlock))
            {
                var bare = WithoutDots(item, removed);
                if (bare.Length > 0)
                {
                    yield return (bare, behindSign || behindDash);
                }
            }
        }
    }

    private static List<string> AtSigns(string text, Removed removed)
    {
        List<string> pieces = [];
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !IsSign(text[at]))
            {
                continue;
            }

            pieces.Add(text[start..at]);
            start = at + 1;
            if (at < text.Length)
            {
                removed.Add("bullet sign", text[at]);
            }
        }

        return pieces;
    }

    /// <summary>A text that begins with "- " is a list; a dash before a capital letter begins the next item, glued or not.</summary>
    private static IEnumerable<(string Text, bool IsItem)> AtDashes(string text, Removed removed, bool isBlock)
    {
        if (!text.StartsWith("- ", StringComparison.Ordinal))
        {
            yield return (text, false);
            yield break;
        }

        removed.Add("list dash");
        var start = 2;
        for (var at = 2; at + 2 < text.Length; at++)
        {
            // Among blocks of their own a dash between spaces parts words of one item: "Repair the roof - Head of Estates".
            if (text[at] == '-' && text[at + 1] == ' ' && char.IsUpper(text[at + 2]) && !(isBlock && text[at - 1] == ' '))
            {
                yield return (text[start..at].Trim(), true);
                start = at + 2;
            }
        }

        yield return (text[start..].Trim(), true);
    }

    /// <summary>A middle dot at the edge of a text is a lost bullet; inside, it may belong to the words.</summary>
    private static string WithoutDots(string text, Removed removed)
    {
        var bare = text.Trim('·', ' ');
        if (bare.Length < text.Length)
        {
            removed.Add("bullet sign", '·');
        }

        return bare;
    }
}
