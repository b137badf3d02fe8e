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
    /// The entries of an earlier append of the same change; refuses an id that was used for another change,
    /// because answering with that one would lose this one in silence.
    /// </summary>
    public static IReadOnlyList<JournalEntry> Recognise(Change change, IReadOnlyList<JournalEntry> earlier)
    {
        var same = earlier.Count == change.Documents.Count
            && earlier.Zip(change.Documents).All(p => p.First.DocumentId == p.Second.DocumentId
                && p.First.Version == p.Second.ExpectedVersion + 1
                && p.First.Body == p.Second.Body);
        return same ? earlier : throw new ArgumentException($"Change id {change.Id} was used before for a different change.");
    }
}
