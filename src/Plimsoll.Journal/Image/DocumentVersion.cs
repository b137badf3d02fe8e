namespace Plimsoll.Journal.Image;

/// <summary>One version of a document: who made it, when and why, without what it said.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Position">Its place in the organisation's journal.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="ChangeId">The change it belongs to; other documents may belong to it too.</param>
/// <param name="ActorId">Who made it, as an id.</param>
/// <param name="Operation">What was done.</param>
/// <param name="Reason">Why, where given.</param>
public readonly record struct DocumentVersion(
    int Version, long Position, DateTimeOffset RecordedAt, Guid ChangeId, string ActorId, string Operation, string? Reason);
