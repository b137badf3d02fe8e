using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Importing.Recognition.Torn;

/// <summary>Puts the rows of one item together. Actions that begin beside an owner or a date of their own keep rows of their own.</summary>
internal static class TornItem
{
    /// <summary>The whole rows of an item.</summary>
    /// <param name="rows">The rows that it was torn into.</param>
    /// <param name="header">The table's header.</param>
    /// <param name="widths">How wide each column is, in characters.</param>
    /// <param name="joined">Takes the places of lines that were put together, by the place of the first.</param>
    public static IReadOnlyList<SourceRow> Whole(IReadOnlyList<SourceRow> rows, TornHeader header, IReadOnlyDictionary<int, int> widths, Dictionary<Place, IReadOnlyList<Place>> joined)
    {
        var width = rows.Max(r => r.Cells.Count);
        var columns = Enumerable.Range(0, width).Select(c => WrappedLines.Paragraphs(rows, c, widths.GetValueOrDefault(c))).ToList();
        var starts = Starts(rows, columns, header);
        foreach (var column in header.Actions.Where(c => c < width && starts.Count > 1))
            columns[column] = WrappedLines.Paragraphs(rows, column, widths.GetValueOrDefault(column), starts);
        List<SourceRow> whole = [];
        for (var at = 0; at < starts.Count; at++)
        {
            var (from, until) = (starts[at], at + 1 < starts.Count ? starts[at + 1] : int.MaxValue);
            whole.Add(new(rows[from].Place, [.. columns.Select((paragraphs, column) =>
            {
                var own = header.Actions.Contains(column) ? [.. paragraphs.Where(p => p.Row >= from && p.Row < until)] : at == 0 ? paragraphs : [];
                return own.Count == 0 ? Blank(rows[from], column) : Join(own, joined);
            })]));
        }

        return whole;
    }

    /// <summary>The rows in which an action begins together with something that stands beside it; the first row always.</summary>
    private static List<int> Starts(IReadOnlyList<SourceRow> rows, List<IReadOnlyList<TornParagraph>> columns, TornHeader header)
    {
        List<int> starts = [0];
        if (header.Action is not { } action || action >= columns.Count)
            return starts;
        var beside = header.Actions.Where(c => c != action && c < columns.Count).SelectMany(c => columns[c]).Select(p => p.Row).ToHashSet();
        starts.AddRange(columns[action].Select(p => p.Row).Where(r => r > 0 && beside.Contains(r)));
        return [.. starts.Concat(AtDates(rows, action, header)).Distinct().Order()];
    }

    /// <summary>The rows in which a whole date stands beside words that may begin an action: a line that happens to be full tells nothing by its length.</summary>
    private static IEnumerable<int> AtDates(IReadOnlyList<SourceRow> rows, int action, TornHeader header)
    {
        if (header.Target is not { } target)
            return [];
        var dates = WrappedLines.Lines(rows, target).Where(l => Timing.Read(l.Cell.Text.Trim()).IsUnderstood && !l.Cell.Text.Trim().All(char.IsDigit)).Select(l => l.Row).ToHashSet();
        var words = WrappedLines.Lines(rows, action);
        return words.Zip(words.Skip(1)).Where(p => dates.Contains(p.Second.Row) && WrappedLines.MayBegin(p.First.Cell.Text, p.Second.Cell.Text)).Select(p => p.Second.Row);
    }

    private static SourceCell Join(IReadOnlyList<TornParagraph> paragraphs, Dictionary<Place, IReadOnlyList<Place>> joined)
    {
        var cell = JoinedCell.Of(paragraphs);
        var others = paragraphs.SelectMany(p => p.Lines).Select(l => l.Place).Where(p => p != cell.Place).ToList();
        if (others.Count > 0)
            joined[cell.Place] = others;
        return cell;
    }

    private static SourceCell Blank(SourceRow row, int column) =>
        column < row.Cells.Count && row.Cells[column].IsEmpty ? row.Cells[column] : new(row.Place with { Column = column + 1 }, SourceText.Empty, SourceCellKind.Empty);
}
