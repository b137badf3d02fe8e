namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// Finds the tables that a page draws with lines: lines that touch belong together; where a line between two places of the
/// grid is missing, they are one cell.
/// </summary>
internal static class RuledGrids
{
    /// <summary>Lines that end this near to each other are meant to touch.</summary>
    private const double Near = 3;

    /// <summary>Two lines this near are the two sides of one drawn thick, or twice.</summary>
    private const double Same = 3;

    private const int MostPlaces = 200_000;

    public static IReadOnlyList<RuledGrid> Find(IReadOnlyList<PdfRule> rules)
    {
        var across = Joined(rules.Where(r => r.IsHorizontal).Select(r => new Span((r.Y1 + r.Y2) / 2, r.X1, r.X2)));
        var down = Joined(rules.Where(r => r.IsVertical).Select(r => new Span((r.X1 + r.X2) / 2, r.Y1, r.Y2)));
        return [.. Together(across, down).Select(group => Grid(group.Across, group.Down)).OfType<RuledGrid>().OrderBy(grid => grid.Top).ThenBy(grid => grid.Left)];
    }

    /// <summary>The lines drawn across the page or down it, those that were drawn piece by piece put together.</summary>
    public static IReadOnlyList<(double At, Extent Along)> Lines(IReadOnlyList<PdfRule> rules, bool isAcross) =>
        [.. Joined(isAcross ? rules.Where(r => r.IsHorizontal).Select(r => new Span((r.Y1 + r.Y2) / 2, r.X1, r.X2)) : rules.Where(r => r.IsVertical).Select(r => new Span((r.X1 + r.X2) / 2, r.Y1, r.Y2))).Select(s => (s.At, new Extent(s.From, s.To)))];

    /// <summary>A line at a distance from the page's edge, from one end to the other.</summary>
    private readonly record struct Span(double At, double From, double To);

    /// <summary>Lines are often drawn cell by cell: pieces of one line are put together again.</summary>
    private static List<Span> Joined(IEnumerable<Span> pieces)
    {
        List<Span> joined = [];
        List<Span> level = [];
        void Close()
        {
            if (level.Count == 0)
                return;
            var at = level.Average(s => s.At);
            Span? open = null;
            foreach (var piece in level.OrderBy(s => s.From))
            {
                if (open is { } before && piece.From <= before.To + Near)
                {
                    open = before with { To = Math.Max(before.To, piece.To) };
                    continue;
                }

                if (open is { } done)
                    joined.Add(done);
                open = piece with { At = at };
            }

            if (open is { } last)
                joined.Add(last);
            level.Clear();
        }

        foreach (var piece in pieces.OrderBy(s => s.At))
        {
            if (level.Count > 0 && piece.At - level[0].At > Same)
                Close();
            level.Add(piece);
        }

        Close();
        return [.. joined.Where(s => s.To - s.From > Same)];
    }

    private static IEnumerable<(List<Span> Across, List<Span> Down)> Together(List<Span> across, List<Span> down)
    {
        var group = Enumerable.Range(0, across.Count + down.Count).ToArray();
        int Root(int at)
        {
            while (group[at] != at)
                at = group[at] = group[group[at]];
            return at;
        }

        for (var a = 0; a < across.Count; a++)
        {
            for (var d = 0; d < down.Count; d++)
            {
                if (down[d].At >= across[a].From - Near && down[d].At <= across[a].To + Near && across[a].At >= down[d].From - Near && across[a].At <= down[d].To + Near)
                    group[Root(a)] = Root(across.Count + d);
            }
        }

        return Enumerable.Range(0, group.Length).GroupBy(Root)
            .Select(same => (same.Where(at => at < across.Count).Select(at => across[at]).ToList(), same.Where(at => at >= across.Count).Select(at => down[at - across.Count]).ToList()));
    }

    private static RuledGrid? Grid(List<Span> across, List<Span> down)
    {
        var ys = Distinct(across.Select(s => s.At));
        var xs = Distinct(down.Select(s => s.At));
        if (ys.Count >= 2 && xs.Count > 2)
            ys = WithOpenEnds(ys, down, xs.Count);
        if (xs.Count < 2 || ys.Count < 2 || (xs.Count == 2 && ys.Count == 2) || (long)xs.Count * ys.Count > MostPlaces)
            return null;
        var (rows, columns) = (ys.Count - 1, xs.Count - 1);
        bool Below(int row, int column) => Covers(across, ys[row + 1], xs[column], xs[column + 1]);
        bool Beside(int row, int column) => Covers(down, xs[column + 1], ys[row], ys[row + 1]);
        var taken = new bool[rows, columns];
        List<RuledCell> cells = [];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column])
                    continue;
                var (last, bottom) = (column, row);
                while (last + 1 < columns && !taken[row, last + 1] && !Beside(row, last))
                    last++;
                while (bottom + 1 < rows && Enumerable.Range(column, last - column + 1).All(c => !taken[bottom + 1, c] && !Below(bottom, c))
                    && Enumerable.Range(column, last - column).All(c => !Beside(bottom + 1, c)))
                    bottom++;
                for (var r = row; r <= bottom; r++)
                {
                    for (var c = column; c <= last; c++)
                        taken[r, c] = true;
                }

                cells.Add(new(row, column, bottom - row + 1, last - column + 1, new(xs[column], ys[row], xs[last + 1] - xs[column], ys[bottom + 1] - ys[row])));
            }
        }

        return new(xs, ys, cells);
    }

    /// <summary>A row that a page break cuts has no line where it is cut: most lines between columns end there.</summary>
    private static List<double> WithOpenEnds(List<double> ys, List<Span> down, int columns)
    {
        var (above, below) = (down.Where(s => s.From < ys[0] - (2 * Near)).ToList(), down.Where(s => s.To > ys[^1] + (2 * Near)).ToList());
        bool IsOpen(List<Span> ends) => Distinct(ends.Select(s => s.At)).Count > columns * 0.7;
        return [.. IsOpen(above) ? [above.Min(s => s.From)] : Array.Empty<double>(), .. ys, .. IsOpen(below) ? [below.Max(s => s.To)] : Array.Empty<double>()];
    }

    /// <summary>Whether lines at a place run along most of a stretch.</summary>
    private static bool Covers(List<Span> lines, double at, double from, double to) =>
        lines.Where(s => Math.Abs(s.At - at) <= Same).Sum(s => Math.Max(0, Math.Min(s.To, to) - Math.Max(s.From, from))) >= (to - from) * 0.6;

    private static List<double> Distinct(IEnumerable<double> places)
    {
        List<double> distinct = [];
        foreach (var place in places.Order())
        {
            if (distinct.Count == 0 || place - distinct[^1] > Same)
                distinct.Add(place);
        }

        return distinct;
    }
}
