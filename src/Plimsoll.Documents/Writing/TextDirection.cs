using System.Text;

namespace Plimsoll.Documents.Writing;

/// <summary>Which way words are written, by their first letter that has a direction (rules P2 and P3 of the Unicode bidirectional algorithm).</summary>
internal static class TextDirection
{
    /// <summary>Whether the words are Arabic, Hebrew or of another script that is written from right to left.</summary>
    public static bool IsRightToLeft(string words)
    {
        // Below Hebrew there is none, and most texts are below.
        if (words.AsSpan().IndexOfAnyInRange('\u0590', '\uffff') < 0)
            return false;
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return IsOfSuchScript(rune.Value);
        }

        return false;
    }

    private static bool IsOfSuchScript(int letter) => letter is
        (>= 0x590 and <= 0x8ff) or (>= 0xfb1d and <= 0xfdff) or (>= 0xfe70 and <= 0xfefc) or (>= 0x10800 and <= 0x10fff) or (>= 0x1e800 and <= 0x1efff);
}
