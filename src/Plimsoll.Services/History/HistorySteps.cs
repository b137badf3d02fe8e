using Plimsoll.Domain.Items;
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
            var found = before is null ? BodyDifference.Of(entry.Body) : BodyDifference.Between(before, entry.Body);
            IReadOnlyList<HistoryDifference> differences = [.. found.Select(d => new HistoryDifference(d.Path, d.Before, d.After))];
            steps.Add(new HistoryStep(entry.Version, entry.RecordedAt, names.NameOfActor(entry.ActorId), entry.Operation, entry.Reason, differences));
            before = entry.Body;
        }

        return steps;
    }

    /// <summary>
    /// The steps without what they say of exempt parts: their differences, the reasons of steps that touched them, and every
    /// marking. A step that touched nothing else is not there, but for the first, as the item is there.
    /// </summary>
    public static List<HistoryStep> Without(IEnumerable<ItemPart> parts, IReadOnlyList<HistoryStep> steps)
    {
        List<string> hidden = [.. parts.SelectMany(Item.PathsOf)];
        if (hidden.Count == 0)
            return [.. steps];
        List<HistoryStep> left = [];
        foreach (var step in steps)
        {
            List<HistoryDifference> shown = [.. step.Differences.Where(d => !IsHidden(d.Path))];
            if (shown.Count == step.Differences.Count)
                left.Add(step);
            else if (shown.Count > 0 || step.Version == 1)
                left.Add(step with { Reason = null, Differences = shown });
        }

        return left;

        // A list that came or went whole is told as one value, with the exempt member in it; so is the order of its members.
        bool IsHidden(string path) =>
            Item.Covers("exemptFields", path) || Item.Covers("sources", path) || path.Contains(".exemption", StringComparison.Ordinal)
            || hidden.Exists(h => Item.Covers(h, path) || (h.IndexOf('[', StringComparison.Ordinal) is > 0 and var list && (path == h[..list] || path == h[..list] + " (order)")));
    }
}
