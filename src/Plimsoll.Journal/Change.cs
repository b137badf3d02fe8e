using Plimsoll.Domain;

namespace Plimsoll.Journal;

/// <summary>One change: new versions of one or more documents, recorded together or not at all.</summary>
/// <param name="Id">
/// Chosen by the writer. When the acknowledgement of a change was lost, the same change is appended again under
/// the same id and is answered with the entries already there.
/// </param>
/// <param name="RecordedAt">Now, as the writer's clock has it. The journal moves it forward to the last entry's where that is later.</param>
/// <param name="ActorId">Who makes it: an id, never a name.</param>
/// <param name="Operation">What is done, in the field's words.</param>
/// <param name="Reason">Why, where a reason was asked for or given.</param>
/// <param name="Documents">At least one document, each at most once.</param>
public sealed record Change(
    Guid Id,
    DateTimeOffset RecordedAt,
    string ActorId,
    string Operation,
    string? Reason,
    IReadOnlyList<DocumentDraft> Documents)
{
    /// <summary>
    /// The position at which the journal must still end: for a change that rests on more than the documents it makes,
    /// such as on no other item having its reference. Null where only the versions of its documents count.
    /// </summary>
    public long? After { get; init; }

    /// <summary>Refuses the change when the journal, whose head this is, has moved on from where it must end.</summary>
    /// <exception cref="JournalMovedOnException">It has.</exception>
    internal void MustFollow(JournalHead head)
    {
        if (After is { } after && after != head.Position)
            throw new JournalMovedOnException(after, head.Position);
    }

    /// <summary>Refuses what no journal could keep, before any database is asked.</summary>
    internal void Check(string organisation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(organisation);
        if (Id == Guid.Empty)
            throw new ArgumentException("A change needs an id of its own.");
        if (Documents.Count == 0)
            throw new ArgumentException("A change needs at least one document.");
        Keepable(nameof(organisation), organisation);
        Keepable(nameof(ActorId), ActorId);
        Keepable(nameof(Operation), Operation);
        if (Reason is not null)
            Keepable(nameof(Reason), Reason);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in Documents)
        {
            if (!seen.Add(document.DocumentId))
                throw new ArgumentException($"The change holds document {document.DocumentId} twice.");
            ArgumentOutOfRangeException.ThrowIfNegative(document.ExpectedVersion);
            Keepable(nameof(document.Kind), document.Kind);
            Keepable(nameof(document.DocumentId), document.DocumentId);
            Keepable(nameof(document.Body), document.Body);
        }
    }

    /// <summary>PostgreSQL keeps no NUL, and half a surrogate pair has no UTF-8: both databases refuse both.</summary>
    private static void Keepable(string field, string text)
    {
        ArgumentNullException.ThrowIfNull(text, field);
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !pair))
                throw new RuleBrokenException(field, "The text holds a character that cannot be stored. Type it again without it.");
            if (pair)
                i++;
        }
    }
}
