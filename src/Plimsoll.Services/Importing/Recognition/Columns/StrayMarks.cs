using Plimsoll.Domain.Checks;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>Tells once per item and column of marks that carry nothing.</summary>
internal static class StrayMarks
{
    /// <summary>Letters and marks under a score that are no score.</summary>
    public static void NoteDebris(string header, IReadOnlyList<GridCell> cells, List<Finding> findings, SourceAccount account)
    {
        if (cells.Count == 0)
            return;
        findings.Add(new("damaged-cell", Sentence.Counted(cells.Count, $"{header}: {Named(cells)} is no score; left out", $"{header}: {Named(cells)} are no score; left out"), null, cells[0].Place.ToString()));
        foreach (var cell in cells)
            account.Note(cell.Place, SourceUse.Ignored, "no score");
    }

    /// <summary>Cells with a sign and no words, in any column. Arrows and the like say something: they are kept under their header.</summary>
    public static void Note(ItemRows rows, RecognisedItem item, List<Finding> findings, SourceAccount account)
    {
        foreach (var (header, cell) in
            from row in rows.Rows
            from column in row.Plan.Columns
            where column.Field == ColumnField.Other
            let cell = row.Row[column.Index]
            where IsSymbol(cell.Text)
            select (column.Header, cell))
        {
            item.Extra.Add((header, new(cell.Text, cell.Place)));
            account.Note(cell.Place, SourceUse.KeptAsExtra);
        }

        var stray =
            from row in rows.Rows
            from at in Enumerable.Range(0, row.Row.Cells.Count)
            let cell = row.Row[at]
            let column = row.Plan.Columns.FirstOrDefault(c => c.Index == at)
            where (cell.IsStray || (!cell.IsBlank && !cell.Text.Any(char.IsLetterOrDigit))) && column?.Field != ColumnField.Score
                && !(column?.Field == ColumnField.Other && IsSymbol(cell.Text))
            select (Header: column?.Header ?? "No header", Cell: cell);
        foreach (var marks in stray.GroupBy(s => s.Header, s => s.Cell))
        {
            var cells = marks.ToList();
            findings.Add(new("damaged-cell", $"{marks.Key}: {Named(cells)} carries nothing; left out", null, cells[0].Place.ToString()));
            foreach (var cell in cells)
                account.Note(cell.Place, SourceUse.Ignored, "stray mark");
        }
    }

    /// <summary>"↑", "▲", "⬌", "✓": one or two signs that stand for words.</summary>
    private static bool IsSymbol(string text) => text.Length is > 0 and <= 4 && text.All(c => c is (>= '\u2190' and <= '\u21FF') or (>= '\u25A0' and <= '\u27BF') or (>= '\u2900' and <= '\u297F') or (>= '\u2B00' and <= '\u2BFF') or '\uFE0F' or ' ');

    private static string Named(IReadOnlyList<GridCell> cells) =>
        string.Join(", ", cells.GroupBy(c => c.IsBlank ? c.Raw.Trim() : c.Text).Select(g => g.Count() == 1 ? $"“{g.Key}”" : $"“{g.Key}” ({g.Count()} times)"));
}
