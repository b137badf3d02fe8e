using Plimsoll.Domain.Assessments;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>Finds the header of a table, over one row or several, and makes the plan of its columns.</summary>
internal static class HeaderBlock
{
    private const int MostLevels = 3;

    /// <summary>The plan by the header that begins at or below a row; null when no header begins there.</summary>
    /// <param name="rows">The rows of the table.</param>
    /// <param name="at">The row to look at.</param>
    /// <param name="pattern">The headers of the best-read header of the document.</param>
    public static ColumnPlan? ReadAt(IReadOnlyList<GridRow> rows, int at, IReadOnlyList<HeaderCell>? pattern = null)
    {
        var first = at;
        while (at < rows.Count && at - first < MostLevels - 1 && IsGroupRow(rows[at]))
            at++;
        if (at >= rows.Count || HeaderRow.Sure(rows[at]) == 0)
            return null;
        var end = at + 1;
        while (end < rows.Count && end - at < MostLevels && IsSubRow(rows[end]))
            end++;
        var groups = Enumerable.Range(first, at - first).Select(r => rows[r]).ToList();
        var below = Enumerable.Range(at + 1, end - at - 1).Select(r => rows[r]).ToList();
        var plan = new ColumnPlan(Columns(rows[at], groups, below, pattern), (first, end - first), HeaderRow.Exact(rows[at]));
        return plan.IsRegister ? plan : null;
    }

    /// <summary>The headers of the main row as a pattern for headers that are broken.</summary>
    public static IReadOnlyList<HeaderCell> PatternOf(IReadOnlyList<GridRow> rows, ColumnPlan plan)
    {
        for (var at = plan.HeaderRows.First; at < plan.HeaderRows.First + plan.HeaderRows.Count; at++)
        {
            if (HeaderRow.Sure(rows[at]) > 0)
                return HeaderRow.Read(Stacked(rows[at], SubRows(rows, plan, at)), Texts(rows[at]), null);
        }

        return [];
    }

    private static List<GridRow> SubRows(IReadOnlyList<GridRow> rows, ColumnPlan plan, int main) =>
        [.. rows.Skip(main + 1).Take(plan.HeaderRows.First + plan.HeaderRows.Count - main - 1)];

    /// <summary>A row above that names stages only: "Inherent … Residual".</summary>
    private static bool IsGroupRow(GridRow row) =>
        row.Filled.Any() && row.Filled.All(c => HeaderVocabulary.Read(row[c].Text) is { Field: ColumnField.Score, Stage: not null });

    private static bool IsSubRow(GridRow row) =>
        row.Filled.Any() && row.Filled.All(c => HeaderVocabulary.IsSubHeader(row[c].Text)
            || HeaderVocabulary.Read(row[c].Text) is { Field: ColumnField.Score, Part: not null });

    private static List<PlannedColumn> Columns(GridRow main, List<GridRow> groups, List<GridRow> below, IReadOnlyList<HeaderCell>? pattern)
    {
        var texts = Texts(main);
        var headers = HeaderRow.Read(Stacked(main, below), texts, pattern);
        List<PlannedColumn> columns = [];
        foreach (var header in headers)
        {
            // A group runs on over columns without a header of their own.
            var last = header.Last;
            while (header.Meaning.Field == ColumnField.Score && last + 1 < main.Cells.Count && texts[last + 1].Length == 0)
                last++;
            for (var column = header.First; column <= last; column++)
            {
                var parts = header.Meaning.Part is { } part && last == header.First ? [part]
                    : below.Select(r => HeaderVocabulary.PartsIn(r[column].Text)).LastOrDefault(p => p.Count > 0) ?? [];
                columns.Add(new(column, header.Meaning.Field, header.Words, header.Meaning.Stage, parts));
            }
        }

        return ScoreColumns.Settle(columns, groups);
    }

    private static List<string> Texts(GridRow main) => [.. main.Cells.Select(c => c.Text)];

    private static List<string> Stacked(GridRow main, List<GridRow> below) =>
        [.. Enumerable.Range(0, main.Cells.Count).Select(c => string.Join(' ', below.Prepend(main).Select(r => r[c].Text).Where(t => t.Length > 0)))];
}
