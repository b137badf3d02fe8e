using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>What the cells of one score say.</summary>
internal sealed record ScoreReading
{
    public Recognised<decimal>? Impact { get; init; }

    public Recognised<decimal>? Likelihood { get; init; }

    public Recognised<decimal>? Rating { get; init; }

    /// <summary>How many characters of the neighbouring text belong to the score.</summary>
    public int Fused { get; init; }

    /// <summary>Cells that hold no score: letters of other columns, stray marks.</summary>
    public IReadOnlyList<GridCell> Debris { get; init; } = [];

    /// <summary>The words of a score that could not be proven; null when all is well.</summary>
    public string? Damaged { get; init; }

    /// <summary>Labels without a number, such as "High".</summary>
    public IReadOnlyList<GridCell> Labels { get; init; } = [];

    public bool IsEmpty => Impact is null && Likelihood is null && Rating is null;
}

/// <summary>
/// Reads the cells of a score. Where a page has broken them, the digits are put together in the one way that
/// impact × likelihood = rating proves; what nothing proves stays unread.
/// </summary>
internal static partial class ScoreCells
{
    private const decimal HighestLevel = 10;

    /// <summary>Reads one score.</summary>
    /// <param name="cells">The cells under the score's headers, row by row, each with the column's parts.</param>
    /// <param name="neighbour">The text to the right of the score, which may begin with its last digits.</param>
    public static ScoreReading Read(IReadOnlyList<(PlannedColumn Column, GridCell Cell)> cells, string neighbour)
    {
        var scored = cells.Where(c => c.Cell.Text.Any(char.IsAsciiDigit)).ToList();
        var wordy = cells.Where(c => !c.Cell.Text.Any(char.IsAsciiDigit) && (!c.Cell.IsBlank || c.Cell.IsStray)).ToList();
        var labels = wordy.Where(c => LabelWord().IsMatch(c.Cell.Text)).Select(c => c.Cell).ToList();
        var debris = wordy.Select(c => c.Cell).Except(labels).ToList();
        var reading = ByHeader(scored) ?? ByProof(scored, neighbour) ?? BySureParts(scored);
        return reading with { Debris = debris, Labels = labels };
    }

    /// <summary>Every number stands alone under a header that says what it is.</summary>
    private static ScoreReading? ByHeader(List<(PlannedColumn Column, GridCell Cell)> cells)
    {
        if (cells.Count == 0 || cells.Any(c => c.Column.Parts is not [_] || LevelWords.NumberIn(c.Cell.Text) is null)
            || cells.Select(c => c.Column.Parts[0]).Distinct().Count() < cells.Count || !HasAllColumns(cells))
            return null;
        return new ScoreReading
        {
            Impact = Under(cells, ScorePart.Impact),
            Likelihood = Under(cells, ScorePart.Likelihood),
            Rating = Under(cells, ScorePart.Rating),
        };
    }

    /// <summary>A level without the other one and without a rating is half a score: broken, not clean.</summary>
    private static bool HasAllColumns(List<(PlannedColumn Column, GridCell Cell)> cells)
    {
        var parts = cells.Select(c => c.Column.Parts[0]).ToHashSet();
        return parts.Contains(ScorePart.Rating) || parts.Count > 1;
    }

    private static ScoreReading? ByProof(List<(PlannedColumn Column, GridCell Cell)> cells, string neighbour)
    {
        var tokens = cells.SelectMany(c => Numbers().Matches(c.Cell.Text).Select(m => (c.Column, c.Cell, m.Value))).ToList();
        if (tokens.Count is 0 or > 6)
            return null;
        var values = tokens.Select(t => t.Value).ToList();
        if (Product(values, fused: null) is { } plain)
            return Proven(plain, tokens[0].Cell, cells, order: Order(cells), fused: 0);
        var fused = FusedDigits().Match(neighbour);
        if (fused.Success && Product(values, fused.Groups[1].Value) is { } mended)
            return Proven(mended, tokens[0].Cell, cells, Order(cells), fused.Length, fused.Groups[1].Value);

        var parts = cells.SelectMany(c => c.Column.Parts).Distinct().ToList();
        if (values.Count == 1 && cells[0].Column.Parts is [] or [ScorePart.Rating] && Levels(values, 1) is [var rating])
            return new ScoreReading { Rating = At(rating, cells[0].Cell) };
        if (parts.Count == values.Count && values.Count is 2 or 3 && cells.Count == 1 && Levels(values, values.Count) is { } levels)
            return ByPosition(parts, levels, cells[0].Cell);
        return null;
    }

    /// <summary>Two levels, or two levels and a rating that is no product, in the order that the header gives.</summary>
    private static ScoreReading? ByPosition(List<ScorePart> parts, IReadOnlyList<decimal> values, GridCell cell)
    {
        Recognised<decimal>? Part(ScorePart part) => parts.IndexOf(part) is >= 0 and var at ? new(values[at], cell.Place, cell.Text, 0.9) : null;
        var (impact, likelihood, rating) = (Part(ScorePart.Impact), Part(ScorePart.Likelihood), Part(ScorePart.Rating));
        // A rating below its own levels has lost a digit.
        var isWhole = impact is not null && likelihood is not null && (rating is null || rating.Value >= Math.Max(impact.Value, likelihood.Value));
        return isWhole ? new ScoreReading { Impact = impact, Likelihood = likelihood, Rating = rating } : null;
    }

    private static ScoreReading BySureParts(List<(PlannedColumn Column, GridCell Cell)> cells)
    {
        if (cells.Count == 0)
            return new ScoreReading();
        var sure = cells.Where(c => c.Column.Parts is [_] && LevelWords.NumberIn(c.Cell.Text) is not null)
            .GroupBy(c => c.Column.Parts[0]).Where(g => g.Count() == 1).SelectMany(g => g).ToList();
        return new ScoreReading
        {
            Impact = Under(sure, ScorePart.Impact, 0.8),
            Likelihood = Under(sure, ScorePart.Likelihood, 0.8),
            Rating = Under(sure, ScorePart.Rating, 0.8),
            Damaged = string.Join(" | ", cells.Select(c => c.Cell.Text)),
        };
    }

    private static ScoreReading Proven(
        (decimal First, decimal Second, decimal Product) found, GridCell cell, List<(PlannedColumn, GridCell Cell)> cells, (bool ImpactFirst, bool) order, int fused, string tail = "")
    {
        var words = string.Join(" | ", cells.Select(c => c.Cell.Text)) + (fused > 0 ? " | " + tail : "");
        Recognised<decimal> Value(decimal value) => new(value, cell.Place, words, fused > 0 ? 0.9 : 1);
        var (impact, likelihood) = order.ImpactFirst ? (found.First, found.Second) : (found.Second, found.First);
        return new ScoreReading { Impact = Value(impact), Likelihood = Value(likelihood), Rating = Value(found.Product), Fused = fused };
    }

    private static (bool ImpactFirst, bool Said) Order(List<(PlannedColumn Column, GridCell Cell)> cells)
    {
        var parts = cells.SelectMany(c => c.Column.Parts).ToList();
        var (impact, likelihood) = (parts.IndexOf(ScorePart.Impact), parts.IndexOf(ScorePart.Likelihood));
        return impact >= 0 && likelihood >= 0 ? (impact < likelihood, true) : (true, false);
    }

    /// <summary>
    /// Two levels and their product among the digits: "5 5 25", "5 4" with "20" behind, "5 5 2" with "5" behind,
    /// "20 (5 x 4)".
    /// </summary>
    private static (decimal First, decimal Second, decimal Product)? Product(List<string> digits, string? fused)
    {
        List<string> all = fused is null ? digits : [.. digits, fused];
        if (all.Count < 3)
            return null;
        if (Proves(all[0], all[1], string.Concat(all.Skip(2))) is { } inOrder)
            return inOrder;
        return fused is null && all.Count == 3 ? Proves(all[1], all[2], all[0]) : null;
    }

    private static (decimal, decimal, decimal)? Proves(string first, string second, string product) =>
        Levels([first, second], 2) is [var a, var b] && Value(product) is { } rating && a * b == rating ? (a, b, rating) : null;

    private static decimal[]? Levels(List<string> digits, int count)
    {
        var values = digits.Select(Value).ToList();
        return values.Any(v => v is null) || (count > 1 && values.Take(2).Any(v => v is <= 0 or > HighestLevel)) ? null : [.. values.Select(v => v!.Value)];
    }

    private static decimal? Value(string digits) =>
        digits.Length <= 6 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static Recognised<decimal>? Under(List<(PlannedColumn Column, GridCell Cell)> cells, ScorePart part, double confidence = 1)
    {
        var cell = cells.Where(c => c.Column.Parts is [var only] && only == part).Select(c => c.Cell).FirstOrDefault();
        return cell is null ? null : At(LevelWords.NumberIn(cell.Text)!.Value, cell, confidence);
    }

    private static Recognised<decimal> At(decimal value, GridCell cell, double confidence = 1) =>
        new(value, cell.Place, cell.Text == Wording.Number(value) ? null : cell.Text, confidence);

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(\d{1,2})\s+(?=\p{Lu})")]
    private static partial Regex FusedDigits();

    // "High", "Very likely": a word of three letters; debris has fewer.
    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex LabelWord();
}
