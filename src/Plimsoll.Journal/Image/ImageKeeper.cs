namespace Plimsoll.Journal.Image;

/// <summary>
/// Keeps an organisation's image up to date. Hold one for each organisation for the life of the program; every
/// method may be called by many callers at once and may throw <see cref="JournalUnavailableException"/>.
/// </summary>
/// <param name="journal">Where the entries are; other programs may append to it too.</param>
/// <param name="organisation">Whose image.</param>
/// <param name="codec">How bodies become values.</param>
public sealed class ImageKeeper(IJournal journal, string organisation, DocumentCodec codec) : IDisposable
{
    /// <summary>Beyond so many new entries, such as after a large import elsewhere, reading only the last versions is quicker.</summary>
    private const int FarBehind = 5000;

    private readonly ImageLoader loader = new(journal, organisation, codec);
    private readonly EarlierImages earlier = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Image? image;

    /// <summary>How bodies become values and values bodies.</summary>
    public DocumentCodec Codec => codec;

    /// <summary>
    /// The image with everything that was recorded, by whichever program, before this call. Asks the journal for its
    /// head; reads only the entries that are new.
    /// </summary>
    public async Task<Image> CurrentAsync(CancellationToken cancellation = default)
    {
        var head = await journal.HeadAsync(organisation, cancellation);
        return image is { } now && now.Position >= head.Position ? now : await CatchUpAsync(head.Position, cancellation);
    }

    /// <summary>
    /// Appends a change and takes it into the image. Every body is read before it is recorded, so that nothing gets
    /// into the journal that could not be read back.
    /// </summary>
    /// <returns>An image that holds the change.</returns>
    /// <exception cref="VersionConflictException">A document has moved on; nothing was recorded.</exception>
    public async Task<Image> AppendAsync(Change change, CancellationToken cancellation = default)
    {
        var values = change.Documents.ToDictionary(
            d => d.DocumentId, d => codec.Read(d.Kind, d.DocumentId, d.ExpectedVersion + 1, d.Schema, d.Body), StringComparer.Ordinal);
        var entries = await journal.AppendAsync(organisation, change, cancellation);

        // The change is recorded: from here on the caller's cancellation must not make it look as if it were not.
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            if (image is { } now && now.Position == entries[0].Position - 1)
                return image = now.Advance(entries, entry => values[entry.DocumentId]);
        }
        finally
        {
            turn.Release();
        }

        return await CatchUpAsync(entries[^1].Position, CancellationToken.None);
    }

    /// <summary>The image as it stood at a moment: what was recorded up to and including then.</summary>
    public async Task<Image> AsAtAsync(DateTimeOffset moment, CancellationToken cancellation = default) =>
        await AtPositionAsync(await journal.PositionAtAsync(organisation, moment, cancellation), cancellation);

    /// <summary>The image as it stood when the journal was so long; beyond its end, the current one.</summary>
    public async Task<Image> AtPositionAsync(long position, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        var now = await CurrentAsync(cancellation);
        return position >= now.Position
            ? now
            : await earlier.At(position, () => loader.EarlierAsync(now, position, CancellationToken.None)).WaitAsync(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>One caller reads what is new; those who waited meanwhile find it done.</summary>
    private async Task<Image> CatchUpAsync(long atLeast, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (image is not { } now || atLeast - now.Position > FarBehind)
                return image = await loader.LoadAsync(long.MaxValue, cancellation);
            if (now.Position >= atLeast)
                return now;
            var entries = new List<JournalEntry>();
            await foreach (var entry in journal.AfterAsync(organisation, now.Position, cancellation))
                entries.Add(entry);
            return image = now.Advance(entries, entry => codec.Read(entry.Kind, entry.DocumentId, entry.Version, entry.Schema, entry.Body));
        }
        finally
        {
            turn.Release();
        }
    }
}
