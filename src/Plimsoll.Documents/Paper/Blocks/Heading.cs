namespace Plimsoll.Documents.Papers;

/// <summary>
/// A heading below the paper's title. A level that skips one is drawn in by the writers, because a reader who
/// listens steps from heading to heading.
/// </summary>
/// <param name="Level">1 for a part of the paper, 2 for a part of that, to 5.</param>
/// <param name="Text">The words.</param>
/// <param name="Anchor">A name, unique in the paper, by which links reach the heading; made from the words if null.</param>
public sealed record Heading(int Level, Inlines Text, string? Anchor = null) : Block;
