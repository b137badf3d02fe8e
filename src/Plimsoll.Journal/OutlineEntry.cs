namespace Plimsoll.Journal;

/// <summary>An entry without its body and hashes: who did what to which document, when and why.</summary>
/// <param name="Position">Place in the organisation's journal.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Kind">What the document is.</param>
/// <param name="Version">The version that this entry made.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="ChangeId">The change it belongs to.</param>
/// <param name="ActorId">Who made the change, as an id.</param>
/// <param name="Operation">What was done.</param>
/// <param name="Reason">Why, where given.</param>
public readonly record struct OutlineEntry(
    long Position,
    string DocumentId,
    string Kind,
    int Version,
    DateTimeOffset RecordedAt,
    Guid ChangeId,
    string ActorId,
    string Operation,
    string? Reason);
