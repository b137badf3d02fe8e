using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>The tables of a document laid out by columns, with the headers found in them: each is looked at once, whoever asks.</summary>
internal sealed class TableLayouts(IReadOnlyList<FieldCorrection> corrections)
{
    private readonly Dictionary<SourceTable, (IReadOnlyList<LayoutRow> Rows, IReadOnlyList<LayoutTable> Tables)> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>A table's rows, and the registers and lists whose headers stand in them.</summary>
    public (IReadOnlyList<LayoutRow> Rows, IReadOnlyList<LayoutTable> Tables) Of(SourceTable table)
    {
        if (!known.TryGetValue(table, out var layout))
        {
            var rows = LayoutGrid.Of(table);
            known[table] = layout = (rows, HeaderFinder.Tables(rows, corrections));
        }

        return layout;
    }
}
