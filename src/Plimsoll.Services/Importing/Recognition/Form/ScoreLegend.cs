using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>What the document itself says that its level words mean: "Critical (4)" somewhere gives "Critical" elsewhere its 4.</summary>
internal sealed class ScoreLegend
{
    private readonly Dictionary<(ItemKind Kind, FormField Axis, string Label), HashSet<decimal>> meanings = [];

    /// <summary>Learns from the scores of an item.</summary>
    public void Learn(ItemKind kind, IEnumerable<RatingRow> rows)
    {
        foreach (var row in rows)
        {
            Learn(kind, FormField.Impact, row.Impact);
            Learn(kind, FormField.Likelihood, row.Likelihood);
        }
    }

    /// <summary>The level that a word means everywhere in the document; null when it never says, or says different things.</summary>
    public decimal? Meaning(ItemKind kind, FormField axis, string words) =>
        meanings.TryGetValue((kind, axis, ScoreWords.Label(words)), out var levels) && levels.Count == 1 ? levels.Single() : null;

    private void Learn(ItemKind kind, FormField axis, Placed? value)
    {
        if (value is null || ScoreWords.Number(value.Words) is not { } number || ScoreWords.Label(value.Words) is not { Length: > 0 } label)
            return;
        if (!meanings.TryGetValue((kind, axis, label), out var levels))
            meanings[(kind, axis, label)] = levels = [];
        levels.Add(number);
    }
}
