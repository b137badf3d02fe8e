using System.Globalization;
using System.Text;

namespace Plimsoll.Documents.Writing;

/// <summary>Text as every format can hold it.</summary>
internal static class CleanText
{
    private const char Replacement = '\ufffd';

    /// <summary>
    /// The text with "\n" as its only line break and spaces for tabs; what no document may hold (control characters,
    /// halves of surrogate pairs, noncharacters, private codes) is replaced by U+FFFD, so that its loss can be seen.
    /// </summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                clean.Append(Replacement);
                continue;
            }
            i += rune.Utf16SequenceLength - 1;
            _ = rune.Value switch
            {
                '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => clean.Append('\n'),
                '\t' => clean.Append(' '),
                _ when IsUnfit(rune) => clean.Append(Replacement),
                _ => clean.Append(rune.ToString()),
            };
        }
        return clean.ToString();
    }

    private static bool IsUnfit(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse
        || rune.Value is >= 0xfdd0 and <= 0xfdef
        || (rune.Value & 0xfffe) == 0xfffe;
}
