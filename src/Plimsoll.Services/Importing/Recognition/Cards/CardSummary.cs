using Plimsoll.Domain.Checks;
using Plimsoll.Services.Importing.Merging;

namespace Plimsoll.Services.Importing.Recognition.Cards;

/// <summary>Compares a table that sums up the cards of a document with them: a card says more, and where the two differ that is a finding.</summary>
internal static class CardSummary
{
    /// <summary>Puts the items of tables into those of cards with the same reference.</summary>
    public static void Merge(IReadOnlyList<RecognisedItem> inTables, RecognisedRegister register)
    {
        foreach (var item in inTables)
        {
            var card = register.Items.Find(i => !inTables.Contains(i) && i.Reference.Confidence >= 1 && i.Reference.Value.Equals(item.Reference.Value, StringComparison.OrdinalIgnoreCase));
            if (card is null)
                continue;
            foreach (var score in item.Assessments.ToList())
            {
                if (card.Assessments.Find(a => a.Stage == score.Stage) is not { } own)
                    continue;
                if (Differ(own.Impact, score.Impact) || Differ(own.Likelihood, score.Likelihood) || Differ(own.Rating, score.Rating))
                    register.Findings.Add(new Finding("values-differ", "The table that sums up the items prints another score than the item's own card; the card's was taken", card.Reference.Value, (score.Rating ?? score.Impact ?? score.Likelihood)!.Place.ToString()));
                item.Assessments.Remove(score);
            }

            ItemMerge.Add(card, item);
            register.Items.Remove(item);
        }
    }

    private static bool Differ(Recognised<decimal>? one, Recognised<decimal>? other) => one is not null && other is not null && one.Value != other.Value;
}
