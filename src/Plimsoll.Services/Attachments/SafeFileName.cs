using System.Globalization;
using System.Text;

namespace Plimsoll.Services.Attachments;

/// <summary>A file name that any system can save under and that cannot lead anywhere.</summary>
internal static class SafeFileName
{
    /// <summary>The longest name that is kept, in characters; what is longer loses its middle part, never its extension.</summary>
    public const int Longest = 120;

    private static readonly char[] Refused = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
    private static readonly string[] Devices =
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => new[] { FormattableString.Invariant($"COM{n}"), FormattableString.Invariant($"LPT{n}") })];

    /// <summary>The name without its path, without characters that some system refuses or that turn the line's direction.</summary>
    /// <exception cref="RuleBrokenException">Nothing is left of it.</exception>
    public static string Of(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder();
        foreach (var rune in last.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                continue;
            clean.Append(Rune.IsWhiteSpace(rune) ? " " : rune.IsBmp && Array.IndexOf(Refused, (char)rune.Value) >= 0 ? "-" : rune.ToString());
        }

        var safe = clean.ToString().Trim(' ', '.');
        var extension = Path.GetExtension(safe);
        var stem = safe[..^extension.Length].Trim(' ', '.');
        if (stem.Length == 0)
            throw new RuleBrokenException("File", "Give the file a name");
        if (Devices.Contains(stem.Split('.')[0], StringComparer.OrdinalIgnoreCase))
            stem = "_" + stem;
        if (stem.Length + extension.Length > Longest)
            stem = Cut(stem, Math.Max(1, Longest - extension.Length));
        return stem + extension;
    }

    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
