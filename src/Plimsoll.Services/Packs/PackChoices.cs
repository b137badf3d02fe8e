using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Packs;

/// <summary>What an officer chooses from when drafting a pack.</summary>
/// <param name="Registers">The registers that they run, in use, by level and name.</param>
/// <param name="Posts">The posts that may answer for the papers, by title.</param>
/// <param name="Committees">The boards and committees that are kept here, and those that had packs before, by name.</param>
public sealed record PackChoices(IReadOnlyList<Register> Registers, IReadOnlyList<Post> Posts, IReadOnlyList<string> Committees);
