namespace Plimsoll.Journal;

/// <summary>The body of the entry at one position, for readers that hold the rest already.</summary>
/// <param name="Position">The entry's position.</param>
/// <param name="Schema">Which reader the body needs.</param>
/// <param name="Body">The JSON text.</param>
public readonly record struct JournalBody(long Position, int Schema, string Body);
