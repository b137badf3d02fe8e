namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// The columns that some lines show: stretches of the page that their words cover, parted by white that no word of any line
/// enters. Grows line by line.
/// </summary>
internal sealed class WhiteColumns
{
    /// <summary>More than any table has; beyond them it is no table.</summary>
    public const int Most = 200;

    /// <summary>White this many times the size of the type is wider than any space between words.</summary>
    private const double Wide = 0.9;

    /// <summary>White narrower than this, in sizes of the type, parts nothing.</summary>
    private const double Narrow = 0.15;

    /// <summary>Even the file's word that two words stand in two cells needs this much white, in sizes of the type, in all lines.</summary>
    private const double Least = 0.05;

    /// <summary>Words that begin this near to each other, in points, begin at one place.</summary>
    private const double SameEdge = 1.5;

    /// <summary>White of the same width in every line, up to this many times the size of the type, may be the space between two words that stand there again and again.</summary>
    private const double WordSpace = 0.4;

    private readonly List<IReadOnlyList<PdfRun>> lines = [];
    private readonly List<Extent> covered = [];
    private readonly IReadOnlyList<Extent> carried;
    private readonly IReadOnlyList<double> edges;

    /// <param name="columns">Columns that the lines of the page before have shown, or none.</param>
    /// <param name="edges">Places at which several lines have a word begin behind white.</param>
    public WhiteColumns(IReadOnlyList<Extent> columns, IReadOnlyList<double> edges)
    {
        carried = columns;
        this.edges = edges;
        covered.AddRange(columns);
        if (columns.Count > 0)
            lines.Add([.. columns.Select(PdfRun.Of)]);
    }

    /// <summary>Takes a line, unless it would cover white between two columns that another line has shown.</summary>
    public bool Takes(IReadOnlyList<PdfRun> words, double size)
    {
        if (!Fits(words, size))
            return false;
        Add(words);
        return covered.Count <= Most;
    }

    /// <summary>Whether a line keeps to the columns.</summary>
    public bool Fits(IReadOnlyList<PdfRun> words, double size)
    {
        for (var gap = 0; gap + 1 < covered.Count; gap++)
        {
            Extent white = new(covered[gap].To, covered[gap + 1].From);
            if (white.Width >= Narrow * size && Crosses(words, white, size) && IsShown(covered[gap], covered[gap + 1], size))
                return false;
        }

        return true;
    }

    /// <summary>How many columns a line has words in.</summary>
    public int Filled(IReadOnlyList<PdfRun> words) => covered.Count(column => words.Any(word => word.Overlaps(column)));

    /// <summary>Whether a column other than the first begins at a place.</summary>
    public bool BeginsColumn(double left) => covered.Skip(1).Any(column => Math.Abs(column.From - left) <= SameEdge);

    /// <summary>Takes words wherever they stand.</summary>
    public void Add(IReadOnlyList<PdfRun> words)
    {
        if (words.Count == 0)
            return;
        lines.Add([.. words.OrderBy(word => word.From)]);
        foreach (var word in words)
            Cover(new(word.From, word.To));
    }

    /// <summary>The columns, where white parts them that is wide, or that words keep to: they begin or end at it.</summary>
    /// <param name="size">Usual size of the type.</param>
    /// <param name="drawn">Lines drawn down the page within the table.</param>
    public IReadOnlyList<Extent> Columns(double size, IReadOnlyList<double> drawn)
    {
        if (covered.Count == 0)
            return [];
        List<Extent> columns = [covered[0]];
        for (var at = 1; at < covered.Count; at++)
        {
            var gap = new Extent(columns[^1].To, covered[at].From);
            if (Parts(gap, size) || IsCarried(gap) || drawn.Any(x => x > gap.From - 1 && x < gap.To + 1))
                columns.Add(covered[at]);
            else
                columns[^1] = columns[^1] with { To = covered[at].To };
        }

        return columns;
    }

    /// <summary>Whether the page before has parted columns here.</summary>
    private bool IsCarried(Extent gap) => Enumerable.Range(1, Math.Max(0, carried.Count - 1)).Any(at => carried[at - 1].To < gap.Middle && carried[at].From > gap.Middle);

    private bool Parts(Extent gap, double size)
    {
        if (gap.Width < Narrow * size)
            return gap.Width >= Least * size && IsKept(gap, size, isSureAlone: true);
        return gap.Width >= 0.6 * size || IsKept(gap, size);
    }

    /// <summary>Whether words begin or end at white: one far from its neighbour, or several near to theirs at one place.</summary>
    private bool IsKept(Extent gap, double size, bool isSureAlone = false)
    {
        var (near, begin) = (0, 0);
        HashSet<double> ends = [];
        foreach (var (left, right) in lines.Select(words => Around(words, gap.Middle)))
        {
            if (left is not { } before || right is not { } behind)
                continue;
            var (isBegun, isEnded) = (behind.From - gap.To <= SameEdge, gap.From - before.To <= SameEdge);
            if (before.EndsCell || (behind.From - before.To >= Wide * size && !isSureAlone))
            {
                if (isBegun || isEnded)
                    return true;
                continue;
            }

            near++;
            if (behind.From - gap.To > SameEdge / 2)
                continue;
            begin++;
            ends.Add(Math.Round(before.To));
        }

        return !isSureAlone && begin >= 3 && begin >= near * 0.75 && (ends.Count > 1 || gap.Width > WordSpace * size);
    }

    /// <summary>Whether words leave no white between two columns but what stands between words, and that not where a column begins or ends.</summary>
    private static bool Crosses(IReadOnlyList<PdfRun> words, Extent gap, double size)
    {
        var from = gap.From;
        var endsCell = words.LastOrDefault(word => word.To <= gap.From).EndsCell;
        foreach (var word in words.Where(word => word.To > gap.From && word.From < gap.To).Append(new(gap.To, gap.To, false)))
        {
            var white = word.From - from;
            if (endsCell && white > 0)
                return false;
            endsCell = word.EndsCell;
            if (white >= 0.5 * size || (white >= Narrow * size && (from - gap.From <= SameEdge / 2 || gap.To - word.From <= SameEdge / 2)))
                return false;
            from = Math.Max(from, word.To);
        }

        return true;
    }

    /// <summary>Whether the white between two columns is meant: the page before has shown it, or some line has words far from each other on either side.</summary>
    private bool IsShown(Extent left, Extent right, double size) =>
        Enumerable.Range(1, Math.Max(0, carried.Count - 1)).Any(at => carried[at - 1].Overlaps(left) && carried[at].Overlaps(right))
        || (right.From - left.To >= 0.5 * size && edges.Any(edge => Math.Abs(edge - right.From) < 1))
        || lines.Exists(words => Around(words, (left.To + right.From) / 2) is ({ } before, { } behind) && (before.EndsCell || behind.From - before.To >= Wide * size) && before.To > left.From && behind.From < right.To);

    private static (PdfRun? Left, PdfRun? Right) Around(IReadOnlyList<PdfRun> words, double x)
    {
        PdfRun? left = null;
        foreach (var word in words)
        {
            if (word.Middle >= x)
                return (left, word);
            left = word;
        }

        return (left, null);
    }

    private void Cover(Extent word)
    {
        var first = covered.FindIndex(extent => extent.To >= word.From);
        if (first < 0)
        {
            covered.Add(word);
            return;
        }

        var last = first;
        while (last < covered.Count && covered[last].From <= word.To)
            last++;
        if (last == first)
        {
            covered.Insert(first, word);
            return;
        }

        covered[first] = new(Math.Min(covered[first].From, word.From), Math.Max(covered[last - 1].To, word.To));
        covered.RemoveRange(first + 1, last - first - 1);
    }
}
