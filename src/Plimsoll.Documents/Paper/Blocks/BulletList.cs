namespace Plimsoll.Documents.Papers;

/// <summary>Points without an order of their own.</summary>
/// <param name="Items">The points.</param>
public sealed record BulletList(params IReadOnlyList<Content> Items) : Block;
