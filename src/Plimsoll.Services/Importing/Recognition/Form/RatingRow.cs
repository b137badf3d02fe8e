using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>Words with their place.</summary>
internal sealed record Placed(string Words, Place Place);

/// <summary>One score as the form prints it, before its words are understood.</summary>
/// <param name="field">Inherent, residual, revised residual or forecast.</param>
/// <param name="label">The label's own words, e.g. "Gross risk score".</param>
/// <param name="place">Where the label stands.</param>
/// <param name="inTable">Whether it is a table's row; a mere heading may bear the same words.</param>
internal sealed class RatingRow(FormField field, string label, Place place, bool inTable)
{
    private readonly Dictionary<FormField, Placed> parts = [];
    private readonly Dictionary<FormField, int> labelColumns = [];
    private readonly List<Placed> others = [];

    public FormField Field { get; } = field;

    public string Label => label;

    public Place Place => place;

    public bool InTable => inTable;

    public Placed? Date => parts.GetValueOrDefault(FormField.Date);

    public Placed? Impact => parts.GetValueOrDefault(FormField.Impact);

    public Placed? Likelihood => parts.GetValueOrDefault(FormField.Likelihood);

    public Placed? Rating => parts.GetValueOrDefault(FormField.Rating);

    /// <summary>Words beside the label that are no part of a score.</summary>
    public IReadOnlyList<Placed> Others => others;

    /// <summary>Whether no part of the score itself is there.</summary>
    public bool IsBlank => Impact is null && Likelihood is null && Rating is null;

    /// <summary>Whether nothing stands beside the label, not even the label of a part.</summary>
    public bool IsBare => parts.Count == 0 && labelColumns.Count == 0 && others.Count == 0;

    /// <summary>The parts whose label is printed with nothing behind it.</summary>
    public IEnumerable<FormField> BlankParts => labelColumns.Keys.Where(part => !parts.ContainsKey(part)).Order();

    public Stage Stage => Field switch
    {
        FormField.Inherent => Stage.Inherent,
        FormField.Forecast => Stage.Forecast,
        _ => Stage.Residual,
    };

    /// <summary>Reads the cells behind the label, where labels and values may share a cell or stand a column off.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="headers">Labels of parts above the columns, for forms that print them once; empty otherwise.</param>
    public void Read(IEnumerable<FormCell> cells, IReadOnlyDictionary<int, FormField> headers)
    {
        FormField? current = null;
        List<Placed> unlabelled = [];
        foreach (var cell in cells)
        {
            if (FormLabels.Match(cell.Text) is { Field.IsScorePart: true } label)
            {
                current = label.Field;
                labelColumns.TryAdd(label.Field, cell.Column);
                if (label.Rest.Length > 0)
                    Put(label.Field, new(label.Rest, cell.Place));
            }
            else if (current is { } part)
                Put(part, new(cell.Text, cell.Place));
            else if (headers.TryGetValue(cell.Column, out var above))
                Put(above, new(cell.Text, cell.Place));
            else
                unlabelled.Add(new(cell.Text, cell.Place));
        }

        if (unlabelled.Count > 0)
            ReadUnlabelled(unlabelled);
    }

    /// <summary>Reads a row that stands beneath the labels of the parts, when its cells can be their values.</summary>
    /// <returns>Whether it is such a row.</returns>
    public bool ReadBeneath(IReadOnlyList<FormCell> cells)
    {
        if (parts.Count > 0 || labelColumns.Count < 2 || !cells.All(cell => ScoreWords.Number(cell.Text) is not null || DateCell.IsLike(cell.Text)))
            return false;
        foreach (var cell in cells)
            Put(labelColumns.MinBy(label => Math.Abs(label.Value - cell.Column)).Key, new(cell.Text, cell.Place));
        return true;
    }

    /// <summary>
    /// "4 | 3 | 12" is impact, likelihood and rating; a number alone is the rating; two words are impact and likelihood.
    /// </summary>
    private void ReadUnlabelled(List<Placed> values)
    {
        foreach (var date in values.Where(v => IsDate(v.Words)))
            Put(FormField.Date, date);
        var scores = values.Where(v => !IsDate(v.Words) && ScoreWords.Number(v.Words) is not null).ToList();
        var words = values.Where(v => !IsDate(v.Words) && ScoreWords.Number(v.Words) is null).ToList();
        if (scores.Count == 0 && words.Count == 2)
            (scores, words) = (words, []);
        others.AddRange(words);
        FormField[] fields = scores.Count switch
        {
            1 => [FormField.Rating],
            2 => [FormField.Impact, FormField.Likelihood],
            _ => [FormField.Impact, FormField.Likelihood, FormField.Rating],
        };
        foreach (var (index, score) in scores.Index())
            Put(fields[Math.Min(index, fields.Length - 1)], score);
    }

    private static bool IsDate(string words) => !ScoreWords.IsBare(words) && DateCell.IsLike(words);

    private void Put(FormField part, Placed value) =>
        parts[part] = parts.TryGetValue(part, out var before) ? before with { Words = before.Words + " " + value.Words } : value;
}
