using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Merging;

namespace Plimsoll.Services.Importing.Recognition.Cards;

/// <summary>Compares a table that sums up the cards of a document with them: a card says more, and where the two differ that is a finding.</summary>
internal static class CardSummary
{
    /// <summary>Puts the items of tables into those of cards with the same reference.</summary>
    public static void Merge(IReadOnlyList<RecognisedItem> inTables, RecognisedRegister register)
    {
        var summed = inTables.ToHashSet();
        var cards = register.Items.Where(i => !summed.Contains(i) && i.Reference.Confidence >= 1)
            .GroupBy(i => i.Reference.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        HashSet<RecognisedItem> merged = [];
        foreach (var item in inTables)
        {
            if (!cards.TryGetValue(item.Reference.Value, out var card))
                continue;
            foreach (var score in item.Assessments.GroupBy(a => a.Stage).Select(Latest).ToList())
            {
                if (card.Assessments.Find(a => a.Stage == score.Stage) is not { } own)
                    continue;
                if (Differ(own.Impact, score.Impact) || Differ(own.Likelihood, score.Likelihood) || Differ(own.Rating, score.Rating))
                    register.Findings.Add(new Finding("values-differ", "The table that sums up the items prints another score than the item's own card; the card's was taken", card.Reference.Value, (score.Rating ?? score.Impact ?? score.Likelihood)!.Place.ToString()));
                else if (own.Date is null)
                    own.Date = score.Date;
                item.Assessments.Remove(score);
            }

            ItemMerge.Add(card, item);
            merged.Add(item);
        }

        register.Items.RemoveAll(merged.Contains);
    }

    /// <summary>The score that is of the same time as the card's: those of earlier quarters beside it are history.</summary>
    private static RecognisedAssessment Latest(IEnumerable<RecognisedAssessment> ofStage) =>
        ofStage.MaxBy(a => a.Date is { } date && Timing.Read(date.Value) is { IsUnderstood: true, Latest: { } day } ? day : DateOnly.MinValue)!;

    private static bool Differ(Recognised<decimal>? one, Recognised<decimal>? other) => one is not null && other is not null && one.Value != other.Value;
}
