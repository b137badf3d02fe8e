namespace Plimsoll.Journal;

/// <summary>Walks a chain and stops at the first entry that is wrong.</summary>
internal static class ChainWalk
{
    public static async Task<Verification> VerifyAsync(
        IJournal journal, string organisation, string? expectedHash, CancellationToken cancellation)
    {
        var head = JournalHead.Empty;
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        var met = expectedHash is null || expectedHash == head.Hash;
        Verification Stop(ChainBreak? first) => new(organisation, head.Position, head.Hash, first);

        await using var entries = journal.AfterAsync(organisation, long.MinValue, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            JournalEntry entry;
            try
            {
                if (!await entries.MoveNextAsync())
                    break;
                entry = entries.Current;
            }
            catch (Exception failure) when (failure is FormatException or InvalidCastException or OverflowException or ArgumentOutOfRangeException)
            {
                return Stop(new(head.Position + 1, "", 0, Break.Unreadable));
            }

            if (Wrong(entry, head, versions.GetValueOrDefault(entry.DocumentId)) is { } wrong)
                return Stop(new(entry.Position, entry.DocumentId, entry.Version, wrong));
            versions[entry.DocumentId] = entry.Version;
            head = new(entry.Position, entry.Hash, entry.RecordedAt);
            met |= entry.Hash.Equals(expectedHash, StringComparison.OrdinalIgnoreCase);
        }

        return Stop(met ? null : new(head.Position, "", 0, Break.Truncated));
    }

    // The order matters: a missing entry also breaks the previous hash, and the gap is the better name for it.
    private static Break? Wrong(JournalEntry entry, JournalHead head, int lastVersion) =>
        entry.Position != head.Position + 1 ? Break.Gap
        : entry.PreviousHash != head.Hash ? Break.PreviousHash
        : entry.Hash != EntryHash.Of(entry) ? Break.Hash
        : entry.Version != lastVersion + 1 ? Break.VersionOrder
        : entry.RecordedAt < head.RecordedAt ? Break.Moment
        : null;
}
