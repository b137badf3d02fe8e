using System.Diagnostics.CodeAnalysis;

namespace Plimsoll.Documents.Reading;

/// <summary>The label in front of a colon. Times (10:30) and addresses (https://…) have none.</summary>
internal static class Label
{
    public const int MostWords = 8;
    private const int Longest = 80;

    public static bool TryRead(string text, int mostWords, [NotNullWhen(true)] out string? label, [NotNullWhen(true)] out string? value)
    {
        (label, value) = (null, null);
        var colon = text.AsSpan(0, Math.Min(text.Length, Longest)).IndexOf(':');
        if (colon <= 0)
        {
            return false;
        }

        var next = colon + 1 < text.Length ? text[colon + 1] : ' ';
        var before = text[..colon].Trim();
        var isTimeOrAddress = next == '/' || (char.IsDigit(next) && char.IsDigit(text[colon - 1]));
        if (before.Length == 0 || isTimeOrAddress || !before.Any(char.IsLetter) || WordsIn(before) > mostWords)
        {
            return false;
        }

        (label, value) = (before, text[(colon + 1)..].Trim());
        return true;
    }

    public static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
