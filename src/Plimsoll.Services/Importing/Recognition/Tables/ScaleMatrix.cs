using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Reads the scale that a document prints as a matrix: ratings or bands in its cells, levels along two sides, whichever side
/// each axis stands on and whichever way it runs.
/// </summary>
internal static partial class ScaleMatrix
{
    private const int FewestLevels = 3;
    private const int MostLevels = 10;

    /// <summary>The scale with the places that it was read from; null when the table is no matrix whose axes are named.</summary>
    public static (RecognisedScale Scale, IReadOnlyList<Place> Places)? Of(SourceTable table)
    {
        if (table.Rows.Count > 3 * MostLevels)
            return null;
        var rows = LayoutGrid.Of(table);
        if (Body(rows) is not { } body || Labels(rows, body) is not { } labels)
            return null;
        var named = MatrixAxes.Named(rows, body, labels);
        if (named is not { } columnsAreImpact)
            return null;
        var ratings = body.Rows.Select(r => body.Columns.Select(c => Rated(rows[r][c]?.Text ?? "")).ToList()).ToList();
        var across = Ordered([.. labels.Columns], at => ratings.Select(r => r[at]), columnsAreImpact ? LevelAxis.Impact : LevelAxis.Likelihood);
        var down = Ordered([.. labels.Rows], at => ratings[at], columnsAreImpact ? LevelAxis.Likelihood : LevelAxis.Impact);
        if (Falls(ratings, [.. across.Select(a => a.Line)], [.. down.Select(d => d.Line)]))
            return null;
        List<ScaleCell> cells = [];
        foreach (var (level, column) in across)
        {
            foreach (var (other, row) in down)
            {
                if (ratings[row][column] is { } rated)
                    cells.Add(columnsAreImpact ? new(level.Value, other.Value, rated.Number, rated.Word) : new(other.Value, level.Value, rated.Number, rated.Word));
            }
        }

        var bands = cells.Where(c => c.Band is not null).GroupBy(c => LevelLexicon.Plain(c.Band!))
            .OrderBy(g => g.Min(c => c.Rating) ?? 0).ThenBy(g => LevelCell.RankOf(LevelAxis.Rating, g.Key)).Select(g => g.First().Band!).ToList();
        cells = [.. cells.Select(c => c.Band is null ? c : c with { Band = bands.First(b => LevelLexicon.Plain(b) == LevelLexicon.Plain(c.Band)) })];
        var (impacts, likelihoods) = columnsAreImpact ? (across, down) : (down, across);
        var scale = new RecognisedScale([.. impacts.Select(l => l.Level)], [.. likelihoods.Select(l => l.Level)], cells, bands, true);
        return (scale, [.. rows.SelectMany(r => r.Filled).Select(f => f.Cell.Place)]);
    }

    /// <summary>What a cell of a matrix says: a number, a band, or both; null when it is no such cell.</summary>
    internal static (decimal? Number, string? Word)? Rated(string text)
    {
        var rest = Code().Replace(text.ReplaceLineEndings(" "), " ").Trim();
        decimal? number = null;
        if (Number().Match(rest) is { Success: true } found)
        {
            number = decimal.Parse(found.ValueSpan, CultureInfo.InvariantCulture);
            rest = rest.Remove(found.Index, found.Length);
        }

        var word = rest.Trim(' ', '(', ')', '-', '–', ':', '=');
        if (word.Length == 0)
            return number is null ? null : (number, null);
        return LevelCell.RankOf(LevelAxis.Rating, word) is not null ? (number, word) : null;
    }

    private static MatrixBody? Body(IReadOnlyList<LayoutRow> rows)
    {
        var width = rows.Max(r => r.Cells.Length);
        var counts = Enumerable.Range(0, width).Select(c => rows.Count(r => IsRated(r, c))).ToList();
        var most = counts.Max();
        var columns = Run(Enumerable.Range(0, width).Where(c => counts[c] >= FewestLevels && counts[c] >= most - 1).ToList());
        var body = Run(Enumerable.Range(0, rows.Count).Where(r => columns.Count(c => IsRated(rows[r], c)) >= Math.Max(FewestLevels, columns.Count - 1)).ToList());
        if (columns.Count < FewestLevels || body.Count < FewestLevels)
            return null;
        // Levels that are bare numbers stand in the block as ratings do.
        if (columns.Count > FewestLevels && IsCount(body.Select(r => rows[r][columns[0]]?.Text)) && (columns[0] == 0 || !body.TrueForAll(r => IsLabel(rows[r][columns[0] - 1]))))
            columns.RemoveAt(0);
        foreach (var edge in new[] { 0, body.Count - 1 })
        {
            if (body.Count > FewestLevels && edge < body.Count && IsCount(columns.Select(c => rows[body[edge]][c]?.Text)) && body.Count > columns.Count - 1
                && Rated(rows[body[edge == 0 ? 1 : edge - 1]][columns[^1]]?.Text ?? "")?.Number != columns.Count)
            {
                body.RemoveAt(edge);
                break;
            }
        }

        return columns.Count is >= FewestLevels and <= MostLevels && body.Count is >= FewestLevels and <= MostLevels ? new(body, columns) : null;
    }

    private static MatrixLabels? Labels(IReadOnlyList<LayoutRow> rows, MatrixBody body)
    {
        var side = new[] { body.Columns[0] - 1, body.Columns[^1] + 1 }.Where(c => c >= 0).FirstOrDefault(c => body.Rows.All(r => IsLabel(rows[r][c])), -1);
        var edge = new[] { body.Rows[0] - 1, body.Rows[^1] + 1 }.Where(r => r >= 0 && r < rows.Count).FirstOrDefault(r => body.Columns.All(c => IsLabel(rows[r][c])), -1);
        if (side < 0 || edge < 0)
            return null;
        var labels = new MatrixLabels(side, edge, [.. body.Rows.Select(r => rows[r][side]!.Text)], [.. body.Columns.Select(c => rows[edge][c]!.Text)]);
        return labels.Rows.Distinct().Count() == labels.Rows.Count && labels.Columns.Distinct().Count() == labels.Columns.Count ? labels : null;
    }

    /// <summary>The levels of an axis, lowest first, each with its line in the matrix.</summary>
    private static List<(ScaleLevel Level, int Line)> Ordered(List<string> labels, Func<int, IEnumerable<(decimal? Number, string? Word)?>> ratings, LevelAxis axis)
    {
        double Weight(int line) => ratings(line).OfType<(decimal? Number, string? Word)>()
            .Select(r => r.Number is { } n ? (double)n : LevelCell.RankOf(LevelAxis.Rating, r.Word!) ?? 0).DefaultIfEmpty(0).Average();
        var lines = Enumerable.Range(0, labels.Count).ToList();
        if (Weight(lines[0]) > Weight(lines[^1]))
            lines.Reverse();
        var parsed = lines.Select(l => LevelLabel.Read(labels[l], axis)).ToList();
        var numbers = parsed.Select(p => decimal.TryParse(p.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (decimal?)null).ToList();
        var rising = numbers.TrueForAll(n => n is not null) && numbers.Zip(numbers.Skip(1)).All(p => p.First < p.Second);
        return [.. parsed.Select((p, at) => (new ScaleLevel(rising ? numbers[at]!.Value : at + 1, p.Label, p.Meaning, rising ? null : p.Code), lines[at]))];
    }

    /// <summary>Whether ratings fall where a level rises: then the table is something else.</summary>
    private static bool Falls(List<List<(decimal? Number, string? Word)?>> ratings, List<int> columns, List<int> rows)
    {
        double? At(int row, int column) => ratings[rows[row]][columns[column]] is { } r ? r.Number is { } n ? (double)n : LevelCell.RankOf(LevelAxis.Rating, r.Word!) : null;
        var falls = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                falls += column > 0 && At(row, column) < At(row, column - 1) ? 1 : 0;
                falls += row > 0 && At(row, column) < At(row - 1, column) ? 1 : 0;
            }
        }

        return falls * 10 > rows.Count * columns.Count;
    }

    private static bool IsRated(LayoutRow row, int column) => row[column] is { } cell && cell.Text.Length <= 40 && Rated(cell.Text) is not null;

    private static bool IsLabel(SourceCell? cell) => cell is not null && cell.Text.Trim().Length is > 0 and <= 90;

    /// <summary>Whether numbers count 1, 2, 3 … up or down.</summary>
    private static bool IsCount(IEnumerable<string?> texts)
    {
        var values = texts.Select(t => int.TryParse(t?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToList();
        return values.SequenceEqual(Enumerable.Range(1, values.Count)) || values.SequenceEqual(Enumerable.Range(1, values.Count).Reverse());
    }

    /// <summary>The longest run of neighbours.</summary>
    private static List<int> Run(List<int> numbers)
    {
        List<int> best = [], run = [];
        foreach (var number in numbers)
        {
            if (run.Count > 0 && number != run[^1] + 1)
                run = [];
            run.Add(number);
            if (run.Count > best.Count)
                best = [.. run];
        }

        return best;
    }

    [GeneratedRegex(@"\b(?:[A-Z]\d{1,2}|\d{1,2}[A-Z])\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![\d.])\d{1,3}(?:\.\d+)?(?![\d%])")]
    private static partial Regex Number();
}

/// <summary>Where the ratings of a matrix stand.</summary>
internal sealed record MatrixBody(List<int> Rows, List<int> Columns);

/// <summary>The names of the levels of a matrix.</summary>
/// <param name="Column">The column of the names of its rows.</param>
/// <param name="Row">The row of the names of its columns.</param>
/// <param name="Rows">The names of its rows.</param>
/// <param name="Columns">The names of its columns.</param>
internal sealed record MatrixLabels(int Column, int Row, List<string> Rows, List<string> Columns);
