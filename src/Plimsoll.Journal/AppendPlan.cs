namespace Plimsoll.Journal;

/// <summary>What appending a change means, whichever database does it.</summary>
internal static class AppendPlan
{
    /// <summary>The entries to insert after the head.</summary>
    public static JournalEntry[] Entries(string organisation, Change change, JournalHead head)
    {
        var recordedAt = Moment.Whole(change.RecordedAt);
        if (recordedAt < head.RecordedAt)
            recordedAt = head.RecordedAt;
        var entries = new JournalEntry[change.Documents.Count];
        var (position, previous) = (head.Position, head.Hash);
        for (var i = 0; i < entries.Length; i++)
        {
            var draft = change.Documents[i];
            var entry = new JournalEntry(
                organisation, ++position, change.Id, draft.Kind, draft.DocumentId, draft.ExpectedVersion + 1, recordedAt,
                change.ActorId, change.Operation, change.Reason, draft.Schema, draft.Body, previous, "");
            previous = EntryHash.Of(entry);
            entries[i] = entry with { Hash = previous };
        }

        return entries;
    }

    /// <summary>
    /// Whether a change in conflict is one that was recorded before: then the versions that it wants to make are there
    /// and are its own. Refuses an id that was used for another change, because answering with that one would lose
    /// this one in silence.
    /// </summary>
    /// <param name="change">The change, some of whose documents have moved on.</param>
    /// <param name="made">The entries at the versions it wants to make, as far as there are any, in the order of its documents.</param>
    /// <returns>The entries recorded then, or null when the conflict is a real one.</returns>
    public static IReadOnlyList<JournalEntry>? Recognise(Change change, IReadOnlyList<JournalEntry> made)
    {
        var own = made.Where(e => e.ChangeId == change.Id).ToList();
        if (own.Count == 0)
            return null;
        return own.Count == change.Documents.Count && own.Zip(change.Documents).All(p => p.First.Body == p.Second.Body)
            ? own
            : throw new ArgumentException($"Change id {change.Id} was used before for a different change.");
    }
}
