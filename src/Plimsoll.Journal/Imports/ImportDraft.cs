namespace Plimsoll.Journal.Imports;

/// <summary>An import that somebody is looking through: kept beside the journal until it is committed or discarded.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Actor">Who gave the files: the identity of a person, or the word for a part of the program.</param>
/// <param name="Register">The name of the register to read into; null for what the files say.</param>
/// <param name="Corrections">What was put right, as JSON.</param>
/// <param name="Version">Goes up with every change, from 1.</param>
/// <param name="MadeAt">When the files were given.</param>
/// <param name="ChangedAt">When it was changed last.</param>
/// <param name="FileNames">The names of its files, in the order in which they were given.</param>
public sealed record ImportDraft(
    Guid Id, string Actor, string? Register, string Corrections, int Version, DateTimeOffset MadeAt, DateTimeOffset ChangedAt, IReadOnlyList<string> FileNames);
