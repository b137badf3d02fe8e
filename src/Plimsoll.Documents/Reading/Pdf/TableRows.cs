namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>Parts the lines of a table into its rows and cells.</summary>
internal static class TableRows
{
    /// <summary>How much of the width of a table a line must be drawn along to part its rows.</summary>
    private const double Across = 0.6;

    /// <summary>The cells of each row.</summary>
    public static IReadOnlyList<IReadOnlyList<UnruledCell>> Of(TableLines table, IReadOnlyList<Extent> columns, UnruledTables.Surroundings about)
    {
        var cells = table.Lines.Select(line => Parts(line, columns, table.Across.Contains(line))).ToList();
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

        return Headers(rows);
    }

    private static IReadOnlyList<UnruledCell> Row(List<PdfLine?[]> lines, IReadOnlyList<Extent> columns, IReadOnlyList<PdfPiece> turned) =>
        [.. columns.Select((_, column) => new UnruledCell(column, 1, [.. lines.Select(parts => parts[column]).OfType<PdfLine>()], [.. turned.Where(piece => UnruledTables.ColumnOf(piece, columns) == column)]))];

    private static PdfLine?[] Parts(PdfLine line, IReadOnlyList<Extent> columns, bool isAcross)
    {
        var parts = new PdfLine?[columns.Count];
        if (isAcross)
            parts[0] = line;
        else
        {
            foreach (var own in line.Pieces.GroupBy(piece => UnruledTables.ColumnOf(piece, columns)))
                parts[own.Key] = new([.. own]);
        }

        return parts;
    }

    private static bool[] Begins(TableLines table, List<PdfLine?[]> cells, IReadOnlyList<Extent> columns, UnruledTables.Surroundings about)
    {
        var lines = table.Lines;
        var whole = ByWhite(lines, cells) ?? ByFirstColumn(cells);
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
            if (table.Across.Contains(lines[at]) != table.Across.Contains(lines[at - 1]))
                whole[at] = true;
            else if (table.Turned.Count > 0 && lines[at].Bottom <= table.Turned.Max(piece => piece.Bottom))
                whole[at] = false;
        }

        whole[0] = true;
        if (lines.Count > 2 && IsOfGroups(cells[0], cells[1]))
            whole[1] = true;
        return whole;
    }

    /// <summary>
    /// Whether a header line names groups of columns and the next one their columns: beside a word with another beneath it
    /// stands none, but one beneath.
    /// </summary>
    private static bool IsOfGroups(PdfLine?[] upper, PdfLine?[] lower) => upper[0] is not null && lower[0] is null
        && Enumerable.Range(1, upper.Length - 2).Any(column => upper[column] is not null && lower[column] is not null && upper[column + 1] is null && lower[column + 1] is not null);

    /// <summary>Rows by the white between them, where it is wider than that between the lines of a cell; null where it is not.</summary>
    private static bool[]? ByWhite(IReadOnlyList<PdfLine> lines, List<PdfLine?[]> cells)
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
                begins[inside] = cells[inside][0] is not null;
            at = end;
        }

        return begins;
    }

    /// <summary>Rows by their first column; what stands above its first words belongs to them.</summary>
    private static bool[] ByFirstColumn(List<PdfLine?[]> cells)
    {
        var begins = cells.Select(parts => parts[0] is not null).ToArray();
        var first = Array.IndexOf(begins, true);
        if (first is > 0 and <= 3)
            begins[first] = false;
        return begins;
    }

    /// <summary>Whether most columns of several lines begin something: then these are rows of one line each.</summary>
    private static bool HasSeveral(List<PdfLine?[]> cells, int from, int to)
    {
        var full = 0;
        for (var at = from; at < to; at++)
            full += cells[at][0] is not null && cells[at].Count(part => part is not null) >= Math.Max(2, 0.6 * cells[at].Length) ? 1 : 0;
        return full >= 2 && full >= (to - from) * 0.4;
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

    /// <summary>
    /// A header whose neighbours to the right are empty while the row beneath has a word for each is the title of a group of
    /// columns: it covers them.
    /// </summary>
    private static IReadOnlyList<IReadOnlyList<UnruledCell>> Headers(List<IReadOnlyList<UnruledCell>> rows)
    {
        if (rows.Count < 3 || rows[0].Count < 3 || rows[1].Count != rows[0].Count)
            return rows;
        bool IsEmpty(UnruledCell cell) => cell.Lines.Count == 0 && cell.Turned.Count == 0;
        var (upper, lower) = (rows[0], rows[1]);
        if (upper.Count(IsEmpty) == 0 || lower.Count(IsEmpty) == 0 || IsEmpty(upper[0]) || !IsEmpty(lower[0]))
            return rows;
        List<UnruledCell> header = [];
        foreach (var cell in upper)
        {
            if (IsEmpty(cell) && header.Count > 0 && !IsEmpty(lower[cell.Column]) && !IsEmpty(header[^1]) && !IsEmpty(lower[header[^1].Column]))
                header[^1] = header[^1] with { Columns = header[^1].Columns + 1 };
            else
                header.Add(cell);
        }

        rows[0] = header;
        return rows;
    }
}
