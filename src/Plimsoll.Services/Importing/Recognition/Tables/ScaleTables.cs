using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>The levels of one axis that a table lists, one to a row.</summary>
/// <param name="Axis">Impact or likelihood.</param>
/// <param name="Levels">At least three, lowest first.</param>
/// <param name="Rows">The rows that hold them, the header first.</param>
internal sealed record ScaleTable(LevelAxis Axis, IReadOnlyList<ScaleLevel> Levels, IReadOnlyList<LayoutRow> Rows);

/// <summary>
/// Finds tables that say what the levels mean: "Score | Likelihood | Description" over 1 to 5. Their numbers run on one by one, and
/// nothing in their header is a field of an item: such a table looks like a register with scores, and is none.
/// </summary>
internal static class ScaleTables
{
    private const int FewestLevels = 3;
    private const int MostLevels = 10;
    private const int LongestLabel = 60;
    private const int MostColumns = 8;

    private static readonly string[] Numbers = ["score", "value", "level", "rating", "no", "number", "scale", "points", "grade", "descriptor", "rank"];

    /// <summary>The lists of levels among the rows, from top to bottom.</summary>
    public static IReadOnlyList<ScaleTable> Of(IReadOnlyList<LayoutRow> rows)
    {
        List<ScaleTable> found = [];
        for (var at = 0; at < rows.Count; at++)
        {
            foreach (var (column, axis) in Axes(rows[at]))
            {
                if (Levels(rows, at, column) is { } levels)
                    found.Add(new(axis, [.. levels.OrderBy(l => l.Value)], [.. rows.Skip(at).Take(levels.Count + 1)]));
            }
        }

        return found;
    }

    /// <summary>Whether what stands beneath a header are levels, and nothing else with more to say.</summary>
    public static bool Covers(IReadOnlyList<ScaleTable> scales, LayoutTable table)
    {
        var levels = scales.SelectMany(s => s.Rows).ToHashSet(ReferenceEqualityComparer.Instance);
        var body = table.Body.Where(r => r.Filled.Any(f => f.Cell.Text.Trim().Length > 0)).ToList();
        return body.Count > 0 && body.Any(levels.Contains) && body.TrueForAll(r => levels.Contains(r) || r.Filled.Count() <= 2);
    }

    /// <summary>The columns whose header names one axis, in a row that names no field of an item beside it.</summary>
    private static IEnumerable<(int Column, LevelAxis Axis)> Axes(LayoutRow row)
    {
        var cells = row.Filled.Select(f => (f.Column, Text: f.Cell.Text.Trim())).Where(f => f.Text.Length > 0).ToList();
        if (cells.Count is < 1 or > MostColumns || cells.Exists(c => c.Text.Length > LongestLabel || LayoutWords.Read(c.Text) is
            { Field: not (Domain.Imports.ImportField.Extra or Domain.Imports.ImportField.Impact or Domain.Imports.ImportField.Likelihood or Domain.Imports.ImportField.Rating
                or Domain.Imports.ImportField.Score or Domain.Imports.ImportField.Description or Domain.Imports.ImportField.Reference) }))
            return [];
        return cells.Where(c => !c.Text.Any(char.IsDigit)).Select(c => (c.Column, Axis: MatrixAxes.AxisIn(c.Text))).Where(c => c.Axis is not null).Select(c => (c.Column, c.Axis!.Value));
    }

    /// <summary>The levels beneath a header: a number and a word in each row, the numbers one after another; null when they are none.</summary>
    private static List<ScaleLevel>? Levels(IReadOnlyList<LayoutRow> rows, int header, int column)
    {
        var beside = rows[header].Filled.Where(f => f.Column != column && LayoutWords.Tokens(f.Cell.Text) is [var only] && Numbers.Contains(only)).Select(f => f.Column).ToList();
        List<ScaleLevel> levels = [];
        var named = rows[header].Filled.Select(f => f.Column).ToHashSet();
        foreach (var row in rows.Skip(header + 1).Take(MostLevels + 1))
        {
            // Beneath the second header row of a register stand its other columns too.
            if (row.Filled.Any(f => !named.Contains(f.Column)) || Level(row, column, beside) is not { } level
                || (levels.Count > 1 && level.Value - levels[^1].Value != levels[1].Value - levels[0].Value)
                || (levels.Count == 1 && Math.Abs(level.Value - levels[0].Value) != 1))
                break;
            levels.Add(level);
        }

        return levels.Count is >= FewestLevels and <= MostLevels && levels.Min(l => l.Value) is 0 or 1 && levels.DistinctBy(l => l.Label).Count() == levels.Count ? levels : null;
    }

    private static ScaleLevel? Level(LayoutRow row, int column, List<int> beside)
    {
        var label = row.TextAt(column);
        if (label.Length is 0 or > LongestLabel)
            return null;
        foreach (var number in beside)
        {
            if (LevelCell.Read(row.TextAt(number), LevelAxis.Rating) is { Number: { } value, Label.Length: 0 } && decimal.Truncate(value) == value && label.Any(char.IsLetter))
                return new(value, label, Meaning(row, column, number));
        }

        return LevelCell.Read(label, LevelAxis.Impact) is { Number: { } own, IsPercent: false, Label: { Length: > 0 } words } && decimal.Truncate(own) == own
            ? new(own, words, Meaning(row, column, column)) : null;
    }

    private static string? Meaning(LayoutRow row, int label, int number)
    {
        var words = row.Filled.Where(f => f.Column != label && f.Column != number).Select(f => f.Cell.Text.Trim()).Where(t => t.Length > 0).ToList();
        return words.Count == 0 ? null : string.Join('\n', words);
    }
}
