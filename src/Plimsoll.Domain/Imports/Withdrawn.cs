namespace Plimsoll.Domain.Imports;

/// <summary>
/// Stands in the place of a document that an undone import had made: its earlier versions stay in the history, and nobody
/// sees it any more.
/// </summary>
/// <param name="Kind">What it was: item, register, scheme.</param>
/// <param name="Id">Its identity in the journal.</param>
/// <param name="Import">The import that was undone.</param>
public sealed record Withdrawn(string Kind, string Id, ImportId Import);
