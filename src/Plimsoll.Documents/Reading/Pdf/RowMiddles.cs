namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// Rows of a table whose cells all stand in the middle of their row's height: the first lines of its tallest cell stand above the
/// words of its first column, and as many of its lines beneath them.
/// </summary>
internal static class RowMiddles
{
    /// <summary>How far from the middle of its row a cell may stand, in sizes of the type.</summary>
    private const double Off = 0.75;

    /// <summary>Which lines begin rows; null where the cells of some row do not stand in its middle, or all stand at its top.</summary>
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
        for (var from = 0; from < lines.Count && from <= (isCarried ? keys[0][0] : 0); from++)
        {
            if (!bound[from] && Begins(lines, cells, bound, keys, from) is { } begins)
                return begins;
        }

        return null;
    }

    private static bool[]? Begins(IReadOnlyList<PdfLine> lines, List<PdfLine?[]> cells, bool[] bound, List<List<int>> keys, int from)
    {
        var begins = new bool[lines.Count];
        begins[0] = true;
        var raised = 0;
        for (var key = 0; key < keys.Count; key++)
        {
            if (from >= lines.Count || keys[key][0] < from || bound[from])
                return null;
            begins[from] = true;
            var own = keys[key].Select(at => cells[at][0]!).ToList();
            var middle = (own[0].Top + own[^1].Bottom) / 2;
            var size = own[0].Size;
            var top = Enumerable.Range(from, keys[key][0] - from + 1).Min(at => lines[at].Top);
            raised += own[0].Top - top > 0.5 * size ? 1 : 0;
            var end = keys[key][^1] + 1;
            while (end < lines.Count && (key + 1 == keys.Count || end < keys[key + 1][0]) && (bound[end] || lines[end].Bottom <= middle + (middle - top) + (Off * size)))
                end++;
            if (key + 1 == keys.Count)
                end = lines.Count;
            if (!AreInMiddle(cells, from, end, middle, size))
                return null;
            from = end;
        }

        return raised > 0 && from == lines.Count ? begins : null;
    }

    private static bool AreInMiddle(List<PdfLine?[]> cells, int from, int end, double middle, double size)
    {
        for (var column = 1; column < cells[from].Length; column++)
        {
            var own = cells.GetRange(from, end - from).Select(parts => parts[column]).OfType<PdfLine>().ToList();
            if (own.Count > 0 && Math.Abs(((own.Min(part => part.Top) + own.Max(part => part.Bottom)) / 2) - middle) > Off * size)
                return false;
        }

        return true;
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
