namespace Plimsoll.Journal;

/// <summary>A document that somebody else changed first.</summary>
/// <param name="Yours">The version that was refused, with the version it was built on.</param>
/// <param name="Current">The version that stands; null when the document does not exist.</param>
public sealed record VersionConflict(DocumentDraft Yours, JournalEntry? Current);

/// <summary>
/// A change that was not recorded because a document it touches has moved on since the writer read it.
/// Carries both versions, so that the writer can be shown what differs.
/// </summary>
public sealed class VersionConflictException : Exception
{
    /// <summary>Names each document in conflict.</summary>
    public VersionConflictException(IReadOnlyList<VersionConflict> conflicts)
        : base(string.Join(" ", conflicts.Select(Say)) + " Nothing was recorded.") => Conflicts = conflicts;

    /// <summary>Every document of the change that is in conflict; at least one.</summary>
    public IReadOnlyList<VersionConflict> Conflicts { get; }

    private static string Say(VersionConflict conflict) =>
        $"Document {conflict.Yours.DocumentId} was read at version {conflict.Yours.ExpectedVersion} and "
        + (conflict.Current is { } current ? $"is at version {current.Version} now." : "does not exist.");
}
