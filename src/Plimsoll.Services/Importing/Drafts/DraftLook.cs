namespace Plimsoll.Services.Importing.Drafts;

/// <summary>A draft of an import as far as it is worked out.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Import">It, worked out; null while its files are still read.</param>
/// <param name="Step">How far that is; null when it is worked out.</param>
public sealed record DraftLook(DraftFacts Draft, DraftedImport? Import, ImportStep? Step);
