namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>A table without lines: its columns by the white between them, its rows by the first column or by wider gaps.</summary>
/// <param name="Columns">Where each column begins and ends.</param>
/// <param name="Rows">The lines of each cell.</param>
internal sealed record UnruledTable(IReadOnlyList<(double From, double To)> Columns, IReadOnlyList<IReadOnlyList<List<PdfLine>>> Rows);

/// <summary>Finds tables that have no lines.</summary>
internal static class UnruledTables
{
    /// <summary>White this many times the size of the type parts columns.</summary>
    private const double Gap = 1.1;

    /// <summary>White this wide parts words; between columns that a line before has shown, it is enough.</summary>
    private const double WordGap = 0.4;

    private const double WiderThanUsual = 1.35;
    private const double FullLine = 0.72;

    /// <summary>The table that begins at a line.</summary>
    /// <param name="lines">The lines of the page from top to bottom.</param>
    /// <param name="start">The line's index.</param>
    /// <param name="rules">Lines drawn across the page, which part rows where there are several.</param>
    /// <returns>The table and the index behind its last line; null when the lines there are no table.</returns>
    public static (UnruledTable Table, int Next)? At(IReadOnlyList<PdfLine> lines, int start, IReadOnlyList<PdfRule> rules)
    {
        if (lines[start].Cut(Gap).Count < 2)
            return null;
        List<List<PdfLine>> taken = [];
        List<(double From, double To)> white = [];
        var at = start;
        for (; at < lines.Count; at++)
        {
            var parts = lines[at].Cut(at == start ? Gap : WordGap);
            var size = lines[at].Size;
            if (at > start && lines[at].Top - lines[at - 1].Bottom > 2.5 * size)
                break;
            var free = at == start ? Between(parts) : Narrowed(white, parts, size);
            if (free.Count == 0)
                break;
            white = free;
            taken.Add(parts);
        }

        if (taken.Count < 2)
            return null;
        var columns = Columns(taken, white);
        int Filled(List<PdfLine> parts) => parts.Select(part => ColumnOf(part, columns)).Distinct().Count();
        while (taken.Count > 1 && Filled(taken[^1]) == 1 && ColumnOf(taken[^1][0], columns) == 0)
        {
            // A line beneath the first column alone may be the paragraph that follows; it belongs to the table only with more of it.
            taken.RemoveAt(taken.Count - 1);
            at--;
        }

        if (taken.Count(parts => Filled(parts) > 1) < 2)
            return null;
        return IsProse(taken, columns) || IsList(taken, columns) ? null : (new(columns, Rows(taken, columns, rules)), at);
    }

    private static List<(double From, double To)> Between(List<PdfLine> parts) =>
        [.. Enumerable.Range(1, parts.Count - 1).Select(at => (parts[at - 1].Right, parts[at].Left))];

    /// <summary>What stays white when another line is laid over it.</summary>
    private static List<(double From, double To)> Narrowed(List<(double From, double To)> white, List<PdfLine> parts, double size)
    {
        List<(double From, double To)> left = [];
        foreach (var gap in white)
        {
            var (from, to) = gap;
            foreach (var part in parts)
            {
                if (part.Right <= from || part.Left >= to)
                    continue;
                if (part.Left <= from + 1)
                    from = part.Right;
                else
                    to = Math.Min(to, part.Left);
            }

            if (to - from > WordGap * size)
                left.Add((from, to));
        }

        return left;
    }

    private static List<(double From, double To)> Columns(List<List<PdfLine>> lines, List<(double From, double To)> white)
    {
        List<(double From, double To)> columns = [];
        var from = lines.SelectMany(parts => parts).Min(part => part.Left);
        foreach (var gap in white)
        {
            columns.Add((from, gap.From));
            from = gap.To;
        }

        columns.Add((from, Math.Max(from + 1, lines.SelectMany(parts => parts).Max(part => part.Right))));
        return columns;
    }

    private static int ColumnOf(PdfLine part, IReadOnlyList<(double From, double To)> columns)
    {
        var column = columns.Count - 1;
        while (column > 0 && part.Left < columns[column].From - 1)
            column--;
        return column;
    }

    /// <summary>Two columns of full lines are a page set in columns.</summary>
    private static bool IsProse(List<List<PdfLine>> lines, List<(double From, double To)> columns) =>
        columns.Count <= 3 && lines.Count >= 6 && Enumerable.Range(0, columns.Count).All(column =>
        {
            var own = lines.SelectMany(parts => parts).Where(part => ColumnOf(part, columns) == column).ToList();
            return own.Count >= 5 && own.Count(part => part.Width > FullLine * (columns[column].To - columns[column].From)) > own.Count * 0.7 && own.Average(part => part.Text.Length) > 25;
        });

    private static bool IsList(List<List<PdfLine>> lines, List<(double From, double To)> columns) =>
        columns.Count == 2 && lines.Select(parts => parts[0]).Where(part => ColumnOf(part, columns) == 0).All(part => LineJoiner.Marker(part.Text + " x").Length > 0);

    private static List<IReadOnlyList<List<PdfLine>>> Rows(List<List<PdfLine>> pieces, List<(double From, double To)> columns, IReadOnlyList<PdfRule> rules)
    {
        var lines = pieces.ConvertAll(parts => parts.GroupBy(part => ColumnOf(part, columns)).OrderBy(same => same.Key).SelectMany(same => new PdfLine([.. same.SelectMany(part => part.Pieces)]).Cut(Gap)).ToList());
        var drawn = Drawn(lines, rules, (columns[^1].To - columns[0].From) / 2);
        var steps = Enumerable.Range(1, lines.Count - 1).Select(at => lines[at].Min(p => p.Top) - lines[at - 1].Min(p => p.Top)).ToList();
        var usual = steps.Order().ElementAtOrDefault(steps.Count / 4);
        var byGaps = steps.Exists(step => step > usual * WiderThanUsual) && steps.Exists(step => step <= usual * WiderThanUsual);
        List<IReadOnlyList<List<PdfLine>>> rows = [];
        for (var at = 0; at < lines.Count; at++)
        {
            var begins = at == 0 || (drawn is not null ? drawn[at] : byGaps ? steps[at - 1] > usual * WiderThanUsual : ColumnOf(lines[at][0], columns) == 0);
            if (begins)
                rows.Add([.. columns.Select(_ => new List<PdfLine>())]);
            foreach (var part in lines[at])
                rows[^1][ColumnOf(part, columns)].Add(part);
        }

        return rows;
    }

    /// <summary>Before which lines a rule is drawn across the table; null when the table has less than two inside it.</summary>
    private static List<bool>? Drawn(List<List<PdfLine>> lines, IReadOnlyList<PdfRule> rules, double least)
    {
        var across = rules.Where(rule => rule.IsHorizontal && rule.X2 - rule.X1 > least).Select(rule => rule.Y1).ToList();
        List<bool> begins = [false];
        for (var at = 1; at < lines.Count; at++)
        {
            var (above, below) = (lines[at - 1].Min(part => (part.Top + part.Bottom) / 2), lines[at].Max(part => (part.Top + part.Bottom) / 2));
            begins.Add(across.Exists(y => y > above && y < below));
        }

        return begins.Count(begin => begin) >= 2 ? begins : null;
    }
}
