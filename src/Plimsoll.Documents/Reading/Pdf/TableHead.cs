namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// The header of a table whose cells are not drawn, where its type tells how many lines it has: its names may have several lines,
/// each name stands in the middle of its own height, and a name above several columns is that of a group of them.
/// </summary>
internal static class TableHead
{
    /// <summary>No header has more lines.</summary>
    private const int Most = 9;

    /// <summary>Names whose middles are this near to each other, in sizes of the type, stand in one row.</summary>
    private const double SameMiddle = 0.35;

    /// <summary>How many lines at the top are bold, above others of which hardly any is; 0 when type tells nothing.</summary>
    public static int Count(IReadOnlyList<PdfLine> lines)
    {
        var bold = lines.TakeWhile(line => line.IsBold).Count();
        while (bold > 1 && IsTitle(lines, bold - 1))
            bold--;
        return bold is > 0 and <= Most && bold < lines.Count && lines.Skip(bold).Count(line => line.IsBold) * 4 <= lines.Count - bold ? bold : 0;
    }

    /// <summary>Whether the last bold line is the title of the first section: it stands alone at the left, as others beneath do, or far from the line above.</summary>
    private static bool IsTitle(IReadOnlyList<PdfLine> lines, int at)
    {
        var left = lines.Min(line => line.Left);
        bool IsAlone(PdfLine line) => line.IsBold && line.Left - left < 1.5 && line.Cut(TableColumns.Apart).Count == 1;
        return IsAlone(lines[at]) && (lines[at].Top - lines[at - 1].Top > 1.4 * lines[at].Size || lines.Skip(at + 1).Any(IsAlone));
    }

    /// <summary>The header as one row, or as two with the names of groups in the first; null when its lines do not tell.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="pitch">How far apart the lines of a cell stand, from top to top.</param>
    public static IReadOnlyList<IReadOnlyList<UnruledCell>>? Rows(IReadOnlyList<PdfLine> lines, IReadOnlyList<Extent> columns, double pitch)
    {
        var names = columns.Select(_ => new List<PdfLine>()).ToList();
        List<PdfLine> groups = [];
        foreach (var run in lines.SelectMany(line => line.CutAtCells(TableColumns.Apart)))
        {
            var over = TableColumns.Over(run, columns);
            if (over.Count > 1)
                groups.Add(run);
            else
                names[UnruledTables.ColumnOf(run.Pieces, columns)].Add(run);
        }

        foreach (var own in names)
            MergeLines(own);
        foreach (var column in Enumerable.Range(0, columns.Count).Where(column => IsUnderGroup(names, column, pitch)).ToList())
        {
            groups.Add(names[column][0]);
            names[column].RemoveAt(0);
        }

        if (groups.Count == 0)
            return [Row(names)];
        if (Ranges(groups, names, columns) is not { } ranges)
            return null;
        List<UnruledCell> upper = [];
        var lower = columns.Select((_, column) => new UnruledCell(column, 1, [], [])).ToList();
        for (var column = 0; column < columns.Count; column++)
        {
            var at = ranges.FindIndex(range => range.From <= column && column <= range.To);
            if (at < 0)
            {
                upper.Add(new(column, 1, names[column], []));
                continue;
            }

            lower[column] = new(column, 1, names[column], []);
            if (ranges[at].From == column)
                upper.Add(new(column, ranges[at].To - column + 1, ranges[at].Names, []));
        }

        return [upper, lower];
    }

    /// <summary>Whether the first line above a column names a group: it stands farther from the next than lines of a name do, and the others stand at the height of a neighbour's.</summary>
    private static bool IsUnderGroup(List<List<PdfLine>> names, int column, double pitch)
    {
        var own = names[column];
        if (own.Count < 2 || own[1].Top - own[0].Top <= pitch + (0.15 * own[0].Size))
            return false;
        var (whole, rest) = (Height(own), Height(own.GetRange(1, own.Count - 1)));
        return new[] { column - 1, column + 1 }.Where(other => other >= 0 && other < names.Count && names[other].Count > 0)
            .Any(other => Math.Abs(Height(names[other]) - rest) < SameMiddle * own[0].Size && Math.Abs(Height(names[other]) - rest) < Math.Abs(Height(names[other]) - whole));
    }

    /// <summary>Parts of one line of a name stand beside each other.</summary>
    private static void MergeLines(List<PdfLine> own)
    {
        for (var at = own.Count - 1; at > 0; at--)
        {
            if (own[at].Top >= own[at - 1].Bottom - (0.5 * own[at].Size))
                continue;
            own[at - 1] = new([.. own[at - 1].Pieces, .. own[at].Pieces]);
            own.RemoveAt(at);
        }
    }

    private static List<UnruledCell> Row(List<List<PdfLine>> names) => [.. names.Select((own, column) => new UnruledCell(column, 1, own, []))];

    /// <summary>
    /// The columns of each group: those beside each other whose names stand beneath it, at one height with each other and not
    /// with those that have no group. Null when another reading is as good.
    /// </summary>
    private static List<(int From, int To, List<PdfLine> Names)>? Ranges(List<PdfLine> groups, List<List<PdfLine>> names, IReadOnlyList<Extent> columns)
    {
        // Lines of one group's name stand above each other.
        List<List<PdfLine>> whole = [];
        foreach (var line in groups.OrderBy(line => line.Top))
        {
            if (whole.Find(own => own.Exists(other => other.Left < line.Right && line.Left < other.Right)) is { } same)
                same.Add(line);
            else
                whole.Add([line]);
        }

        whole.Sort((one, other) => Middle(one).CompareTo(Middle(other)));
        List<(int From, int To, List<PdfLine> Names)> ranges = [];
        var floor = 0;
        for (var at = 0; at < whole.Count; at++)
        {
            var bottom = whole[at].Max(line => line.Bottom);
            var size = whole[at][0].Size;
            var own = Enumerable.Range(0, columns.Count).Where(column => columns[column].From < whole[at].Max(line => line.Right) && columns[column].To > whole[at].Min(line => line.Left) && names[column].Count > 0 && names[column][0].Top > bottom - (0.5 * size)).ToList();
            if (own.Count == 0)
                return null;
            var height = Height(names[own[0]]);
            bool IsChild(int column) => names[column].Count > 0 && names[column][0].Top > bottom - (0.5 * size) && Math.Abs(Height(names[column]) - height) < SameMiddle * size;
            var ceiling = at + 1 < whole.Count ? Enumerable.Range(0, columns.Count).First(column => column == columns.Count - 1 || columns[column].To > whole[at + 1].Min(line => line.Left)) - 1 : columns.Count - 1;
            var (from, to) = (own[0], own[^1]);
            while (from > floor && IsChild(from - 1))
                from--;
            while (to < ceiling && IsChild(to + 1))
                to++;
            var isFromLeft = Math.Abs(whole[at][0].Left - names[own[0]][0].Left) < 1.5 && names[own[0]][0].Right < columns[own[^1]].To + 1 && own[0] < to;
            // Names without a group at the same height, or another group beside it: the middle of the group's name tells.
            var isOpen = names[0].Count > 0 && IsChild(0) && own[0] > 0;
            if (isFromLeft && isOpen)
                return null;
            if (isFromLeft)
                from = own[0];
            else if (isOpen || (from == floor && at > 0) || (to == ceiling && at + 1 < whole.Count))
                (from, to) = Best(from, to, own, Middle(whole[at]), columns);
            ranges.Add((from, to, whole[at]));
            floor = to + 1;
        }

        return Enumerable.Range(1, ranges.Count - 1).All(at => ranges[at - 1].To < ranges[at].From) ? ranges : null;
    }

    /// <summary>Of the stretches of columns about a name, that in whose middle it stands.</summary>
    private static (int From, int To) Best(int from, int to, List<int> own, double middle, IReadOnlyList<Extent> columns)
    {
        var best = (From: from, To: to);
        double Off((int From, int To) range) => Math.Abs(((columns[range.From].From + End(range.To, columns)) / 2) - middle);
        for (var first = from; first <= own[0]; first++)
        {
            for (var last = own[^1]; last <= to; last++)
            {
                if (Off((first, last)) < Off(best) - 3)
                    best = (first, last);
            }
        }

        return best;
    }

    /// <summary>Where the room of a column ends.</summary>
    private static double End(int column, IReadOnlyList<Extent> columns) => column + 1 < columns.Count ? columns[column + 1].From : columns[column].To;

    private static double Middle(List<PdfLine> lines) => (lines.Min(line => line.Left) + lines.Max(line => line.Right)) / 2;

    private static double Height(List<PdfLine> lines) => (lines[0].Top + lines[^1].Bottom) / 2;
}
