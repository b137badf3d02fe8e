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

    /// <summary>Cells with a sign and no words, in any column.</summary>
    public static void Note(ItemRows rows, List<Finding> findings, SourceAccount account)
    {
        var stray =
            from row in rows.Rows
            from at in Enumerable.Range(0, row.Row.Cells.Count)
            let cell = row.Row[at]
            let column = row.Plan.Columns.FirstOrDefault(c => c.Index == at)
            where (cell.IsStray || (!cell.IsBlank && !cell.Text.Any(char.IsLetterOrDigit))) && column?.Field != ColumnField.Score
            select (Header: column?.Header ?? "No header", Cell: cell);
        foreach (var marks in stray.GroupBy(s => s.Header, s => s.Cell))
        {
            var cells = marks.ToList();
            findings.Add(new("damaged-cell", $"{marks.Key}: {Named(cells)} carries nothing; left out", null, cells[0].Place.ToString()));
            foreach (var cell in cells)
                account.Note(cell.Place, SourceUse.Ignored, "stray mark");
        }
    }

    private static string Named(IReadOnlyList<GridCell> cells) =>
        string.Join(", ", cells.GroupBy(c => c.IsBlank ? c.Raw.Trim() : c.Text).Select(g => g.Count() == 1 ? $"“{g.Key}”" : $"“{g.Key}” ({g.Count()} times)"));
}
