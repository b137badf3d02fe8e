using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Plimsoll.Journal.Image;

/// <summary>
/// Everything that an organisation has recorded, as it stands at one position of its journal: immutable, in memory,
/// read without locks and without SQL. Documents stand in the order in which they first appeared.
/// </summary>
public sealed class Image
{
    private const int StepsBack = 32;

    private readonly ConcurrentDictionary<Delegate, Lazy<object?>> derived = new();
    private readonly ConcurrentDictionary<object, Lazy<object>> advanced = new();

    // Only the values of the images before, the last first, not the images: a chain of images would keep all of history in memory.
    private readonly IReadOnlyList<Step> before;

    // A document keeps its slot for ever, so an earlier image is the first documents of a later one
    // and shares the map with it; slots beyond its count belong to documents it does not know yet.
    private readonly ImmutableDictionary<string, int> slots;

    internal Image(string organisation, JournalHead head, ImmutableDictionary<string, int> slots, ChunkedList<ImageDocument> documents)
        : this(organisation, head, slots, documents, [])
    {
    }

    private Image(
        string organisation, JournalHead head, ImmutableDictionary<string, int> slots, ChunkedList<ImageDocument> documents,
        IReadOnlyList<Step> before) =>
        (Organisation, Head, this.slots, Slots, this.before) = (organisation, head, slots, documents, before);

    /// <summary>Whose image.</summary>
    public string Organisation { get; }

    /// <summary>Where the journal ended: its hash is printed on papers sealed from this image.</summary>
    public JournalHead Head { get; }

    /// <summary>The position of the last entry it holds; 0 for none.</summary>
    public long Position => Head.Position;

    /// <summary>All documents, of every kind.</summary>
    public IReadOnlyList<ImageDocument> Documents => Slots;

    internal ChunkedList<ImageDocument> Slots { get; }

    /// <summary>The image of an organisation that has recorded nothing.</summary>
    public static Image Empty(string organisation) =>
        new(organisation, JournalHead.Empty, ImmutableDictionary.Create<string, int>(StringComparer.Ordinal), ChunkedList<ImageDocument>.Empty);

    /// <summary>A document with its versions, or null.</summary>
    public ImageDocument? Document(string id) =>
        slots.TryGetValue(id, out var slot) && slot < Slots.Count ? Slots[slot] : null;

    /// <summary>What a document says.</summary>
    /// <exception cref="KeyNotFoundException">There is no such document, or it is something else.</exception>
    public T Get<T>(string id)
        where T : class =>
        Find<T>(id) ?? throw new KeyNotFoundException($"There is no {typeof(T).Name} with the id {id}.");

    /// <summary>What a document says; null when there is no such document or it is something else.</summary>
    public T? Find<T>(string id)
        where T : class =>
        Document(id)?.Value as T;

    /// <summary>The values of all documents that are a <typeparamref name="T"/>; computed once and kept with the image.</summary>
    public IReadOnlyList<T> All<T>()
        where T : class =>
        Derive(Everything<T>.Values);

    /// <summary>A document's versions, oldest first; empty when there is no such document.</summary>
    public IReadOnlyList<DocumentVersion> Versions(string id) => Document(id)?.Versions ?? [];

    /// <summary>
    /// A value computed from the image once, however many ask, and kept with it, such as an index. It is known by the
    /// function: give a static method or a lambda that captures nothing, or it is computed again each time.
    /// </summary>
    [SuppressMessage("Style", "IDE0350", Justification = "The parameter's type says what is computed.")]
    public T Derive<T>(Func<Image, T> compute) =>
        (T)derived.GetOrAdd(compute, key => new Lazy<object?>(() => ((Func<Image, T>)key)(this))).Value!;

    /// <summary>
    /// The same for a value that can be carried over from an image before. It costs by what was recorded since; the value
    /// is computed from the whole image only where nobody asked the last 32 images for it.
    /// </summary>
    public T Derive<T>(Derivation<T> derivation)
        where T : class =>
        (T)advanced.GetOrAdd(derivation, static (key, image) => new Lazy<object>(() => image.Carried((Derivation<T>)key)), this).Value;

    private T Carried<T>(Derivation<T> derivation)
        where T : class
    {
        // When several save at once, nobody may have asked the image of the one just before.
        for (var back = 0; back < before.Count; back++)
        {
            if (before[back].Values.GetValueOrDefault(derivation) is not { IsValueCreated: true, Value: T value })
                continue;
            T? carried = value;
            for (; back >= 0 && carried is not null; back--)
                carried = derivation.Advance(carried, before[back].Changes);
            return carried ?? derivation.Compute(this);
        }

        return derivation.Compute(this);
    }

    /// <summary>The image after further entries, whose values are given; costs by the entries, not by the documents.</summary>
    internal Image Advance(IReadOnlyList<JournalEntry> entries, Func<JournalEntry, object> valueOf)
    {
        var newSlots = slots.ToBuilder();
        var changed = new Dictionary<int, ImageDocument>();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.Position != Position + 1 + i)
                throw new InvalidOperationException($"Entry {entry.Position} does not follow position {Position + i}.");
            var version = new DocumentVersion(
                entry.Version, entry.Position, entry.RecordedAt, entry.ChangeId,
                string.Intern(entry.ActorId), string.Intern(entry.Operation), entry.Reason);
            if (newSlots.TryGetValue(entry.DocumentId, out var slot))
            {
                changed[slot] = (changed.GetValueOrDefault(slot) ?? Slots[slot]).Next(version, valueOf(entry));
            }
            else
            {
                slot = newSlots.Count;
                newSlots.Add(entry.DocumentId, slot);
                changed[slot] = new(entry.DocumentId, string.Intern(entry.Kind), valueOf(entry), [version], 1);
            }
        }

        return entries is [.., var last]
            ? new(Organisation, new(last.Position, last.Hash, last.RecordedAt), newSlots.ToImmutable(), Slots.With(changed),
                [new(advanced, [.. changed.Select(c => new DocumentChange(c.Key < Slots.Count ? Slots[c.Key].Value : null, c.Value.Value))]), .. before.Take(StepsBack - 1)])
            : this;
    }

    /// <summary>This image as it stood earlier; takes over every document that has not changed since.</summary>
    internal Image Earlier(JournalHead head, ChunkedList<ImageDocument> documents) => new(Organisation, head, slots, documents);

    /// <summary>What an image before knew, and what was changed after it.</summary>
    private sealed record Step(ConcurrentDictionary<object, Lazy<object>> Values, IReadOnlyList<DocumentChange> Changes);
}
