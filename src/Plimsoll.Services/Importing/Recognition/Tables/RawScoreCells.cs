using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Gathers the cells of the scores of items, before the scale is known. Large registers score few levels many times: each text is read once.</summary>
internal sealed class RawScoreCells
{
    private const double OrderUnsaid = 0.6;

    private readonly Dictionary<(string Text, LevelAxis Axis), LevelReading> levels = [];

    /// <summary>Adds a cell to the score of an item that its column speaks of.</summary>
    public void Add(RecognisedItem item, LayoutColumn column, SourceCell cell, List<RawScore> own)
    {
        var stage = column.Stage ?? Stage.Residual;
        var score = own.FirstOrDefault(s => s.Stage == stage && s.Period?.Time == column.Period?.Time);
        if (score is null)
            own.Add(score = new(item, stage) { Period = column.Period });
        if (!levels.TryGetValue((cell.Text, column.Axis), out var reading))
            levels[(cell.Text, column.Axis)] = reading = LevelCell.Read(cell.Text, column.Axis);
        if (column.Field is ImportField.Score or ImportField.Rating && ScorePair.Read(cell.Text) is { } pair)
        {
            // Which level comes first, the header says or nobody.
            var tokens = LayoutWords.Tokens(column.Label).SelectMany(t => t is [var one, 'x', var two] ? [one.ToString(), two.ToString()] : new[] { t }).ToList();
            var impactAt = tokens.FindIndex(t => t is "impact" or "severity" or "consequence" or "i" or "c" or "s");
            var likelihoodAt = tokens.FindIndex(t => t is "likelihood" or "probability" or "l" or "p");
            var isSaid = pair.ImpactFirst is not null || (impactAt >= 0 && likelihoodAt >= 0);
            var impactFirst = pair.ImpactFirst ?? (!isSaid || impactAt < likelihoodAt);
            score.IsOrderSaid = isSaid;
            score.Pair = (impactFirst ? pair.First : pair.Second, impactFirst ? pair.Second : pair.First, pair.Rating, cell, isSaid || pair.First == pair.Second ? 1 : OrderUnsaid);
            return;
        }

        if (column.Field is ImportField.Score or ImportField.Rating && LevelPair.Read(cell.Text, column.Label) is { } both)
        {
            score.Impacts.Add(new(column, cell, both.Impact));
            score.Likelihoods.Add(new(column, cell, both.Likelihood));
            if (both.Rating is { } rating)
                score.Ratings.Add(new(column, cell, new() { Number = rating }));
            return;
        }

        if (reading.TextBefore.Length > 0)
            item.Consequences.Add(new(reading.TextBefore, cell.Place, cell.Text));
        if (reading.Reason.Length > 0)
            item.Extra.Add((column.Label, new(cell.Text, cell.Place)));
        (column.Field switch
        {
            ImportField.Impact => score.Impacts,
            ImportField.Likelihood => score.Likelihoods,
            _ => score.Ratings,
        }).Add(new(column, cell, reading));
    }
}
