using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Checks;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Compares a heat map, a matrix with references in its cells, with the scores that are printed elsewhere. It is no source: what
/// stands in it only is not taken.
/// </summary>
internal static partial class HeatMap
{
    private const int FewestReferences = 2;

    /// <summary>Compares every table that was not read as something else with the items; one that is no heat map of theirs says nothing.</summary>
    public static void Compare(SourceDocument document, RecognisedRegister register)
    {
        var read = register.Parts.Select(p => p.Place).ToHashSet();
        var tables = document.Tables.Where(t => !read.Contains(t.Place)).ToList();
        if (tables.Count == 0)
            return;
        var items = register.Items.Where(i => i.Reference.Confidence >= 1).GroupBy(i => Bare(i.Reference.Value)).ToDictionary(g => g.Key, g => g.First());
        foreach (var table in tables)
            Compare(LayoutGrid.Of(table), items, register);
    }

    private static void Compare(IReadOnlyList<LayoutRow> rows, Dictionary<string, RecognisedItem> items, RecognisedRegister register)
    {
        List<(int Row, int Column, SourceCell Cell, RecognisedItem Item)> marks = [];
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var (column, cell) in rows[row].Filled.Where(f => f.Cell.Text.Length <= 80))
            {
                var parts = Separators().Split(cell.Text).Where(p => p.Length > 0).ToList();
                if (parts.Count > 0 && parts.TrueForAll(p => items.ContainsKey(Bare(p))))
                    marks.AddRange(parts.Select(p => (row, column, cell, items[Bare(p)])));
            }
        }

        // References that are bare numbers are told from levels by standing within the axes.
        if (Axes(rows) is not { } axes)
            return;
        marks = [.. marks.Where(m => axes.Rows.ContainsKey(m.Row) && axes.Columns.ContainsKey(m.Column))];
        if (marks.Select(m => m.Item).Distinct().Count() < FewestReferences || marks.Select(m => m.Column).Distinct().Count() + marks.Select(m => m.Row).Distinct().Count() < 3)
            return;
        foreach (var (_, cell) in rows.SelectMany(r => r.Filled))
            register.Account.Note(cell.Place, SourceUse.Repeated);
        foreach (var (row, column, cell, item) in marks)
        {
            var (impact, likelihood) = axes.ColumnsAreImpact ? (axes.Columns[column], axes.Rows[row]) : (axes.Rows[row], axes.Columns[column]);
            var scores = item.Assessments.Where(a => a.Impact is not null && a.Likelihood is not null).ToList();
            if (scores.Count > 0 && !scores.Exists(a => a.Impact!.Value == impact && a.Likelihood!.Value == likelihood))
            {
                var last = scores.Find(s => s.Stage == Domain.Assessments.Stage.Residual) ?? scores[^1];
                register.Findings.Add(new Finding("values-differ",
                    $"The heat map shows it at impact {impact:0.##} and likelihood {likelihood:0.##}, but its score is impact {last.Impact!.Value:0.##} and likelihood {last.Likelihood!.Value:0.##}",
                    item.Reference.Value, cell.Place.ToString()));
            }
        }
    }

    private static (Dictionary<int, decimal> Rows, Dictionary<int, decimal> Columns, bool ColumnsAreImpact)? Axes(IReadOnlyList<LayoutRow> rows)
    {
        var width = rows.Max(r => r.Cells.Length);
        var side = Enumerable.Range(0, Math.Min(3, width)).Select(c => Levels(Enumerable.Range(0, rows.Count).Select(r => (r, rows[r].OwnAt(c))))).FirstOrDefault(l => l.Count >= 3);
        var edge = Enumerable.Range(0, rows.Count).Select(r => Levels(Enumerable.Range(0, width).Select(c => (c, rows[r].OwnAt(c))))).FirstOrDefault(l => l.Count >= 3);
        if (side is null || edge is null)
            return null;
        foreach (var (row, column, cell) in rows.SelectMany((r, at) => r.Filled.Select(f => (at, f.Column, f.Cell))))
        {
            if (MatrixAxes.AxisIn(cell.Text) is not { } axis)
                continue;
            var isAcross = cell.ColumnSpan > 1 || (edge.ContainsKey(column) && !side.ContainsKey(row));
            return (side, edge, isAcross == (axis == LevelAxis.Impact));
        }

        return null;
    }

    /// <summary>Levels that count up or down along a line.</summary>
    private static Dictionary<int, decimal> Levels(IEnumerable<(int At, SourceCell? Cell)> line)
    {
        Dictionary<int, decimal> found = [];
        foreach (var (at, cell) in line)
        {
            if (cell is not null && Level().Match(cell.Text.Trim()) is { Success: true } level)
                found[at] = decimal.Parse(level.Groups[1].Success ? level.Groups[1].ValueSpan : level.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        }

        var values = found.OrderBy(f => f.Key).Select(f => f.Value).ToList();
        return values.Count >= 3 && (values.SequenceEqual(values.Distinct().Order()) || values.SequenceEqual(values.Distinct().OrderDescending())) && values.Max() <= 10 ? found : [];
    }

    private static string Bare(string reference) => new([.. reference.ToUpperInvariant().Where(char.IsLetterOrDigit)]);

    [GeneratedRegex(@"[\s,;/&]+|\band\b")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:(\d{1,2})(?:\s*[-–:.=(]?\s*[A-Za-z][A-Za-z /]*\)?)?|[A-Za-z][A-Za-z /]*\(?\s*(\d{1,2})\s*\)?)$")]
    private static partial Regex Level();
}
