using System.Collections;
using System.Runtime.CompilerServices;

namespace Plimsoll.Documents.Papers;

/// <summary>
/// What a cell, a fact or a list item holds: a string, running text, one block, or a list of blocks such as
/// <c>["First paragraph", new BulletList("one", "two")]</c>.
/// </summary>
[CollectionBuilder(typeof(Content), nameof(Of))]
public sealed class Content : IReadOnlyList<Block>, IEquatable<Content>
{
    private readonly Block[] blocks;

    private Content(Block[] blocks) => this.blocks = blocks;

    /// <summary>Nothing: an empty cell.</summary>
    public static Content Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => blocks.Length;

    /// <summary>The running text, if the content is a single paragraph or nothing; otherwise null.</summary>
    public Inlines? AsInlines => blocks switch
    {
        [] => Inlines.Empty,
        [Paragraph only] => only.Content,
        _ => null,
    };

    /// <inheritdoc/>
    public Block this[int index] => blocks[index];

    /// <summary>Content of these blocks.</summary>
    public static Content Of(params ReadOnlySpan<Block> blocks) => new(blocks.ToArray());

    /// <summary>Ordinary words; an empty string is no content.</summary>
    public static implicit operator Content(string text) => text.Length == 0 ? Empty : new([new Paragraph(text)]);

    /// <summary>Running text.</summary>
    public static implicit operator Content(Inlines text) => text.Count == 0 ? Empty : new([new Paragraph(text)]);

    /// <summary>One piece of running text.</summary>
    public static implicit operator Content(Inline piece) => new([new Paragraph(piece)]);

    /// <summary>One block.</summary>
    public static implicit operator Content(Block block) => new([block]);

    /// <inheritdoc/>
    public bool Equals(Content? other) => other is not null && blocks.AsSpan().SequenceEqual(other.blocks);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Content);

    /// <inheritdoc/>
    public override int GetHashCode() => blocks.Aggregate(17, HashCode.Combine);

    /// <inheritdoc/>
    public IEnumerator<Block> GetEnumerator() => ((IEnumerable<Block>)blocks).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
