using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Importing.Recognition.Tables;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>The cells beneath the columns of what was read in the tables of an import.</summary>
public sealed class ReadCells
{
    private static readonly ConditionalWeakTable<ImportPlan, ReadCells> Known = [];

    private readonly Dictionary<Place, IReadOnlyList<LayoutRow>> tables = [];
    private readonly ConcurrentDictionary<ReadPart, IReadOnlyList<LayoutRow>> ofParts = new(ReferenceEqualityComparer.Instance);

    private ReadCells(ImportPlan plan)
    {
        foreach (var table in plan.Sources.SelectMany(s => CorrectedSource.Of(s, plan.Corrections.Values).Tables))
            tables.TryAdd(table.Place, LayoutGrid.Of(table));
    }

    /// <summary>The cells of a plan, with the words that were put right; laid out once for all pages that show them.</summary>
    public static ReadCells Of(ImportPlan plan) => Known.GetValue(plan, p => new(p));

    /// <summary>The cells with words that begin beneath a column, of rows that are items or more of them; of every row below the names while nothing is recognised.</summary>
    public IEnumerable<SourceCell> Under(ReadPart part, ReadColumn column) =>
        ofParts.GetOrAdd(part, RowsOf).Select(r => r.OwnAt(column.Index)).OfType<SourceCell>().Where(c => c.Text.Trim().Length > 0);

    private IReadOnlyList<LayoutRow> RowsOf(ReadPart part)
    {
        if (!tables.TryGetValue(part.Place, out var rows))
            return [];
        var isRead = part.Rows.Any(r => r.Use == RowUse.Item);
        var wanted = part.Rows.Where(r => isRead ? r.Use is RowUse.Item or RowUse.Continuation : r.Use != RowUse.Header).Select(r => r.Place).ToHashSet();
        return [.. rows.Where(r => wanted.Contains(r.Source.Place))];
    }
}
