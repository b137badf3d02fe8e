using System.Text;
using System.Text.RegularExpressions;

namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// Joins the lines of a paragraph or a cell again. A line that ends although the next word would have fitted was ended on
/// purpose; a word that fills its whole line was broken because it did not fit; a hyphen at the end of a line parts a word.
/// </summary>
internal sealed class LineJoiner
{
    private static readonly Regex Day = new(@"^\d{1,2}([/.-])\d{1,2}\1(19|20)\d\d$", RegexOptions.CultureInvariant);
    private static readonly char[] Marks = [',', '.', ';', ':', '(', ')', '“', '”', '!', '?', '’'];

    /// <summary>White this many times the size of the type ends a run of words.</summary>
    private const double Run = 0.6;

    /// <summary>"telecommunications" and "disproportionately" are words; hardly any of a register is longer.</summary>
    private const int LongestWord = 18;

    /// <summary>Ends of whole words, and what may follow them all the same.</summary>
    private static readonly string[] Suffixes = ["tion", "tions", "sion", "ment", "ments", "ness", "ship", "ance", "ence", "ity", "ing", "ally"];
    private static readonly string[] Endings = ["al", "ary", "ed", "er", "ing", "less", "ful", "able", "ist", "ism", "ship"];

    private static readonly HashSet<string> Particles = new(["a", "an", "and", "as", "at", "be", "by", "for", "if", "in", "is", "not", "of", "on", "or", "the", "to", "was"], StringComparer.OrdinalIgnoreCase);

    private readonly bool writesEnds;
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns the words of the file. The first and the last of a run may be parts of one that was broken; none of the others can be.</summary>
    public LineJoiner(IReadOnlyList<PdfPage> pages)
    {
        writesEnds = new LineEnds(pages).HaveSpaces;
        foreach (var run in pages.SelectMany(page => PdfLine.Of(page.Pieces.Where(piece => piece.IsUpright))).SelectMany(line => line.Cut(Run)))
        {
            foreach (var word in run.Pieces.Skip(1).SkipLast(1))
                known.Add(word.Text.Trim(Marks));
        }
    }

    /// <summary>The words of lines, a line feed where a line was ended on purpose.</summary>
    /// <param name="lines">From top to bottom.</param>
    /// <param name="room">How wide a line could be.</param>
    public string Join(IReadOnlyList<PdfLine> lines, double room)
    {
        var words = new StringBuilder();
        // Where every line is filled to its last letter, words are broken wherever the line ends.
        var isFilled = lines.Count > 2 && Enumerable.Range(1, lines.Count - 1).All(at => IsFull(lines[at - 1], lines[at].Text[0], room));
        for (var at = 0; at < lines.Count; at++)
        {
            if (at > 0)
                Glue(words, lines[at - 1], lines[at], room, isFilled);
            words.Append(lines[at].Text);
        }

        return words.ToString();
    }

    private void Glue(StringBuilder words, PdfLine before, PdfLine line, double room, bool isFilled)
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
        else if (IsHyphened(before, last, first) || IsBroken(before, first, room) || (isFilled && IsCut(before, last, first, room)))
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

    /// <summary>Whether a line ends behind a hyphen without a space, in a file that writes the spaces at which it wraps lines: "ORG-" above "7".</summary>
    private bool IsHyphened(PdfLine before, string last, string first) =>
        writesEnds && last.Length > 1 && last[^1] == '-' && char.IsLetterOrDigit(last[^2]) && char.IsLetterOrDigit(first[0]) && !before.Pieces[^1].EndsWord;

    /// <summary>Whether one word fills the line before so far that not one more letter fits, and goes on in this one.</summary>
    private bool IsBroken(PdfLine before, string first, double room)
    {
        var last = before.Text;
        if (last.Any(char.IsWhiteSpace) || !char.IsLetterOrDigit(last[^1]))
            return false;
        // In a column of single letters or digits there is no room for two.
        if (last.Length == 1 && room < 2.5 * before.Size && (first.Length == 1 ? char.IsAsciiDigit(first[0]) || char.IsLower(first[0]) : first.Length == 2 && first.All(char.IsAsciiDigit)))
            return true;
        // No word is without a vowel, and no other letter than "a" is one.
        if (last.Length > 3 && char.IsLetter(last[^1]) && before.Width > 0.8 * room && first.All(char.IsAsciiLetterLower) && first is not ("a" or "o") && (first.Length == 1 || !first.Any(letter => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')))
            return true;
        if (!IsFull(before, first[0], room))
            return false;
        // "4" above "3" is 43; "E" above "4" is the score E4; "01/09/20" above "26" is a day.
        if (first.All(char.IsAsciiDigit) && Day.IsMatch(last + first))
            return true;
        if (first.All(char.IsAsciiDigit))
            return first.Length <= 2 && last.Length <= 3 && (last.All(char.IsAsciiDigit) || (last.Length == 1 && char.IsAsciiLetterUpper(last[0])));
        return char.IsLower(first[0]) && char.IsLetter(last[^1]) && !IsWhole(last, first.TrimEnd(Marks)) && (known.Contains(last + first.TrimEnd(Marks)) || !(known.Contains(first.TrimEnd(Marks)) || (last.Length > 3 && known.Contains(last))));
    }

    /// <summary>
    /// Whether a word is whole, and the next one too: put together they would be longer than words are, or the first ends as
    /// nouns and verbs do ("accommodation", "management") and the next is no ending of it ("al", "s", "ing").
    /// </summary>
    private static bool IsWhole(string word, string next) => word.Length + next.Length > LongestWord
        || (word.Length >= 6 && (next.Length >= 4 || Particles.Contains(next)) && Suffixes.Any(suffix => word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) && !Endings.Any(ending => next.StartsWith(ending, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the last word of a full line goes on in the next: put together, and not apart, they are words of the file.</summary>
    private bool IsCut(PdfLine before, string last, string first, double room)
    {
        if (before.Pieces[^1].EndsWord || !char.IsLetter(last[^1]) || !char.IsLower(first[0]) || !IsFull(before, first[0], room))
            return false;
        var (head, tail) = (last.TrimStart(Marks), first.TrimEnd(Marks));
        return known.Contains(head + tail) && !(known.Contains(head) && known.Contains(tail));
    }

    /// <summary>Whether not one more letter fits into a line.</summary>
    private static bool IsFull(PdfLine line, char next, double room) => line.Width + (LetterWidth(line, next) * 0.85) > room;

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
