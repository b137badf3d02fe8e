using System.Text;

namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// Joins the lines of a paragraph or a cell again. A line that ends although the next word would have fitted was ended on
/// purpose; a word that fills its whole line was broken because it did not fit; a hyphen at the end of a line parts a word.
/// </summary>
internal sealed class LineJoiner
{
    private static readonly char[] Marks = [',', '.', ';', ':', '(', ')', '“', '”', '!', '?', '’'];

    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns the words of the file. The first of a run may be the end of one that was broken; none of the others can be.</summary>
    public LineJoiner(IEnumerable<PdfPage> pages)
    {
        foreach (var word in pages.SelectMany(page => page.Pieces).SelectMany(piece => piece.Text.Split((char[])[' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Skip(1)))
            known.Add(word.Trim(Marks));
    }

    /// <summary>The words of lines, a line feed where a line was ended on purpose.</summary>
    /// <param name="lines">From top to bottom.</param>
    /// <param name="room">How wide a line could be.</param>
    public string Join(IReadOnlyList<PdfLine> lines, double room)
    {
        var words = new StringBuilder();
        for (var at = 0; at < lines.Count; at++)
        {
            if (at > 0)
                Glue(words, lines[at - 1], lines[at], room);
            words.Append(lines[at].Text);
        }

        return words.ToString();
    }

    private void Glue(StringBuilder words, PdfLine before, PdfLine line, double room)
    {
        var (last, first) = (LastWord(words), FirstWord(line.Text));
        if (first.Length == 0 || last.Length == 0)
        {
            words.Append(' ');
        }
        else if (last[^1] is '-' or '\u00AD' or '\u2010' && char.IsLower(first[0]) && last.Length > 2 && char.IsLetter(last[^2]))
        {
            // "well-" and "known": the hyphen stays where the file has the word with it elsewhere.
            if (last[^1] == '\u00AD' || !known.Contains(last + first))
                words.Length--;
        }
        else if (IsBroken(before, first, room))
        {
            // Nothing between: it is one word.
        }
        else
        {
            var perLetter = before.Width / Math.Max(1, before.Text.Length);
            var nextWord = (line.Width / Math.Max(1, line.Text.Length) * first.Length) + perLetter;
            words.Append(StartsItem(line.Text) || before.Width + nextWord < room * 0.92 ? '\n' : ' ');
        }
    }

    /// <summary>Whether one word fills the line before so far that not one more letter fits, and goes on in this one.</summary>
    private bool IsBroken(PdfLine before, string first, double room)
    {
        var last = before.Text;
        if (last.Any(char.IsWhiteSpace) || !char.IsLetterOrDigit(last[^1]))
            return false;
        // In a column of single letters or digits there is no room for two.
        if (last.Length == 1 && room < 2.5 * before.Size && (first.Length == 1 ? char.IsAsciiDigit(first[0]) || char.IsLower(first[0]) : first.Length == 2 && first.All(char.IsAsciiDigit)))
            return true;
        if (before.Width + (LetterWidth(before, first[0]) * 0.85) <= room)
            return false;
        // "4" above "3" is 43; "E" above "4" is the score E4.
        if (first.All(char.IsAsciiDigit))
            return first.Length <= 2 && last.Length <= 3 && (last.All(char.IsAsciiDigit) || (last.Length == 1 && char.IsAsciiLetterUpper(last[0])));
        return char.IsLower(first[0]) && char.IsLetter(last[^1]) && (known.Contains(last + first.TrimEnd(Marks)) || !(known.Contains(first.TrimEnd(Marks)) || (last.Length > 3 && known.Contains(last))));
    }

    /// <summary>How wide a letter would be in the type of a line: an m takes more than an i.</summary>
    private static double LetterWidth(PdfLine line, char letter) => line.Width / line.Text.Sum(Share) * Share(letter);

    /// <summary>How much of a line a letter takes, compared with others.</summary>
    public static double Share(char letter) => letter switch
    {
        'm' or 'w' or 'M' or 'W' => 1.5,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' => 0.55,
        ' ' => 0.5,
        _ when char.IsUpper(letter) => 1.25,
        _ => 1,
    };

    /// <summary>Whether a line was ended on purpose: the first word of the next would have fitted before the right edge.</summary>
    public static bool EndsEarly(PdfLine before, PdfLine line, double rightEdge) =>
        before.Right + (line.Width / line.Text.Length * (FirstWord(line.Text).Length + 1)) < rightEdge - (0.05 * (rightEdge - before.Left));

    /// <summary>A bullet, a dash or a number begins an item of a list.</summary>
    public static bool StartsItem(string text) => Marker(text).Length > 0;

    /// <summary>"•", "-", "3.", "(a)" before a space; empty when there is none.</summary>
    public static string Marker(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space is < 1 or > 5 || space + 1 == text.Length)
            return "";
        var first = text[..space];
        var isBullet = first.Length == 1 && (first[0] is '-' or '–' or '*' or '·' or 'o' or (>= '\uE000' and <= '\uF8FF') || Fragments.Bullets.IsSign(first[0]));
        var counter = first.Trim('(', ')', '.');
        var isNumber = first[^1] is '.' or ')' && counter.Length is 1 or 2 && first[^1] is '.' or ')' && (counter.All(char.IsAsciiDigit) || (counter.Length == 1 && char.IsAsciiLetterLower(counter[0])));
        return isBullet || isNumber ? first : "";
    }

    private static string LastWord(StringBuilder words)
    {
        var start = words.Length;
        while (start > 0 && !char.IsWhiteSpace(words[start - 1]))
            start--;
        return words.ToString(start, words.Length - start);
    }

    private static string FirstWord(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
