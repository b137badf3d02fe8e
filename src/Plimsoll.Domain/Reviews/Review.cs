namespace Plimsoll.Domain.Reviews;

/// <summary>A review of an item by its owner or the risk team, with or without change.</summary>
/// <param name="Date">The day of the review.</param>
/// <param name="By">Who reviewed.</param>
/// <param name="Changed">Whether the review changed the item.</param>
/// <param name="Note">What was considered; may be empty.</param>
public sealed record Review(DateOnly Date, PersonId? By, bool Changed, string Note);
