namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// Rows of a table whose cells all stand in the middle of their row's height: the first lines of its tallest cell stand above the
/// words of its first column, and as many of its lines beneath them.
/// </summary>
internal static class RowMiddles
{
    /// <summary>How far from the middle of its row a cell may stand, in sizes of the type.</summary>
    private const double Off = 0.75;

    /// <summary>How much nearer to the middles of rows than to their tops the cells must stand.</summary>
    private const double Share = 0.4;

    /// <summary>How much a point of white between rows weighs against a point out of the middle.</summary>
    private const double White = 0.05;

    /// <summary>Which lines begin rows; null where the cells of some row do not stand in its middle, or all stand at its top.</summary>
    /// <remarks>Of all ways to part the lines, one entry of the first column to each row, the one whose cells stand nearest to the middles.</remarks>
    /// <param name="lines">The lines of the table without its header.</param>
    /// <param name="cells">Their words by column.</param>
    /// <param name="bound">Lines that surely go on with a cell above them.</param>
    /// <param name="pitch">How far apart the lines of a cell stand, from top to top.</param>
    /// <param name="isCarried">Whether the first lines may be the rest of a row of the page before.</param>
    public static bool[]? Begins(IReadOnlyList<PdfLine> lines, List<PdfLine?[]> cells, bool[] bound, double pitch, bool isCarried)
    {
        var keys = Keys(cells, bound, pitch);
        if (keys.Count == 0)
            return null;
        return Enumerable.Range(0, isCarried ? keys[0][0] + 1 : 1).Where(from => !bound[from])
            .Select(from => Begins(lines, cells, bound, keys, from)).OfType<bool[]>()
            .MinBy(begins => OffMiddle(cells, begins, keys) + (0.3 * lines[0].Size * Array.LastIndexOf(begins, true, keys[0][0])));
    }

    private static bool[]? Begins(IReadOnlyList<PdfLine> lines, List<PdfLine?[]> cells, bool[] bound, List<List<int>> keys, int from)
    {
        // What the rows to a key cost at least where the next one begins at a line, and where the last of them begins.
        Dictionary<int, (double Cost, int Before)> ends = new() { [from] = (0, -1) };
        List<Dictionary<int, (double Cost, int Before)>> steps = [];
        for (var key = 0; key < keys.Count; key++)
        {
            Dictionary<int, (double Cost, int Before)> next = [];
            var own = keys[key].Select(at => cells[at][0]!).ToList();
            var (middle, size) = ((own[0].Top + own[^1].Bottom) / 2, own[0].Size);
            var last = key + 1 < keys.Count ? keys[key + 1][0] : lines.Count;
            foreach (var (start, so) in ends.Where(end => end.Key <= keys[key][0]))
            {
                for (var end = key + 1 < keys.Count ? keys[key][^1] + 1 : last; end <= last; end++)
                {
                    if ((end < lines.Count && bound[end]) || Misfit(cells, start, end, middle, size) is not { } misfit)
                        continue;
                    var white = end < lines.Count ? lines[end].Top - Enumerable.Range(start, end - start).Max(at => lines[at].Bottom) : 0;
                    var cost = so.Cost + misfit - (White * white);
                    if (!next.TryGetValue(end, out var known) || cost < known.Cost)
                        next[end] = (cost, start);
                }
            }

            steps.Add(next);
            ends = next;
        }

        if (!ends.ContainsKey(lines.Count))
            return null;
        var begins = new bool[lines.Count];
        var raised = 0;
        for (var (key, end) = (keys.Count - 1, lines.Count); key >= 0; key--)
        {
            var start = steps[key][end].Before;
            begins[start] = true;
            raised += cells[keys[key][0]][0]!.Top - Enumerable.Range(start, keys[key][0] - start + 1).Min(at => lines[at].Top) > 0.5 * lines[start].Size ? 1 : 0;
            end = start;
        }

        begins[0] = true;
        return raised > 0 && OffMiddle(cells, begins, keys) < Share * OffTop(cells, keys, from) ? begins : null;
    }

    /// <summary>How far the cells of all rows stand from the middles of their first columns.</summary>
    private static double OffMiddle(List<PdfLine?[]> cells, bool[] begins, List<List<int>> keys)
    {
        var sum = 0.0;
        foreach (var key in keys)
        {
            var start = Array.LastIndexOf(begins, true, key[0]);
            var end = Array.IndexOf(begins, true, key[0] + 1) is > 0 and var found ? found : cells.Count;
            sum += Misfit(cells, start, end, (cells[key[0]][0]!.Top + cells[key[^1]][0]!.Bottom) / 2, cells[key[0]][0]!.Size) ?? 0;
        }

        return sum;
    }

    /// <summary>How far the first lines of all cells would stand from those of their first columns, if rows began with these.</summary>
    private static double OffTop(List<PdfLine?[]> cells, List<List<int>> keys, int from)
    {
        var sum = 0.0;
        for (var at = from; at < keys[0][0]; at++)
            sum += cells[keys[0][0]][0]!.Top - cells[at].OfType<PdfLine>().Min(part => part.Top);
        for (var key = 0; key < keys.Count; key++)
        {
            var end = key + 1 < keys.Count ? keys[key + 1][0] : cells.Count;
            for (var column = 1; column < cells[0].Length; column++)
            {
                if (cells.GetRange(keys[key][0], end - keys[key][0]).Select(parts => parts[column]).FirstOrDefault(part => part is not null) is { } first)
                    sum += Math.Abs(first.Top - cells[keys[key][0]][0]!.Top);
            }
        }

        return sum;
    }

    /// <summary>How far the cells of a row stand from its middle; null when one stands too far off. White beneath the last paragraph of a cell is not seen, but is as wide as that between the others.</summary>
    private static double? Misfit(List<PdfLine?[]> cells, int from, int end, double middle, double size)
    {
        var misfit = 0.0;
        for (var column = 1; column < cells[from].Length; column++)
        {
            var (top, bottom, white) = (double.MaxValue, double.MinValue, 0.0);
            for (var at = from; at < end; at++)
            {
                if (cells[at][column] is not { } part)
                    continue;
                white = bottom > double.MinValue ? Math.Max(white, part.Top - bottom) : white;
                (top, bottom) = (Math.Min(top, part.Top), Math.Max(bottom, part.Bottom));
            }

            if (top == double.MaxValue)
                continue;
            var own = (top + bottom) / 2;
            var off = Math.Max(own - middle, middle - own - (white > 0.6 * size ? white / 2 : 0));
            if (off > Off * size)
                return null;
            misfit += Math.Max(0, off);
        }

        return misfit;
    }

    /// <summary>The lines of each entry in the first column: those beneath each other at the pitch of lines are one.</summary>
    private static List<List<int>> Keys(List<PdfLine?[]> cells, bool[] bound, double pitch)
    {
        List<List<int>> keys = [];
        for (var at = 0; at < cells.Count; at++)
        {
            if (cells[at][0] is not { } part)
                continue;
            if (keys.Count > 0 && (part.Top - cells[keys[^1][^1]][0]!.Top < 1.1 * pitch || Enumerable.Range(keys[^1][^1] + 1, at - keys[^1][^1]).All(between => bound[between])))
                keys[^1].Add(at);
            else
                keys.Add([at]);
        }

        return keys;
    }
}
