namespace Plimsoll.Journal;

/// <summary>
/// The append-only journal: the organisation's history of dated statements. Every method may throw
/// <see cref="JournalUnavailableException"/>. Safe for use by many callers at once.
/// </summary>
public interface IJournal
{
    /// <summary>
    /// Records a change: all its documents in one transaction, on disk when the task completes. Appending a change
    /// that is already there answers with the entries recorded then.
    /// </summary>
    /// <returns>The entries, in the order of the documents.</returns>
    /// <exception cref="VersionConflictException">A document has moved on; nothing was recorded.</exception>
    /// <exception cref="Domain.RuleBrokenException">A text holds a character that cannot be stored.</exception>
    /// <exception cref="ArgumentException">The change is empty, names a document twice, or bears the id of a different change that made the same version of a document.</exception>
    Task<IReadOnlyList<JournalEntry>> AppendAsync(string organisation, Change change, CancellationToken cancellation = default);

    /// <summary>Where the organisation's journal ends now; cheap enough to ask before each request.</summary>
    ValueTask<JournalHead> HeadAsync(string organisation, CancellationToken cancellation = default);

    /// <summary>Where the organisation's journal ended when it was <paramref name="position"/> entries long.</summary>
    Task<JournalHead> HeadAtAsync(string organisation, long position, CancellationToken cancellation = default);

    /// <summary>The position of the last entry recorded at or before a moment; 0 when there was none.</summary>
    Task<long> PositionAtAsync(string organisation, DateTimeOffset moment, CancellationToken cancellation = default);

    /// <summary>The entries after a position, in order, as they are read.</summary>
    IAsyncEnumerable<JournalEntry> AfterAsync(string organisation, long position, CancellationToken cancellation = default);

    /// <summary>Every version of a document, oldest first; empty when it does not exist.</summary>
    Task<IReadOnlyList<JournalEntry>> HistoryAsync(string organisation, string documentId, CancellationToken cancellation = default);

    /// <summary>A document at a version, or null.</summary>
    Task<JournalEntry?> AtVersionAsync(string organisation, string documentId, int version, CancellationToken cancellation = default);

    /// <summary>A document as it stood at a moment, or null when it did not exist yet.</summary>
    Task<JournalEntry?> AsAtAsync(string organisation, string documentId, DateTimeOffset moment, CancellationToken cancellation = default);

    /// <summary>The entries after a position, up to and including another, without bodies, in order, as they are read.</summary>
    IAsyncEnumerable<OutlineEntry> OutlineAsync(
        string organisation, long upTo = long.MaxValue, long after = 0, CancellationToken cancellation = default);

    /// <summary>The bodies of the entries at the given positions, in no particular order, in one query.</summary>
    IAsyncEnumerable<JournalBody> BodiesAsync(string organisation, IReadOnlyList<long> positions, CancellationToken cancellation = default);

    /// <summary>Every organisation that has an entry, in ordinal order.</summary>
    Task<IReadOnlyList<string>> OrganisationsAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Walks the organisation's chain from its first entry and stops at the first that is wrong.
    /// </summary>
    /// <param name="organisation">Whose journal.</param>
    /// <param name="expectedHash">
    /// A head hash printed on a sealed paper: the chain must hold an entry that bears it, or its end was cut off.
    /// </param>
    /// <param name="cancellation">Stops the walk.</param>
    Task<Verification> VerifyAsync(string organisation, string? expectedHash = null, CancellationToken cancellation = default);
}
