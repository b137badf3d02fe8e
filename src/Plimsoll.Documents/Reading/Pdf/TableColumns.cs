namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// The columns of a table whose cells are not drawn, where white alone does not tell them: beneath a header that names a group
/// of columns, and where a header stands at one edge of its column and the words beneath it at the other.
/// </summary>
internal static class TableColumns
{
    /// <summary>White this many times the size of the type parts the names of groups.</summary>
    public const double Apart = 0.6;

    /// <summary>Lines of a header that may name groups.</summary>
    private const int MostGroupLines = 2;

    /// <param name="table">Its lines.</param>
    /// <param name="white">What they leave white.</param>
    /// <param name="carried">Columns that the page before has shown, or none.</param>
    /// <param name="size">Usual size of the type.</param>
    /// <param name="drawn">Lines drawn down the page within the table.</param>
    /// <returns>The columns, and the lines that name groups of them.</returns>
    public static (IReadOnlyList<Extent> Columns, IReadOnlySet<PdfLine> Groups) Of(TableLines table, WhiteColumns white, IReadOnlyList<Extent> carried, double size, IReadOnlyList<double> drawn)
    {
        var columns = white.Columns(size, drawn);
        var lines = table.Within.Where(line => !table.Groups.Contains(line)).ToList();
        HashSet<PdfLine> groups = new(table.Groups, ReferenceEqualityComparer.Instance);
        if (groups.Count == 0 && table.Turned.Count == 0 && UnderGroups(lines, carried, columns.Count, size, drawn) is { } under)
        {
            columns = under.Columns;
            groups.UnionWith(lines.Take(under.Lines));
            if (under.Lines == TableHead.Count(lines))
                return (WithHalvesJoined(columns, [.. Names(lines.GetRange(0, under.Lines), columns), .. lines.Skip(under.Lines)], [], under.Lines), groups);
            lines.RemoveRange(0, under.Lines);
        }

        return (WithHalvesJoined(columns, lines, table.Turned, 4), groups);
    }

    /// <summary>The columns that the lines beneath the first one or two show, when those run across some of them; null when they do not.</summary>
    private static (IReadOnlyList<Extent> Columns, int Lines)? UnderGroups(List<PdfLine> lines, IReadOnlyList<Extent> carried, int known, double size, IReadOnlyList<double> drawn)
    {
        var bold = TableHead.Count(lines);
        foreach (var above in Enumerable.Range(1, MostGroupLines).Prepend(bold).Where(above => above > 0 && above + 2 < lines.Count))
        {
            WhiteColumns Beneath(IEnumerable<PdfLine> runs)
            {
                var white = new WhiteColumns(carried, []);
                foreach (var line in runs)
                    white.Add([.. UnruledTables.Words(line)]);
                return white;
            }

            var finer = Beneath(lines.Skip(above)).Columns(size, drawn);
            var runs = lines.Take(above).SelectMany(line => line.CutAtCells(Apart)).ToList();
            // A header may stand above a column that holds nothing.
            var (names, taken) = WithoutGroups(runs, finer);
            var columns = above == bold ? taken : Beneath(lines.Skip(above).Concat(names)).Columns(size, drawn);
            if (columns.Count <= known || columns.Count > WhiteColumns.Most)
                continue;
            if (above == bold ? above > 1 && AreNamed(lines.GetRange(0, above), columns) : Names(lines[above - 1], lines[above], columns))
                return (columns, above);
        }

        return null;
    }

    /// <summary>Whether a line has words across several columns, and the next one has a word for each of those.</summary>
    private static bool Names(PdfLine upper, PdfLine lower, IReadOnlyList<Extent> columns)
    {
        var own = UnruledTables.Words(lower).ToList();
        var across = upper.CutAtCells(Apart).Select(run => Over(run, columns)).Where(over => over.Count > 1).ToList();
        return across.Count > 0 && across.TrueForAll(over => over.TrueForAll(column => own.Exists(word => word.Overlaps(column))));
    }

    /// <summary>The runs of a header that stand over one column or none, the lowest first, and the columns with what those take.</summary>
    private static (List<PdfLine> Names, IReadOnlyList<Extent> Columns) WithoutGroups(List<PdfLine> runs, IReadOnlyList<Extent> columns)
    {
        List<Extent> taken = [.. columns];
        List<PdfLine> names = [];
        foreach (var run in runs.OrderByDescending(run => run.Bottom))
        {
            var over = Over(run, taken);
            // The end of a broken word may stand beside what the column holds.
            if (over.Count(place => columns.Any(place.Overlaps)) > 1)
                continue;
            names.Add(run);
            taken.RemoveAll(over.Contains);
            taken.Add(new(over.Select(place => place.From).Append(run.Left).Min(), over.Select(place => place.To).Append(run.Right).Max()));
        }

        return (names, [.. taken.OrderBy(place => place.From)]);
    }

    /// <summary>The lines of a header without the names of groups.</summary>
    private static IEnumerable<PdfLine> Names(List<PdfLine> head, IReadOnlyList<Extent> columns) =>
        head.Select(line => line.CutAtCells(Apart).Where(run => Over(run, columns).Count < 2).SelectMany(run => run.Pieces).ToList()).Where(own => own.Count > 0).Select(own => new PdfLine(own));

    /// <summary>Whether a header has words across several columns, and beneath them a word for each of those.</summary>
    private static bool AreNamed(List<PdfLine> head, IReadOnlyList<Extent> columns)
    {
        var runs = head.SelectMany(line => line.CutAtCells(Apart)).Select(run => (Run: run, Over: Over(run, columns))).ToList();
        var across = runs.Where(run => run.Over.Count > 1).ToList();
        return across.Count > 0 && across.TrueForAll(name => name.Over.TrueForAll(column => runs.Exists(run => run.Run.Top > name.Run.Top + 1 && run.Over is [var only] && only == column)));
    }

    /// <summary>The columns that a run of words stands over; one that ends where the next column begins stands over that too.</summary>
    public static List<Extent> Over(PdfLine run, IReadOnlyList<Extent> columns) => [.. columns.Where(column => column.Overlaps(new(run.Left - (0.15 * run.Size), run.Right + (0.15 * run.Size))))];

    /// <summary>Two neighbours of which one has words in the header alone and the other beneath it alone are the two edges of one column, as in a column of numbers set to the right.</summary>
    private static IReadOnlyList<Extent> WithHalvesJoined(IReadOnlyList<Extent> columns, List<PdfLine> lines, IReadOnlyList<PdfPiece> turned, int head)
    {
        if (columns.Count < 2 || lines.Count < 3)
            return columns;
        var filled = columns.Select(_ => (First: int.MaxValue, Last: -1)).ToArray();
        foreach (var piece in turned)
            filled[UnruledTables.ColumnOf(piece, columns)] = (0, 0);
        for (var at = 0; at < lines.Count; at++)
        {
            foreach (var column in lines[at].Pieces.Select(piece => UnruledTables.ColumnOf(piece, columns)).Distinct())
                filled[column] = (Math.Min(filled[column].First, at), at);
        }

        // How many lines the header has at most: the first line that fills a column which the header leaves free ends it.
        bool AreHalves(int left, int right) => (filled[left].Last < filled[right].First && IsHead(filled[left])) || (filled[right].Last < filled[left].First && IsHead(filled[right]));
        bool IsHead((int First, int Last) rows) => rows.Last >= 0 && rows.Last < head && rows.Last < lines.Count / 2;
        List<Extent> joined = [];
        for (var at = 0; at < columns.Count; at++)
        {
            if (at + 1 < columns.Count && AreHalves(at, at + 1))
            {
                joined.Add(new(columns[at].From, columns[at + 1].To));
                at++;
            }
            else
            {
                joined.Add(columns[at]);
            }
        }

        return joined;
    }
}
