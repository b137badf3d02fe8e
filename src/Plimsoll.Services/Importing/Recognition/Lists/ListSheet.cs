using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Lists;

/// <summary>One sheet of a workbook that this program wrote: named columns, and the words, numbers and days beneath them as they were written.</summary>
internal sealed class ListSheet
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private ListSheet(SourceTable table)
    {
        Table = table;
        foreach (var (at, cell) in table.Rows[0].Cells.Index().Where(c => c.Item.Raw.Length > 0))
            columns.TryAdd(cell.Raw, at);
        Rows = [.. ListRow.Of(this, table.Rows.Skip(1))];
    }

    /// <summary>The sheet as read.</summary>
    public SourceTable Table { get; }

    /// <summary>Its rows; one that continued in further rows, because its words were too long for a cell, is one again.</summary>
    public IReadOnlyList<ListRow> Rows { get; }

    /// <summary>Its headers in order.</summary>
    public IEnumerable<string> Headers => columns.Keys;

    /// <summary>The sheet, when its header row has these columns; null otherwise.</summary>
    public static ListSheet? Of(SourceTable table, params ReadOnlySpan<string> headers)
    {
        if (table.Rows.Count == 0)
            return null;
        var has = table.Rows[0].Cells.Select(c => c.Raw).ToHashSet(StringComparer.Ordinal);
        foreach (var header in headers)
        {
            if (!has.Contains(header))
                return null;
        }

        return new(table);
    }

    /// <summary>Where a column stands; -1 when there is none.</summary>
    public int IndexOf(string header) => columns.GetValueOrDefault(header, -1);
}
