using System.Globalization;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Parties;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Importing.Recognition.Tables;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>What a column can hold: a field, and for scores the stage.</summary>
/// <param name="Field">The field.</param>
/// <param name="Stage">The stage; null for what is no score.</param>
public readonly record struct FieldChoice(ImportField Field, Stage? Stage = null)
{
    /// <summary>Everything that a column can hold, in the order in which registers have it.</summary>
    public static IReadOnlyList<FieldChoice> All { get; } = [.. Enum.GetValues<ImportField>().SelectMany(Of)];

    private static IEnumerable<FieldChoice> Of(ImportField field) =>
        field is ImportField.Impact or ImportField.Likelihood or ImportField.Rating or ImportField.Score
            ? Enum.GetValues<Stage>().Select(stage => new FieldChoice(field, stage)) : [new(field)];
}

/// <summary>A column with what stands beneath it and what that may be.</summary>
/// <param name="Column">The column as it was read.</param>
/// <param name="Samples">Some of the different words beneath it, in order.</param>
/// <param name="Filled">How many cells beneath it hold something.</param>
/// <param name="Suggested">What it may hold by its words and by what stands beneath it, likeliest first.</param>
public sealed record ColumnSample(ReadColumn Column, IReadOnlyList<string> Samples, int Filled, IReadOnlyList<FieldChoice> Suggested);

/// <summary>Suggests what columns may hold, for whoever puts it right.</summary>
public static class ColumnSuggestions
{
    private const int MostSamples = 3;
    private const int MostLooked = 200;
    private const double Mostly = 0.6;
    private const int LongText = 60;

    /// <summary>The columns of a part.</summary>
    public static IReadOnlyList<ColumnSample> Of(ReadPart part, ReadCells cells) => [.. part.Columns.Select(column =>
    {
        var under = cells.Under(part, column).ToList();
        return new ColumnSample(column, [.. under.Select(c => c.Text.Trim()).Distinct().Take(MostSamples)], under.Count, Suggested(column, [.. under.Take(MostLooked)]));
    })];

    private static IReadOnlyList<FieldChoice> Suggested(ReadColumn column, List<SourceCell> cells)
    {
        List<FieldChoice> found = [];
        if (LayoutWords.Read(column.Label.Split(" › ")[^1]) is { } meaning)
            found.Add(Choice(meaning.Field, meaning.Stage ?? column.Stage));
        if (cells.Count > 0)
            found.AddRange(ByContent(column, cells));
        return [.. found.Distinct()];
    }

    private static IEnumerable<FieldChoice> ByContent(ReadColumn column, List<SourceCell> cells)
    {
        var texts = cells.Select(c => c.Text.Trim()).ToList();
        double Share(Func<string, bool> of) => (double)texts.Count(of) / texts.Count;
        if (cells.Count(c => c.Date is not null) > cells.Count * Mostly || Share(t => t.Length < 30 && t.Any(char.IsDigit) && Timing.Read(t) is { IsUnderstood: true, Latest: not null } && !IsNumber(t)) >= Mostly)
            return [new(ImportField.ActionTarget), new(ImportField.Assessed), new(ImportField.Opened), new(ImportField.Implemented)];
        if (Share(t => LayoutWords.Tokens(t) is [var first, ..] && LayoutWords.Words.Responses.ContainsKey(first)) >= Mostly)
            return [new(ImportField.Response)];
        if (Share(t => ScorePair.Read(t) is not null) >= Mostly)
            return Staged(column, ImportField.Score);
        if (Share(t => LevelCell.RankOf(LevelAxis.Likelihood, t) is not null) >= Mostly)
            return Staged(column, ImportField.Likelihood, ImportField.Impact, ImportField.Rating);
        if (Share(t => LevelCell.RankOf(LevelAxis.Impact, t) is not null || LevelCell.RankOf(LevelAxis.Rating, t) is not null) >= Mostly)
            return Staged(column, ImportField.Impact, ImportField.Rating, ImportField.Likelihood);
        if (Share(IsNumber) >= Mostly)
        {
            return texts.Distinct().Count() == texts.Count && texts.Count > 3 ? [new(ImportField.Reference), .. Staged(column, ImportField.Rating)]
                : texts.Exists(t => Number(t) > 6) ? Staged(column, ImportField.Rating, ImportField.Impact, ImportField.Likelihood)
                : Staged(column, ImportField.Impact, ImportField.Likelihood, ImportField.Rating);
        }

        if (Share(t => t.Length <= LongText && PartyWords.KindOf(t) is { Confidence: > 0.6 }) >= Mostly)
            return [new(ImportField.Owner), new(ImportField.Manager), new(ImportField.ActionOwner)];
        if (Share(t => t.Length <= 12 && t.Any(char.IsDigit) && !t.Contains(' ', StringComparison.Ordinal)) >= Mostly)
            return [new(ImportField.Reference), new(ImportField.ActionNumber)];
        if (texts.Average(t => t.Length) > LongText)
            return [new(ImportField.Description), new(ImportField.Control), new(ImportField.Action), new(ImportField.Consequence), new(ImportField.Comment), new(ImportField.Cause)];
        return texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 2 < texts.Count ? [new(ImportField.Category), new(ImportField.Status), new(ImportField.Priority)]
            : [new(ImportField.Title), new(ImportField.Owner), new(ImportField.Control), new(ImportField.Action)];
    }

    private static FieldChoice Choice(ImportField field, Stage? stage) => FieldChoice.All.Contains(new(field)) ? new(field) : new(field, stage ?? Stage.Residual);

    private static IEnumerable<FieldChoice> Staged(ReadColumn column, params ImportField[] fields) =>
        column.Stage is { } stage ? fields.Select(f => new FieldChoice(f, stage))
            : fields.SelectMany(f => new[] { new FieldChoice(f, Stage.Residual), new FieldChoice(f, Stage.Inherent) });

    private static bool IsNumber(string text) => Number(text) is not null;

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
