using System.Globalization;
using System.Text;

namespace Plimsoll.Documents.Reading.Fragments;

/// <summary>
/// Control characters, invisible ones, bullets of symbol fonts in the private-use area, and "\Box". A private-use bullet
/// becomes <see cref="Bullets.Sign"/>, because it begins a new item.
/// </summary>
internal static class StraySigns
{
    private const string Box = @"\Box";

    public static string Remove(string words, Removed removed)
    {
        if (!words.AsSpan().ContainsAny(Strays))
        {
            return words;
        }

        var kept = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            var c = words[at];
            if (c == '\\' && IsBox(words, at))
            {
                removed.Add(Box);
                at += Box.Length - 1;
            }
            else if (c is >= '\uE000' and <= '\uF8FF')
            {
                removed.Add("bullet sign", c);
                kept.Append(Bullets.Sign);
            }
            else if (char.IsControl(c) && !char.IsWhiteSpace(c))
            {
                removed.Add("control character", c);
            }
            else if (IsInvisible(c) && !(IsJoiner(c) && kept.Length > 0 && at + 1 < words.Length && kept[^1] >= FirstOfJoined))
            {
                removed.Add("invisible character", c);
            }
            else
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Strays = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(IsStray)]);

    private static bool IsStray(char c) => c is '\\' or >= '\uE000' and <= '\uF8FF'
        || (char.IsControl(c) && !char.IsWhiteSpace(c))
        || IsInvisible(c);

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format && c != '\u00AD';

    // Persian, the scripts of India and emoji are spelled with these; among Latin letters they are left over from somewhere.
    private const char FirstOfJoined = '\u0590';

    private static bool IsJoiner(char c) => c is '\u200C' or '\u200D';

    private static bool IsBox(string words, int at) => string.CompareOrdinal(words, at, Box, 0, Box.Length) == 0
        && (at + Box.Length == words.Length || !char.IsAsciiLetter(words[at + Box.Length]));
}
