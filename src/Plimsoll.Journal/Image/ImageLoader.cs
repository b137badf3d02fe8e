using System.Collections.Immutable;

namespace Plimsoll.Journal.Image;

/// <summary>
/// Builds images from the journal. Of old versions only who, when and why is held; bodies are read only where they
/// are needed, on all cores.
/// </summary>
internal sealed class ImageLoader(IJournal journal, string organisation, DocumentCodec codec)
{
    private const int AtATime = 500;

    /// <summary>Entries below which one connection reads the outline sooner than several are opened.</summary>
    private const int WorthSharing = 10_000;

    /// <summary>The image at a position, from nothing.</summary>
    public async Task<Image> LoadAsync(long upTo, CancellationToken cancellation)
    {
        var head = await journal.HeadAtAsync(organisation, upTo, cancellation);
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        var outlines = new List<Outline>();
        foreach (var line in (await OutlineAsync(head.Position, cancellation)).SelectMany(stretch => stretch))
        {
            if (!slots.TryGetValue(line.DocumentId, out var slot))
            {
                slots.Add(line.DocumentId, slot = outlines.Count);
                outlines.Add(new(line.DocumentId, line.Kind));
            }

            outlines[slot].Versions.Add(new(
                line.Version, line.Position, line.RecordedAt, line.ChangeId, line.ActorId, line.Operation, line.Reason));
        }

        var wanted = outlines.ConvertAll(o => new Wanted(o.Kind, o.Id, o.Versions.Count, o.Versions[^1].Position));
        var values = await ReadAsync(wanted, cancellation);
        var documents = outlines.Select((o, i) => new ImageDocument(o.Id, o.Kind, values[i], [.. o.Versions], o.Versions.Count)).ToList();
        return new(organisation, head, slots.ToImmutableDictionary(StringComparer.Ordinal), ChunkedList<ImageDocument>.From(documents));
    }

    /// <summary>An image as it stood at an earlier position; only documents that have changed since are read.</summary>
    public async Task<Image> EarlierAsync(Image now, long position, CancellationToken cancellation)
    {
        var head = await journal.HeadAtAsync(organisation, position, cancellation);
        var documents = new List<ImageDocument>();
        var slots = new List<int>();
        var wanted = new List<Wanted>();
        foreach (var document in now.Slots)
        {
            var version = document.VersionAt(position);
            if (version == 0)
                break; // documents stand in the order of their first entries: all that follow are younger still
            if (version != document.Version)
            {
                slots.Add(documents.Count);
                wanted.Add(new(document.Kind, document.Id, version, document.Versions[version - 1].Position));
            }

            documents.Add(document);
        }

        var values = await ReadAsync(wanted, cancellation);
        for (var i = 0; i < slots.Count; i++)
            documents[slots[i]] = documents[slots[i]].Earlier(wanted[i].Version, values[i]);
        return now.Earlier(head, ChunkedList<ImageDocument>.From(documents));
    }

    /// <summary>The outline up to a position, read in as many stretches at once as there are cores.</summary>
    private async Task<List<OutlineEntry>[]> OutlineAsync(long upTo, CancellationToken cancellation)
    {
        var stretches = upTo < WorthSharing ? 1 : Environment.ProcessorCount;
        var parts = new List<OutlineEntry>[stretches];
        await Parallel.ForAsync(0, stretches, cancellation, async (i, stop) =>
        {
            var words = new Words();
            var part = parts[i] = [];
            await foreach (var line in journal.OutlineAsync(organisation, upTo * (i + 1) / stretches, upTo * i / stretches, stop))
            {
                part.Add(line with
                {
                    Kind = words.One(line.Kind),
                    ActorId = words.One(line.ActorId),
                    Operation = words.One(line.Operation),
                    Reason = line.Reason is null ? null : words.One(line.Reason),
                });
            }
        });
        return parts;
    }

    /// <summary>The values of the wanted versions, in the same order.</summary>
    private async Task<object[]> ReadAsync(List<Wanted> wanted, CancellationToken cancellation)
    {
        var values = new object[wanted.Count];
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i].Position).Chunk(AtATime);
        await Parallel.ForEachAsync(order, cancellation, async (chunk, stop) =>
        {
            var places = chunk.ToDictionary(i => wanted[i].Position);
            var read = 0;
            await foreach (var body in journal.BodiesAsync(organisation, [.. places.Keys], stop))
            {
                var place = places[body.Position];
                var (kind, id, version, _) = wanted[place];
                values[place] = codec.Read(kind, id, version, body.Schema, body.Body);
                read++;
            }

            if (read != chunk.Length)
                throw new JournalUnavailableException($"Entries of {organisation} are missing from the journal. Verify it and restore a backup.");
        });
        return values;
    }

    private sealed record Wanted(string Kind, string Id, int Version, long Position);

    private sealed record Outline(string Id, string Kind)
    {
        public List<DocumentVersion> Versions { get; } = [];
    }

    /// <summary>Keeps one copy of each word: a few actors and operations make most of two hundred thousand versions.</summary>
    private sealed class Words
    {
        private readonly HashSet<string> known = new(StringComparer.Ordinal);

        public string One(string word)
        {
            if (known.TryGetValue(word, out var same))
                return same;
            known.Add(word);
            return word;
        }
    }
}
