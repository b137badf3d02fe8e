using Plimsoll.Domain.Assessments;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>A column and what it holds.</summary>
/// <param name="Index">Its place in the grid, from 0.</param>
/// <param name="Field">What it holds.</param>
/// <param name="Header">The words over it, as printed.</param>
/// <param name="Stage">Stage of a score.</param>
/// <param name="Parts">Parts of the score that the header promises in this column, in order; none when it does not say.</param>
internal sealed record PlannedColumn(int Index, ColumnField Field, string Header, Stage? Stage, IReadOnlyList<ScorePart> Parts);

/// <summary>What the columns of a table hold, by its header.</summary>
/// <param name="Columns">The columns with a meaning, from left to right.</param>
/// <param name="HeaderRows">How many rows the header has, and at which row it begins.</param>
/// <param name="WordsRead">How many header cells say what they are in so many words, less those that do not: the best-read header is the pattern for the others.</param>
internal sealed record ColumnPlan(IReadOnlyList<PlannedColumn> Columns, (int First, int Count) HeaderRows, int WordsRead)
{
    public bool Has(ColumnField field) => Columns.Any(c => c.Field == field);

    public IEnumerable<PlannedColumn> Of(ColumnField field) => Columns.Where(c => c.Field == field);

    /// <summary>The rightmost column that holds something.</summary>
    public int Width => Columns.Count == 0 ? 0 : Columns[^1].Index + 1;

    public IEnumerable<PlannedColumn> ScoreOf(Stage stage) => Columns.Where(c => c.Field == ColumnField.Score && c.Stage == stage);

    /// <summary>The body's word for a stage: "Gross" of "Gross Risk"; null when the headers do not name it.</summary>
    public string? WordFor(Stage stage)
    {
        var header = ScoreOf(stage).Select(c => c.Header).FirstOrDefault(h => HeaderVocabulary.StageIn(h) == stage);
        return header?.Split(' ').FirstOrDefault(w => HeaderVocabulary.StageIn(w) == stage);
    }

    /// <summary>Whether it has what makes a register of risks: something that names them, and something that says more of them.</summary>
    public bool IsRegister =>
        (Has(ColumnField.Title) || Has(ColumnField.SubRisk) || Has(ColumnField.Description))
        && (Has(ColumnField.Score) || Has(ColumnField.Controls) || Has(ColumnField.Consequences))
        && Columns.Count >= 4;
}
