using System.Collections;

namespace Plimsoll.Journal.Image;

/// <summary>
/// An immutable list in chunks: replacing or adding an element copies one chunk and the short list of chunks, and
/// reading runs at the speed of arrays. An immutable tree costs less to change but several times more to read through.
/// </summary>
internal sealed class ChunkedList<T> : IReadOnlyList<T>
{
    private const int ChunkSize = 256;
    private readonly T[][] chunks;

    private ChunkedList(T[][] chunks, int count) => (this.chunks, Count) = (chunks, count);

    public static ChunkedList<T> Empty { get; } = new([], 0);

    public int Count { get; }

    public T this[int index] => index < Count ? chunks[index / ChunkSize][index % ChunkSize] : throw new ArgumentOutOfRangeException(nameof(index));

    public static ChunkedList<T> From(IReadOnlyCollection<T> all) =>
        new([.. all.Chunk(ChunkSize)], all.Count);

    /// <summary>Replaces elements, and adds those whose index is the count or beyond; indices leave no gap.</summary>
    public ChunkedList<T> With(IReadOnlyCollection<KeyValuePair<int, T>> changes)
    {
        var count = Math.Max(Count, changes.Select(c => c.Key + 1).DefaultIfEmpty().Max());
        var copy = new T[(count + ChunkSize - 1) / ChunkSize][];
        chunks.CopyTo(copy, 0);
        foreach (var (index, element) in changes)
        {
            var number = index / ChunkSize;
            if (copy[number] is null)
                copy[number] = new T[ChunkSize];
            else if (number < chunks.Length && ReferenceEquals(copy[number], chunks[number]))
                Array.Copy(chunks[number], copy[number] = new T[ChunkSize], chunks[number].Length);
            copy[number][index % ChunkSize] = element;
        }

        return new(copy, count);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return chunks[i / ChunkSize][i % ChunkSize];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
