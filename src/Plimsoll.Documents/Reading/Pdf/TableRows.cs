namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>Parts the lines of a table into its rows and cells.</summary>
internal static class TableRows
{
    /// <summary>How much of the width of a table a line must be drawn along to part its rows.</summary>
    private const double Across = 0.6;

    /// <summary>Lines of a cell stand no further from each other than this many times the size of the type.</summary>
    private const double Hole = 1.9;

    /// <summary>The cells of each row, and the lines of the header.</summary>
    public static (IReadOnlyList<IReadOnlyList<UnruledCell>> Rows, IReadOnlyList<HeadLine> Head) Of(TableLines table, IReadOnlyList<Extent> columns, UnruledTables.Surroundings about)
    {
        if (Headed(table, columns, about) is { } headed)
            return headed;
        var cells = table.Lines.Select(line => Parts(line, columns, table)).ToList();
        var begins = Begins(table, cells, columns, about);
        List<IReadOnlyList<UnruledCell>> rows = [];
        for (var at = 0; at < begins.Length;)
        {
            var end = at + 1;
            while (end < begins.Length && !begins[end])
                end++;
            rows.Add(table.Across.Contains(table.Lines[at])
                ? [new(0, columns.Count, [.. table.Lines.Skip(at).Take(end - at)], [])]
                : Row(cells.GetRange(at, end - at), columns, at == 0 ? table.Turned : []));
            at = end;
        }

        var inHead = TableHeaders.Join(rows) ? 2 : 1;
        var end2 = 0;
        for (var begun = 0; end2 < begins.Length && (begun += begins[end2] ? 1 : 0) <= inHead; end2++)
            ;
        return (rows, [.. table.Lines.Take(end2).Select((line, at) => new HeadLine(line.Text, begins[at], table.Groups.Contains(line)))]);
    }

    /// <summary>The rows of a table whose header has several lines that its type tells; null for others.</summary>
    private static (IReadOnlyList<IReadOnlyList<UnruledCell>> Rows, IReadOnlyList<HeadLine> Head)? Headed(TableLines table, IReadOnlyList<Extent> columns, UnruledTables.Surroundings about)
    {
        var count = table.Turned.Count > 0 ? 0 : TableHead.Count(table.Lines);
        if (count < 2 || table.Lines.Take(count).Any(table.Across.Contains))
            return null;
        var head = table.Lines.Take(count).ToList();
        var body = table with { Lines = [.. table.Lines.Skip(count)], Head = [] };
        if (TableHead.Rows(head, columns, Pitch(body.Lines, columns)) is not { } names)
            return null;
        var (rows, _) = Of(body, columns, about);
        return ([.. names, .. rows], [.. head.Select((line, at) => new HeadLine(line.Text, at == 0, table.Groups.Contains(line)))]);
    }

    /// <summary>How far apart the lines of a cell stand, from top to top.</summary>
    private static double Pitch(IReadOnlyList<PdfLine> lines, IReadOnlyList<Extent> columns)
    {
        Dictionary<int, double> tops = [];
        List<double> steps = [];
        foreach (var line in lines)
        {
            foreach (var column in line.Runs().Select(run => UnruledTables.ColumnOf(run.Pieces, columns)).Distinct())
            {
                if (tops.TryGetValue(column, out var top) && line.Top - top > 0.8 * line.Size)
                    steps.Add(line.Top - top);
                tops[column] = line.Top;
            }
        }

        var usual = steps.Where(step => step < 1.6 * lines[0].Size).GroupBy(step => Math.Round(step * 4)).MaxBy(same => same.Count());
        return usual?.Average() ?? 1.25 * lines[0].Size;
    }

    private static IReadOnlyList<UnruledCell> Row(List<PdfLine?[]> lines, IReadOnlyList<Extent> columns, IReadOnlyList<PdfPiece> turned) =>
        [.. columns.Select((_, column) => new UnruledCell(column, 1, [.. lines.Select(parts => parts[column]).OfType<PdfLine>()], [.. turned.Where(piece => UnruledTables.ColumnOf(piece, columns) == column)]))];

    private static PdfLine?[] Parts(PdfLine line, IReadOnlyList<Extent> columns, TableLines table)
    {
        var parts = new PdfLine?[columns.Count];
        if (table.Across.Contains(line))
        {
            parts[0] = line;
        }
        else if (table.Groups.Contains(line))
        {
            foreach (var run in line.Cut(TableColumns.Apart))
            {
                var column = UnruledTables.ColumnOf(run.Pieces[0], columns);
                parts[column] = parts[column] is { } before ? new([.. before.Pieces, .. run.Pieces]) : run;
            }
        }
        else
        {
            foreach (var own in line.Runs().GroupBy(run => UnruledTables.ColumnOf(run.Pieces, columns)))
                parts[own.Key] = new([.. own.SelectMany(run => run.Pieces)]);
        }

        return parts;
    }

    private static bool[] Begins(TableLines table, List<PdfLine?[]> cells, IReadOnlyList<Extent> columns, UnruledTables.Surroundings about)
    {
        var lines = table.Lines;
        var bound = Bound(cells);
        if (table.Head.Count == 0 && table.Across.Count == 0 && RowMiddles.Begins(lines, cells, bound, Pitch(lines, columns), table.Carried) is { } middles)
            return middles;
        var whole = ByWhite(lines, cells, bound) ?? ByFirstColumn(cells, table.Carried);
        if (Drawn(lines, columns, about) is { } drawn)
        {
            // Lines drawn between groups of rows, and not between all of them, leave several rows in one stretch.
            for (var at = 0; at < drawn.Length;)
            {
                var end = Array.IndexOf(drawn, true, at + 1) is > 0 and var found ? found : drawn.Length;
                for (var inside = at + 1; inside < end && HasSeveral(cells, at, end); inside++)
                    drawn[inside] = whole[inside];
                at = end;
            }

            whole = drawn;
        }

        for (var at = 1; at < lines.Count; at++)
        {
            whole[at] &= !bound[at];
            if (table.Across.Contains(lines[at]) != table.Across.Contains(lines[at - 1]))
                whole[at] = true;
            else if (table.Turned.Count > 0 && lines[at].Bottom <= table.Turned.Max(piece => piece.Bottom))
                whole[at] = false;
        }

        if (lines.Count > 3 && IsHalfWay(cells))
            (whole[1], whole[2], whole[3]) = (false, true, true);
        whole[0] = true;
        if (lines.Count > 2 && IsOfGroups(cells[0], cells[1]))
            whole[1] = true;
        for (var at = 0; at < table.Head.Count; at++)
            whole[at] = table.Head[at].BeginsRow;
        if (table.Head.Count > 0)
            whole[table.Head.Count] = true;
        return whole;
    }

    /// <summary>Which lines surely go on with a cell above them, as the file tells where it has wrapped a line.</summary>
    private static bool[] Bound(List<PdfLine?[]> cells)
    {
        var bound = new bool[cells.Count];
        for (var column = 0; column < cells[0].Length; column++)
        {
            int? open = null;
            for (var at = 0; at < cells.Count; at++)
            {
                if (cells[at][column] is not { } part)
                    continue;
                if (open is { } above && part.Top - cells[above][column]!.Top < Hole * part.Size)
                    Array.Fill(bound, true, above + 1, at - above);
                open = part.Pieces[^1].Behind == WordBehind.NextLine ? at : null;
            }
        }

        return bound;
    }

    /// <summary>
    /// Whether a header line names groups of columns and the next one their columns: beside a word with another beneath it
    /// stands none, but one beneath.
    /// </summary>
    private static bool IsOfGroups(PdfLine?[] upper, PdfLine?[] lower) => upper[0] is not null && lower[0] is null
        && Enumerable.Range(1, upper.Length - 2).Any(column => upper[column] is not null && lower[column] is not null && upper[column + 1] is null && lower[column + 1] is not null);

    /// <summary>Whether the names of columns without a group stand half-way between the names of groups, above them, and those of their columns.</summary>
    private static bool IsHalfWay(List<PdfLine?[]> cells)
    {
        bool Has(int line, int column) => cells[line][column] is not null;
        var columns = Enumerable.Range(0, cells[0].Length).ToList();
        return !Has(0, 0) && Has(1, 0) && !Has(2, 0) && columns.TrueForAll(column => !Has(1, column) || (!Has(0, column) && !Has(2, column)))
            && columns.Exists(column => Has(0, column)) && columns.Count(column => Has(2, column)) > columns.Count(column => Has(0, column));
    }

    /// <summary>Rows by the white between them, where it is wider than that between the lines of a cell; null where it is not.</summary>
    private static bool[]? ByWhite(IReadOnlyList<PdfLine> lines, List<PdfLine?[]> cells, bool[] bound)
    {
        List<double> steps = [];
        for (var column = 0; column < cells[0].Length; column++)
        {
            PdfLine? above = null;
            foreach (var part in cells.Select(parts => parts[column]).OfType<PdfLine>())
            {
                if (above is not null && part.Top - above.Top > 0.8 * part.Size)
                    steps.Add(part.Top - above.Top - part.Size);
                above = part;
            }
        }

        if (steps.Count == 0)
            return null;
        steps.Sort();
        var size = lines.Select(line => line.Size).Order().ElementAt(lines.Count / 2);
        var least = steps[steps.Count / 20] + Math.Max(1, 0.12 * size);
        var begins = new bool[lines.Count];
        var bottom = lines[0].Bottom;
        for (var at = 1; at < lines.Count; at++)
        {
            begins[at] = lines[at].Top - bottom > least;
            bottom = Math.Max(bottom, lines[at].Bottom);
        }

        if (!begins.Skip(1).Any(begin => begin) || begins.Skip(1).All(begin => begin))
            return null;
        for (var at = 0; at < begins.Length;)
        {
            var end = Array.IndexOf(begins, true, at + 1) is > 0 and var found ? found : begins.Length;
            for (var inside = at + 1; inside < end && HasSeveral(cells, at, end); inside++)
                begins[inside] = cells[inside][0] is not null && !bound[inside];
            at = end;
        }

        return begins;
    }

    /// <summary>Rows by their first column; what stands above its first words belongs to them.</summary>
    private static bool[] ByFirstColumn(List<PdfLine?[]> cells, bool isCarried)
    {
        var begins = cells.Select(parts => parts[0] is not null).ToArray();
        var first = Array.IndexOf(begins, true);
        // On a later page they may be the rest of the row that the page before ends with.
        if (first is > 0 and <= 3 && !(isCarried && cells[first].Count(part => part is not null) >= Math.Max(2, 0.6 * cells[first].Length)))
            begins[first] = false;
        return begins;
    }

    /// <summary>Whether most columns of several lines begin something: then these are rows of one line each.</summary>
    private static bool HasSeveral(List<PdfLine?[]> cells, int from, int to)
    {
        var full = 0;
        for (var at = from; at < to; at++)
            full += cells[at][0] is not null && cells[at].Count(part => part is not null) >= Math.Max(2, 0.6 * cells[at].Length) ? 1 : 0;
        return full >= 2 && (full >= (to - from) * 0.4 || Enumerable.Range(0, cells[from].Length).Count(column => HasHole(cells, column, from, to)) >= 2);
    }

    /// <summary>Whether a column's lines stop and begin again, which those of one cell do not.</summary>
    private static bool HasHole(List<PdfLine?[]> cells, int column, int from, int to)
    {
        PdfLine? above = null;
        foreach (var part in cells.GetRange(from, to - from).Select(parts => parts[column]).OfType<PdfLine>())
        {
            if (above is not null && part.Top - above.Top > Hole * part.Size)
                return true;
            above = part;
        }

        return false;
    }

    /// <summary>Before which lines a line is drawn across the table; null when the table has less than two inside it.</summary>
    private static bool[]? Drawn(IReadOnlyList<PdfLine> lines, IReadOnlyList<Extent> columns, UnruledTables.Surroundings about)
    {
        var (from, to) = (columns[0].From, columns[^1].To);
        var across = about.Across.Where(rule => Math.Min(rule.Along.To, to) - Math.Max(rule.Along.From, from) > Across * (to - from)).Select(rule => rule.At).Order().ToList();
        var begins = new bool[lines.Count];
        for (var at = 1; at < lines.Count; at++)
        {
            var (above, below) = (lines[at - 1].Bottom - (0.5 * lines[at - 1].Size), lines[at].Top + (0.5 * lines[at].Size));
            begins[at] = across.Exists(y => y > above && y < below);
        }

        return begins.Count(begin => begin) >= 2 ? begins : null;
    }
}
