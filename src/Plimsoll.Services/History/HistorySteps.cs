using Plimsoll.Journal;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.History;

/// <summary>Entries of the journal as steps of a history.</summary>
internal static class HistorySteps
{
    /// <summary>The steps that a document's entries are, oldest first.</summary>
    /// <param name="entries">Versions of one document, oldest first.</param>
    /// <param name="names">Who is who.</param>
    /// <param name="before">The body before the first of them; null when it made the document.</param>
    public static List<HistoryStep> Of(IReadOnlyList<JournalEntry> entries, PartyNames names, string? before = null)
    {
        List<HistoryStep> steps = [];
        foreach (var entry in entries)
        {
            IReadOnlyList<HistoryDifference> differences = before is null
                ? [] : [.. BodyDifference.Between(before, entry.Body).Select(d => new HistoryDifference(d.Path, d.Before, d.After))];
            steps.Add(new HistoryStep(entry.Version, entry.RecordedAt, names.NameOfActor(entry.ActorId), entry.Operation, entry.Reason, differences));
            before = entry.Body;
        }

        return steps;
    }
}
