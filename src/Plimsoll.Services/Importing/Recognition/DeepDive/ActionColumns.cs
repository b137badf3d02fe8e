using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>The header of a deep dive's action table, over one to three rows.</summary>
/// <param name="Columns">Where each field stands.</param>
/// <param name="Rows">How many rows it takes.</param>
/// <param name="Width">How many cells its widest row has: rows of another width have been broken by a page.</param>
internal sealed record ActionColumns(IReadOnlyDictionary<ActionField, int> Columns, int Rows, int Width)
{
    private const int MostRows = 3;

    public int At(ActionField field) => Columns.GetValueOrDefault(field, -1);

    public static ActionColumns? ReadAt(IReadOnlyList<GridRow> rows, int at)
    {
        var count = 0;
        while (count < MostRows && at + count < rows.Count && rows[at + count] is var row
            && row.Filled.Any() && row.Filled.All(c => DeepDiveLabels.IsHeaderCell(row[c].Text)))
            count++;
        if (count == 0)
            return null;
        Dictionary<ActionField, int> columns = [];
        var header = rows.Skip(at).Take(count).ToList();
        for (var column = 0; column < header.Max(r => r.Cells.Count); column++)
        {
            var words = string.Join(' ', header.Select(r => r[column].Text).Where(t => t.Length > 0));
            if (DeepDiveLabels.ColumnOf(words) is { } field)
                columns.TryAdd(field, column);
        }

        return columns.ContainsKey(ActionField.Actions) && (columns.ContainsKey(ActionField.Position) || columns.ContainsKey(ActionField.Outcomes))
            ? new(columns, count, header.Max(r => r.Cells.Count))
            : null;
    }
}
