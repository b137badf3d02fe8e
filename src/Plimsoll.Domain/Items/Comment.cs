namespace Plimsoll.Domain.Items;

/// <summary>A comment on an item.</summary>
/// <param name="Date">When; none when the source prints none.</param>
/// <param name="Text">What it says; paragraphs are parted by a blank line.</param>
/// <param name="By">Who; null when imported.</param>
public sealed record Comment(Timing Date, string Text, PersonId? By = null);
