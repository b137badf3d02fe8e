using System.Globalization;
using System.Text;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>How words of a source are compared and put together again.</summary>
internal static class Wording
{
    /// <summary>Words after which a text cannot end: it goes on in the next row or page.</summary>
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or", "that", "the", "their",
        "to", "which", "with", "within", "&",
    };

    /// <summary>Lower case, letters, digits and per cent only, single spaces.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c == '%')
                plain.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>As <see cref="Plain"/>, without spaces: what remains when only breaks and punctuation differ.</summary>
    public static string Letters(string text) => Plain(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>1 when both have the same letters, 0 when they share none; by edit distance.</summary>
    public static double Likeness(string a, string b) => Nearness(Letters(a), Letters(b));

    /// <summary>As <see cref="Likeness"/>, of words that are letters only already.</summary>
    public static double Nearness(string x, string y)
    {
        if (x == y)
            return x.Length > 0 ? 1 : 0;
        var longest = Math.Max(x.Length, y.Length);
        return Math.Abs(x.Length - y.Length) * 2 > longest ? 0 : 1 - (double)Distance(x, y) / longest;
    }

    /// <summary>Whether the text ends as a sentence does.</summary>
    public static bool EndsSentence(string text) => text.TrimEnd(' ', '"', '”', '’', '\'', ')') is [.., '.' or '!' or '?' or ';'];

    /// <summary>Whether the text cannot begin an entry: it begins in lower case, or with a mark that closes something.</summary>
    public static bool GoesOn(string text) => text.Length > 0 && (char.IsLower(text[0]) || text[0] is ',' or '.' or ')' or ';' or '–');

    /// <summary>Whether the text cannot end here: a comma, a dash, a bracket still open, or a word such as "of".</summary>
    public static bool IsLeftOpen(string text)
    {
        var end = text.TrimEnd();
        return end.Length > 0 && (end[^1] is ',' or '-' or '/' or '(' or '&' || end.Count(c => c == '(') > end.Count(c => c == ')')
            || Openers.Contains(end[(end.LastIndexOf(' ') + 1)..]));
    }

    /// <summary>Both parts with a space, or none behind a hyphen in the middle of a word.</summary>
    public static string Join(string before, string after)
    {
        if (before.Length == 0 || after.Length == 0)
            return before + after;
        var hyphen = before.Length > 1 && before[^1] == '-' && char.IsLetter(before[^2]) && char.IsLower(after[0]);
        return before + (hyphen ? "" : " ") + after;
    }

    /// <summary>A number as findings print it.</summary>
    public static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static int Distance(string x, string y)
    {
        // Long texts are compared by their beginnings: a likeness of titles and actions needs no more.
        const int Most = 600;
        (x, y) = (x[..Math.Min(x.Length, Most)], y[..Math.Min(y.Length, Most)]);
        var row = Enumerable.Range(0, y.Length + 1).ToArray();
        for (var i = 1; i <= x.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= y.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (x[i - 1] == y[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
