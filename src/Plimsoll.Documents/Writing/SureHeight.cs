using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing;

/// <summary>
/// The height of words where the number of their lines is certain: the typesetter then need not set them twice, once to
/// measure and once to print. Lines are filled as the typesetter fills them, once with letters that are a little wider than
/// they can be and once with such as are a little narrower (pairs of letters are moved together); where both need as many
/// lines, so does the truth. Anything that might break at another place than a space or a hyphen is not certain.
/// </summary>
/// <param name="size">The size of the type in points.</param>
/// <param name="leading">The room between lines in ems.</param>
/// <param name="spacing">The room between paragraphs in ems.</param>
internal sealed class SureHeight(double size, double leading, double spacing)
{
    private const double Points = 72 / 25.4;

    // The height of capitals, from which and to whose foot a line is measured.
    private const double Capitals = 0.66;

    // How far pairs of letters are moved together or apart: of a line in shares of its length, of a short word in ems.
    private const double Narrower = 0.972, NarrowerEms = 0.06, Wider = 1.014, WiderEms = 0.03;

    /// <summary>The height in points; null where it is not certain.</summary>
    /// <param name="content">Paragraphs; nothing has no height.</param>
    /// <param name="width">The width in millimetres.</param>
    /// <param name="isSemiBold">Whether all of it is semi-bold; what is strong is so anyway.</param>
    /// <param name="longestWord">The longest word in letters that is left whole.</param>
    public double? Of(Content content, double width, bool isSemiBold, int longestWord)
    {
        var (height, ems) = (0.0, width * Points / size);
        foreach (var block in content)
        {
            if (block is not Paragraph paragraph || Lines(paragraph.Content, ems, isSemiBold, longestWord) is not { } lines)
                return null;
            height += Of(lines) + (height > 0 ? spacing * size : 0);
        }
        return height;
    }

    /// <summary>The height of so many lines in points.</summary>
    public double Of(int lines) => (lines * Capitals + (lines - 1) * leading) * size;

    /// <summary>How many lines words take; null where that is not certain.</summary>
    /// <param name="text">The words.</param>
    /// <param name="ems">The width in ems.</param>
    /// <param name="isSemiBold">Whether all of it is semi-bold.</param>
    /// <param name="longestWord">The longest word in letters that is left whole.</param>
    public static int? Lines(Inlines text, double ems, bool isSemiBold, int longestWord)
    {
        var letters = new List<(char Letter, double Width)>();
        if (!Add(text, isSemiBold, letters) || letters.Count == 0)
            return null;
        var lines = 0;
        for (var start = 0; start <= letters.Count;)
        {
            var end = letters.FindIndex(start, each => each.Letter == '\n');
            var line = letters[start..(end < 0 ? letters.Count : end)];
            if (OfParagraph(line, ems, longestWord) is not { } taken)
                return null;
            lines += taken;
            start += line.Count + 1;
        }
        return lines;
    }

    private static bool Add(Inlines text, bool isSemiBold, List<(char, double)> letters) => text.All(piece => piece switch
    {
        Text plain => Add(CleanText.Of(plain.Words), isSemiBold, letters),
        LineBreak => Add("\n", isSemiBold, letters),
        Strong strong => Add(strong.Content, true, letters),
        Muted muted => Add(muted.Content, isSemiBold, letters),
        Link link => Add(link.Content, isSemiBold, letters),
        _ => false,
    });

    private static bool Add(string words, bool isSemiBold, List<(char, double)> letters)
    {
        foreach (var letter in words)
        {
            if ((letter == '\n' ? 0 : SourceSansWidths.Of(letter, isSemiBold)) is not { } width)
                return false;
            letters.Add((letter, width));
        }
        return true;
    }

    private static int? OfParagraph(List<(char Letter, double Width)> letters, double ems, int longestWord)
    {
        // A line of nothing, or one with space at its ends, is as high as the typesetter thinks.
        if (letters.Count == 0 || letters[0].Letter == ' ' || letters[^1].Letter == ' ')
            return null;
        if (Most(letters.Sum(each => each.Width)) <= ems)
            return Words(letters).All(word => word.Count <= longestWord) ? 1 : null;
        if (!BreaksOnlyWhereKnown(letters))
            return null;
        var (most, least, longest) = (new Filling(ems, Most), new Filling(ems, Least), 0);
        foreach (var word in Words(letters))
        {
            longest = Math.Max(longest, word.Count);
            for (var start = 0; start < word.Count;)
            {
                var end = word.FindIndex(start, each => each.Letter == '-') + 1;
                var part = word[start..(end == 0 ? word.Count : end)];
                var width = part.Sum(each => each.Width);
                if (Most(width) > ems)
                    return null;
                most.Add(width, start == 0);
                least.Add(width, start == 0);
                start += part.Count;
            }
        }
        return longest <= longestWord && most.Lines == least.Lines ? most.Lines : null;
    }

    private static double Most(double width) => width * Wider + WiderEms;

    private static double Least(double width) => Math.Max(0, width * Narrower - NarrowerEms);

    private static IEnumerable<List<(char Letter, double Width)>> Words(List<(char Letter, double Width)> letters)
    {
        for (var start = 0; start < letters.Count;)
        {
            var end = letters.FindIndex(start, each => each.Letter == ' ');
            var word = letters[start..(end < 0 ? letters.Count : end)];
            yield return word;
            start += word.Count + 1;
        }
    }

    // By the rules of Unicode (UAX 14) these signs may be broken at, or keep a space from being broken at.
    private static bool BreaksOnlyWhereKnown(List<(char Letter, double Width)> letters)
    {
        for (var i = 0; i < letters.Count; i++)
        {
            var (before, letter, after) = (i == 0 ? ' ' : letters[i - 1].Letter, letters[i].Letter, i + 1 == letters.Count ? ' ' : letters[i + 1].Letter);
            var isKnown = letter switch
            {
                >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or >= 'À' and <= 'ÿ' => true,
                ' ' => before != ' ',
                '-' => char.IsLetter(before) && char.IsLetter(after),
                '–' => before == ' ' && after == ' ',
                '.' or ',' or ';' or ':' => char.IsLetterOrDigit(before) && (after == ' ' || char.IsDigit(after)) || before is ')' or '’' or '”' or '"' or '%' && after == ' ',
                '’' => char.IsLetterOrDigit(before),
                '\'' => char.IsLetter(before) && (char.IsLetter(after) || after == ' '),
                '(' => before == ' ' && char.IsLetterOrDigit(after),
                ')' or '%' => char.IsLetterOrDigit(before) && after is ' ' or '.' or ',' or ';' or ':' or ')',
                '£' => before is ' ' or '(' && char.IsDigit(after),
                '&' => before == ' ' && after == ' ',
                _ => false,
            };
            if (!isKnown)
                return false;
        }
        return true;
    }

    /// <summary>Lines as they fill up: a word that does not fit begins the next.</summary>
    private sealed class Filling(double room, Func<double, double> width)
    {
        private const double Space = 0.2;
        private double line;

        public int Lines { get; private set; } = 1;

        public void Add(double word, bool isAfterSpace)
        {
            var wanted = line + (line > 0 && isAfterSpace ? Space : 0) + word;
            if (line > 0 && width(wanted) > room)
            {
                Lines++;
                wanted = word;
            }
            line = wanted;
        }
    }
}
