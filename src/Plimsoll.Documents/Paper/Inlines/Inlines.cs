using System.Collections;
using System.Runtime.CompilerServices;

namespace Plimsoll.Documents.Papers;

/// <summary>
/// Running text. Give a string, one inline, or a list: <c>["Rated ", new Strong("12"), " on 1 April 2027"]</c>.
/// </summary>
[CollectionBuilder(typeof(Inlines), nameof(Of))]
public sealed class Inlines : IReadOnlyList<Inline>, IEquatable<Inlines>
{
    private readonly Inline[] pieces;

    private Inlines(Inline[] pieces) => this.pieces = pieces;

    /// <summary>No text.</summary>
    public static Inlines Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => pieces.Length;

    /// <summary>The words alone.</summary>
    public string PlainText => string.Concat(pieces.Select(piece => piece.PlainText));

    /// <inheritdoc/>
    public Inline this[int index] => pieces[index];

    /// <summary>Running text of these pieces.</summary>
    public static Inlines Of(params ReadOnlySpan<Inline> pieces) => new(pieces.ToArray());

    /// <summary>Ordinary words.</summary>
    public static implicit operator Inlines(string text) => new([new Text(text)]);

    /// <summary>One piece.</summary>
    public static implicit operator Inlines(Inline piece) => new([piece]);

    /// <summary>This text and then the other.</summary>
    public static Inlines operator +(Inlines first, Inlines then) => new([.. first.pieces, .. then.pieces]);

    /// <inheritdoc/>
    public bool Equals(Inlines? other) => other is not null && pieces.AsSpan().SequenceEqual(other.pieces);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Inlines);

    /// <inheritdoc/>
    public override int GetHashCode() => pieces.Aggregate(17, HashCode.Combine);

    /// <inheritdoc/>
    public IEnumerator<Inline> GetEnumerator() => ((IEnumerable<Inline>)pieces).GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => PlainText;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
