using Plimsoll.Journal.Imports;

namespace Plimsoll.Services.Importing.Drafts;

/// <summary>What is known of a draft of an import without reading its files.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Register">The name of the register to read into; null for what the files say.</param>
/// <param name="Version">Goes up with every change, from 1.</param>
/// <param name="ChangedAt">When it was changed last.</param>
/// <param name="FileNames">The names of its files, in the order in which they were given.</param>
public sealed record DraftFacts(Guid Id, string? Register, int Version, DateTimeOffset ChangedAt, IReadOnlyList<string> FileNames)
{
    internal static DraftFacts Of(ImportDraft draft) => new(draft.Id, draft.Register, draft.Version, draft.ChangedAt, draft.FileNames);
}
