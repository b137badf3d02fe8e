using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.Torn;

/// <summary>A table of a plain text with the rows of each of its items.</summary>
/// <param name="At">Which block of the document it is.</param>
/// <param name="Table">The table.</param>
/// <param name="Header">Its header, or that of the table it goes on from.</param>
/// <param name="Parts">Its rows in order: those of items together, all others by themselves.</param>
internal sealed record TornSegment(int At, SourceTable Table, TornHeader Header, IReadOnlyList<IReadOnlyList<SourceRow>> Parts)
{
    /// <summary>The rows of each item.</summary>
    public IEnumerable<IReadOnlyList<SourceRow>> Items => Parts.Where(IsItem);

    /// <summary>Parts a table into the rows of its items, by the references that begin them.</summary>
    public static TornSegment Of(int at, SourceTable table, TornHeader header)
    {
        List<IReadOnlyList<SourceRow>> parts = [];
        List<SourceRow>? item = null;
        for (var row = 0; row < table.Rows.Count;)
        {
            if (header.RepeatedAt(table.Rows, row) is { } again)
            {
                parts.AddRange(again.Select(r => (IReadOnlyList<SourceRow>)[r]));
                row += header.SourceRows;
                item = null;
                continue;
            }

            var source = table.Rows[row++];
            var reference = header.ReferenceOf(source);
            if (References.IsReference(reference))
            {
                parts.Add(item = [source]);
            }
            else if (item is not null && reference.Length == 0)
            {
                item.Add(source);
            }
            else
            {
                // A heading of a group, or words before the first item.
                parts.Add([source]);
                item = null;
            }
        }

        return new(at, table, header, parts);
    }

    /// <summary>The table with whole rows.</summary>
    /// <param name="widths">How wide each column is, in characters.</param>
    /// <param name="joined">Takes the places of lines that were put together, by the place of the first.</param>
    public SourceTable Whole(IReadOnlyDictionary<int, int> widths, Dictionary<Place, IReadOnlyList<Place>> joined) =>
        Table with { Rows = [.. Parts.SelectMany(part => IsItem(part) && part.Count > 1 ? TornItem.Whole(part, Header, widths, joined) : part)] };

    private bool IsItem(IReadOnlyList<SourceRow> part) => References.IsReference(Header.ReferenceOf(part[0]));
}
