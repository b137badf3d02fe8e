namespace Plimsoll.Journal;

/// <summary>The next version of a document, to be appended.</summary>
/// <param name="Kind">What the document is.</param>
/// <param name="DocumentId">The document, unique in the organisation whatever its kind.</param>
/// <param name="ExpectedVersion">The version the writer has seen and builds on; 0 for a new document.</param>
/// <param name="Schema">Which reader the body needs.</param>
/// <param name="Body">The JSON text, kept exactly as given.</param>
public sealed record DocumentDraft(string Kind, string DocumentId, int ExpectedVersion, int Schema, string Body);
