namespace Plimsoll.Journal.Making;

/// <summary>What a node told of a long work.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Actor">For whom it is done: the identity of a person, or the word for a part of the program.</param>
/// <param name="Told">How far it is, or what came of it, as JSON.</param>
/// <param name="ToldAt">When the node that does it told of it last.</param>
/// <param name="AskedAt">When somebody asked last how far it is.</param>
/// <param name="IsStopped">Whether whoever began it wants it stopped.</param>
public sealed record ToldWork(Guid Id, string Actor, string Told, DateTimeOffset ToldAt, DateTimeOffset AskedAt, bool IsStopped);
