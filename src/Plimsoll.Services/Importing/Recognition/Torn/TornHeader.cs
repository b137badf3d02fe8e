using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Recognition.Tables;

namespace Plimsoll.Services.Importing.Recognition.Torn;

/// <summary>The header of a torn table: names that were wrapped over several lines stand in one row again.</summary>
internal sealed class TornHeader
{
    private const int RowsLooked = 12;
    private const int MostLines = 5;
    private const int LongestName = 25;

    private static readonly ImportField[] OfActions = [ImportField.Action, ImportField.ActionOwner, ImportField.ActionTarget, ImportField.ActionStatus, ImportField.Progress];

    private readonly IReadOnlyList<string> raw;
    private readonly SourceRow whole;
    private readonly int lines;
    private readonly int reference;

    private TornHeader(IReadOnlyList<SourceRow> sources, SourceRow whole, int lines, LayoutTable layout)
    {
        raw = [.. sources.Select(r => r.Raw)];
        (this.whole, this.lines) = (whole, lines);
        reference = layout.Of(ImportField.Reference).First().Index;
        Actions = layout.Of(OfActions).Select(c => c.Index).ToHashSet();
        Action = layout.Of(ImportField.Action).FirstOrDefault()?.Index;
        Target = layout.Of(ImportField.ActionTarget).FirstOrDefault()?.Index;
    }

    /// <summary>What the same header on another page has too.</summary>
    public string Key => string.Join('\n', raw);

    /// <summary>How many rows of the source it takes.</summary>
    public int SourceRows => raw.Count;

    /// <summary>The column of actions; null when there is none.</summary>
    public int? Action { get; }

    /// <summary>The column of the dates by which actions are to be done; null when there is none.</summary>
    public int? Target { get; }

    /// <summary>The columns of actions, and of what stands beside each.</summary>
    public IReadOnlySet<int> Actions { get; }

    /// <summary>The header of a table; null when it has none with a column of references.</summary>
    public static TornHeader? In(SourceTable table)
    {
        var rows = table.Rows;
        var (known, first, count) = (0, 0, 0);
        SourceRow? best = null;
        for (var start = 0; start < Math.Min(rows.Count, RowsLooked); start++)
        {
            if (IsParts(rows[start]))
                continue;
            for (var length = 1; length <= MostLines && start + length <= rows.Count; length++)
            {
                if (length > 1 && !GoesOn(rows[start + length - 1]))
                    break;
                var merged = Merged([.. rows.Skip(start).Take(length)]);
                var names = HeaderFinder.Known(LayoutGrid.Of(new SourceTable(table.Place, [merged]))[0]);
                if (names > known)
                    (known, first, count, best) = (names, start, length, merged);
            }
        }

        if (best is null)
            return null;
        while (first + count < rows.Count && GoesOn(rows[first + count]) && EndsNames(best, rows[first + count]))
            best = Merged([.. rows.Skip(first).Take(++count)]);
        SourceRow[] joined = [.. rows.Take(first), best, .. rows.Skip(first + count)];
        var layout = HeaderFinder.Tables(LayoutGrid.Of(table with { Rows = joined }), []).FirstOrDefault();
        if (layout is null || layout.FirstHeader > first || !layout.Has(ImportField.Reference))
            return null;
        var sources = rows.Skip(first).Take(count + Math.Max(0, layout.FirstBody - first - 1)).ToList();
        return new(sources, best, count, layout);
    }

    /// <summary>The reference that a row holds; empty when it holds none.</summary>
    public string ReferenceOf(SourceRow row) => reference < row.Cells.Count ? row.Cells[reference].Text.Trim() : "";

    /// <summary>The header's rows, put together, where its own lines stand at a row; null elsewhere.</summary>
    public IReadOnlyList<SourceRow>? RepeatedAt(IReadOnlyList<SourceRow> rows, int at)
    {
        if (at + raw.Count > rows.Count || !raw.Index().All(r => rows[at + r.Index].Raw == r.Item))
            return null;
        var own = lines == 1 ? rows[at] : at == 0 ? whole : Merged([.. rows.Skip(at).Take(lines)]);
        return [own, .. rows.Skip(at + lines).Take(raw.Count - lines)];
    }

    /// <summary>Whether a row can be a further line of names: no row of an item, and no row of parts of scores.</summary>
    private static bool GoesOn(SourceRow row)
    {
        var cells = row.Cells.Where(c => !c.IsEmpty).ToList();
        return cells.Count > 0 && !cells.Exists(c => c.Kind == SourceCellKind.Number) && !cells[0].Text.Any(char.IsDigit)
            && !IsParts(row);
    }

    /// <summary>Whether a row holds nothing but parts of scores: "Likelihood, Impact, Score".</summary>
    private static bool IsParts(SourceRow row) => row.Cells.Where(c => !c.IsEmpty).ToList() is { Count: > 0 } cells
        && cells.TrueForAll(c => c.Text.Trim() is "S" or "s" || LayoutWords.Read(c.Text) is { Field: ImportField.Impact or ImportField.Likelihood or ImportField.Rating or ImportField.Score });

    /// <summary>Whether a row only goes on with names above it: "Required" beneath "Additional Controls".</summary>
    private static bool EndsNames(SourceRow names, SourceRow row) => row.Cells[0].IsEmpty
        && row.Cells.Index().All(c => c.Item.IsEmpty || (c.Index < names.Cells.Count && !names.Cells[c.Index].IsEmpty && c.Item.Text.Length <= LongestName));

    private static SourceRow Merged(IReadOnlyList<SourceRow> rows)
    {
        if (rows is [var only])
            return only;
        var width = rows.Max(r => r.Cells.Count);
        return new(rows[0].Place, [.. Enumerable.Range(0, width).Select(column =>
        {
            var cells = rows.Where(r => column < r.Cells.Count).Select(r => r.Cells[column]).ToList();
            var filled = cells.FindAll(c => !c.IsEmpty);
            return filled.Count < 2 ? filled.FirstOrDefault() ?? cells[0] : JoinedCell.Of([new(0, string.Join(' ', filled.Select(c => c.Text)), filled)]);
        })]);
    }
}
