namespace Plimsoll.Journal;

/// <summary>Where an organisation's journal ends, or ended at an earlier position.</summary>
/// <param name="Position">Position of the last entry; 0 when there is none.</param>
/// <param name="Hash">Hash of the last entry; 64 zeros when there is none. Printed on sealed papers.</param>
/// <param name="RecordedAt">When the last entry was recorded.</param>
public sealed record JournalHead(long Position, string Hash, DateTimeOffset RecordedAt)
{
    /// <summary>The head of a journal without entries.</summary>
    public static JournalHead Empty { get; } = new(0, new string('0', 64), DateTimeOffset.UnixEpoch);
}
