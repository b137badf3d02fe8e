namespace Plimsoll.Documents.Reading.Pdf;

/// <summary>
/// Headers of two rows in a table whose cells are not drawn: a name with others beneath it and beneath its empty neighbours
/// is that of a group of columns, and covers them.
/// </summary>
internal static class TableHeaders
{
    /// <summary>Makes the names of groups in the first row cover their columns.</summary>
    /// <returns>Whether the second row belongs to the header too.</returns>
    public static bool Join(List<IReadOnlyList<UnruledCell>> rows)
    {
        if (rows.Count < 3 || rows[0].Count < 3 || rows[1].Count != rows[0].Count)
            return false;
        var (upper, lower) = (rows[0], rows[1]);
        if (!upper.Any(IsEmpty) || !lower.Any(IsEmpty) || IsEmpty(upper[0]) || !IsEmpty(lower[0]))
            return false;
        List<UnruledCell> header = [];
        for (var at = 0; at < upper.Count;)
        {
            var end = at;
            while (end < upper.Count && !IsEmpty(lower[end]))
                end++;
            header.AddRange(end == at ? [upper[at]] : Groups([.. upper.Skip(at).Take(end - at)]));
            at = Math.Max(at + 1, end);
        }

        if (header.Count == upper.Count)
            return false;
        rows[0] = header;
        return true;
    }

    /// <summary>Cells above neighbours that all have words: each name takes the columns nearest to it, or those from its own on.</summary>
    private static List<UnruledCell> Groups(List<UnruledCell> cells)
    {
        var names = cells.Where(cell => !IsEmpty(cell)).ToList();
        if (names.Count == 0 || names.Count == cells.Count)
            return cells;
        var isFromLeft = !IsEmpty(cells[0]);
        var groups = cells.GroupBy(cell => isFromLeft ? names.Last(name => name.Column <= cell.Column) : names.MinBy(name => Math.Abs(name.Column - cell.Column))!);
        return [.. groups.Select(group => group.Key with { Column = group.Min(cell => cell.Column), Columns = group.Count() })];
    }

    private static bool IsEmpty(UnruledCell cell) => cell.Lines.Count == 0 && cell.Turned.Count == 0;
}
