using System.Globalization;
using System.Text;

namespace Plimsoll.Domain;

/// <summary>Names as addresses and file names have them.</summary>
public static class Slug
{
    /// <summary>A name in lower case, its words joined by dashes; letters lose their accents.</summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">What stands for a name without any letter or digit.</param>
    public static string Of(string name, string otherwise)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '\'' or '’')
                continue;
            if (char.IsLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        return text.Length == 0 ? otherwise : text;
    }

    /// <summary>The same, with a number behind it where it is taken already: the second of two is "…-2".</summary>
    public static string Free(string slug, Func<string, bool> isTaken)
    {
        var free = slug;
        for (var number = 2; isTaken(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return free;
    }
}
