namespace Plimsoll.Documents.Papers;

/// <summary>Blocks that stay on one page where they fit on one.</summary>
/// <param name="Blocks">The contents.</param>
public sealed record KeepTogether(params IReadOnlyList<Block> Blocks) : Block
{
    /// <summary>Whether the beginning of what follows, too, stays on that page.</summary>
    public bool StaysWithNext { get; init; }
}
