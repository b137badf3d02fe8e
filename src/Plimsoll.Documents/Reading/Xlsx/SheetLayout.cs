namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>
/// Lays the cells of a sheet out as a table. Columns and rows before the first that holds something are left out, and so is
/// what is empty behind the last cell of a row; longer stretches of empty rows or columns are kept as one.
/// </summary>
internal sealed class SheetLayout
{
    /// <summary>A few empty rows or columns part things; many are only far away.</summary>
    private const int LongestGap = 8;

    private readonly SheetData data;
    private readonly SheetEntry sheet;
    private readonly CellReader reader;
    private readonly List<int> columns;
    private readonly List<RawRow> rows;
    private readonly SheetMerges merges;
    private readonly HashSet<int> hidden;

    /// <exception cref="UnreadableFileException">There would be more cells than allowed.</exception>
    public SheetLayout(SheetData data, SheetEntry sheet, CellReader reader, string file, int mostCells)
    {
        (this.data, this.sheet, this.reader) = (data, sheet, reader);
        AddCommentedCells(data);
        columns = WithGaps(data.Rows.SelectMany(row => row.Cells).Select(cell => cell.Column).Distinct().Order());
        rows = Rows(data.Rows);
        Cells = (long)columns.Count * rows.Count > mostCells
            ? throw new UnreadableFileException(file, $"Sheet “{sheet.Name}” spreads over {rows.Count:N0} rows and {columns.Count:N0} columns, far more than a register", "Delete what stands far from the register, and save it again")
            : columns.Count * rows.Count;
        hidden = [.. columns.Where(column => data.HiddenColumns.Exists(h => column >= h.First && column <= h.Last))];
        merges = new SheetMerges(data, columns, rows, sheet.Name, Notes);
        NoteHidden();
        NoteNeverCalculated();
    }

    /// <summary>How many cells the table may have.</summary>
    public int Cells { get; }

    public List<SourceNote> Notes { get; } = [];

    public SourceTable Table(CancellationToken ct)
    {
        List<SourceRow> made = new(rows.Count);
        for (var at = 0; at < rows.Count; at++)
        {
            if (at % 1024 == 0)
                ct.ThrowIfCancellationRequested();
            var place = new Place { Sheet = sheet.Name, Row = rows[at].Number };
            made.Add(new SourceRow(place, RowCells(at)) { IsHidden = rows[at].IsHidden });
        }

        var range = $"{CellName.Of(rows[0].Number, columns[0])}:{CellName.Of(rows[^1].Number, columns[^1])}";
        return new SourceTable(new Place { Sheet = sheet.Name, Cell = range }, made) { IsHidden = sheet.IsHidden };
    }

    private List<SourceCell> RowCells(int rowAt)
    {
        var row = rows[rowAt];
        List<SourceCell> made = [];
        var next = 0;
        for (var at = 0; at < columns.Count; at++)
        {
            while (next < row.Cells.Count && row.Cells[next].Column < columns[at])
                next++;
            var here = next < row.Cells.Count && row.Cells[next].Column == columns[at] ? row.Cells[next] : (RawCell?)null;
            var merge = merges.At(rowAt, at);
            if (here is null && merge is null && next >= row.Cells.Count && !merges.AnyBehind(rowAt, at))
                break;
            if (merge is { IsFirst: false })
                continue;
            var place = new Place { Sheet = sheet.Name, Cell = CellName.Of(row.Number, columns[at]) };
            var cell = here is { } raw && (raw.Value.Length > 0 || raw.Formula is not null)
                ? reader.Read(raw, place)
                : new SourceCell(place, SourceText.Empty, SourceCellKind.Empty);
            made.Add(With(cell, merge, row.Number, columns[at]));
        }

        return made;
    }

    private SourceCell With(SourceCell cell, MergedCell? merge, int row, int column)
    {
        if (merge is { } spans)
            cell = cell with { RowSpan = spans.Rows, ColumnSpan = spans.Columns };
        if (data.Comments.TryGetValue((row, column), out var comments))
            cell = cell with { Comments = comments };
        return hidden.Contains(column) ? cell with { IsHidden = true } : cell;
    }

    /// <summary>A comment beside an empty cell is something all the same.</summary>
    private static void AddCommentedCells(SheetData data)
    {
        if (data.Comments.Count == 0)
            return;
        var rows = data.Rows.ToDictionary(row => row.Number);
        foreach (var (number, column) in data.Comments.Keys)
        {
            if (!rows.TryGetValue(number, out var row))
                rows.Add(number, row = new RawRow(number, false, []));
            if (!row.Cells.Exists(cell => cell.Column == column))
                row.Cells.Insert(row.Cells.FindLastIndex(cell => cell.Column < column) + 1, new RawCell(column, null, 0, "", null));
        }

        data.Rows.Clear();
        data.Rows.AddRange(rows.Values.OrderBy(row => row.Number));
    }

    private static List<int> WithGaps(IEnumerable<int> used)
    {
        List<int> all = [];
        foreach (var number in used)
        {
            var gap = all.Count == 0 ? 0 : number - all[^1] - 1;
            for (var empty = number - (gap > LongestGap ? 1 : gap); empty < number; empty++)
                all.Add(empty);
            all.Add(number);
        }

        return all;
    }

    private static List<RawRow> Rows(List<RawRow> used)
    {
        var at = 0;
        return [.. WithGaps(used.Select(row => row.Number)).Select(number => used[at].Number == number ? used[at++] : new RawRow(number, false, []))];
    }

    private void NoteHidden()
    {
        if (sheet.IsHidden)
            return;
        if (hidden.Count > 0)
            Notes.Add(new(SourceNoteKind.Hidden, $"Hidden columns of sheet “{sheet.Name}” were read: {string.Join(", ", hidden.Order().Take(20).Select(CellName.Letters))}{(hidden.Count > 20 ? "…" : "")}", new Place { Sheet = sheet.Name }));
        var count = data.Rows.Count(row => row.IsHidden);
        if (count > 0)
            Note(SourceNoteKind.Hidden, count, $"{count} hidden row of sheet “{sheet.Name}” was read", $"{count} hidden rows of sheet “{sheet.Name}” were read");
    }

    private void NoteNeverCalculated()
    {
        var count = data.Rows.Sum(row => row.Cells.Count(cell => cell.Formula is not null && cell.Value.Length == 0));
        if (count > 0)
        {
            Note(
                SourceNoteKind.NotRead,
                count,
                $"{count} formula of sheet “{sheet.Name}” has no outcome in the file; if one should be there, open the workbook in Excel, save it and import it again",
                $"{count} formulas of sheet “{sheet.Name}” have no outcome in the file; if one should be there, open the workbook in Excel, save it and import it again");
        }
    }

    private void Note(SourceNoteKind kind, int count, FormattableString one, FormattableString several) =>
        Notes.Add(SourceNote.Counted(kind, count, one, several, new Place { Sheet = sheet.Name }));
}
