namespace Plimsoll.Journal;

/// <summary>One row of the journal: one version of one document, as it was recorded. Never changed, never deleted.</summary>
/// <param name="Organisation">The body whose journal this is; every organisation has a chain of its own.</param>
/// <param name="Position">Place in the organisation's journal: 1, 2, 3 … without gaps.</param>
/// <param name="ChangeId">The change that appended it; entries of one change share it and were committed together.</param>
/// <param name="Kind">What the document is: item, register, scheme …</param>
/// <param name="DocumentId">The document, unique in the organisation whatever its kind.</param>
/// <param name="Version">1 for the first version of the document, then one more each time.</param>
/// <param name="RecordedAt">When it was recorded, UTC to the microsecond; never earlier than the entry before.</param>
/// <param name="ActorId">The person or program that made the change; an id, never a name.</param>
/// <param name="Operation">What was done, in the field's words.</param>
/// <param name="Reason">Why, where a reason was asked for or given.</param>
/// <param name="Schema">Which reader the body needs.</param>
/// <param name="Body">The exact JSON text that was hashed.</param>
/// <param name="PreviousHash">Hash of the entry at the position before, or 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of everything above, 64 lower-case hexadecimal digits; see <c>docs/adr/0002-append-only-journal.md</c>.</param>
public sealed record JournalEntry(
    string Organisation,
    long Position,
    Guid ChangeId,
    string Kind,
    string DocumentId,
    int Version,
    DateTimeOffset RecordedAt,
    string ActorId,
    string Operation,
    string? Reason,
    int Schema,
    string Body,
    string PreviousHash,
    string Hash);
