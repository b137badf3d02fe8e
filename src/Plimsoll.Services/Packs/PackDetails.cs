using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Packs;

/// <summary>A pack with what its page tells.</summary>
/// <param name="Held">The pack and its version.</param>
/// <param name="Registers">Its registers, in its order.</param>
/// <param name="Author">The post that answers for it, by its title today; null when none is named.</param>
/// <param name="Planned">The files of each version, by the registers' names today; of a sealed pack its seal tells.</param>
/// <param name="Replaces">The pack whose place it takes; null for none, or where the actor may not see it.</param>
/// <param name="ReplacedBy">The pack that took its place; likewise.</param>
/// <param name="Steps">What was done with it, by whom and when, oldest first.</param>
/// <param name="MarkedSince">Items that its public version shows and that are exempt by a marking made since it was sealed: reference and title.</param>
/// <param name="MayRun">Whether the actor may edit, seal, publish and withdraw it.</param>
/// <param name="SeesWhole">Whether the actor may read the exempt version.</param>
public sealed record PackDetails(
    Versioned<Pack> Held, IReadOnlyList<Register> Registers, string? Author, IReadOnlyList<PlannedFile> Planned, Pack? Replaces, Pack? ReplacedBy,
    IReadOnlyList<PackStep> Steps, IReadOnlyList<string> MarkedSince, bool MayRun, bool SeesWhole)
{
    /// <summary>The pack.</summary>
    public Pack Pack => Held.Document;
}

/// <summary>Something that was done with a pack.</summary>
/// <param name="RecordedAt">When.</param>
/// <param name="By">Who, by today's name.</param>
/// <param name="Operation">What, e.g. "seal pack".</param>
/// <param name="Reason">Why, when somebody said.</param>
public sealed record PackStep(DateTimeOffset RecordedAt, string By, string Operation, string? Reason);

/// <summary>A file of a pack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PackFile(string Name, string MediaType, byte[] Content);
