using System.Text;

namespace Plimsoll.Documents.Reading.Fragments;

/// <summary>Spaces between words: one each, no-break spaces and tabs included; line feeds stay.</summary>
internal static class Spaces
{
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n')
            {
                TrimEnd(tidy);
                Append(tidy, '\n');
            }
            else
            {
                Append(tidy, char.IsWhiteSpace(c) ? ' ' : c);
            }
        }

        return tidy.ToString().Trim();
    }

    private static void Append(StringBuilder tidy, char c)
    {
        var isRepeated = char.IsWhiteSpace(c) && (tidy.Length == 0 || char.IsWhiteSpace(tidy[^1]));
        if (!isRepeated)
        {
            tidy.Append(c);
        }
    }

    private static void TrimEnd(StringBuilder tidy)
    {
        if (tidy.Length > 0 && tidy[^1] == ' ')
        {
            tidy.Length--;
        }
    }
}
