using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Packs;

/// <summary>What an officer chooses from when drafting a pack.</summary>
/// <param name="Registers">The registers that they run, in use, by level and name.</param>
/// <param name="Posts">The posts that may answer for the papers, by title.</param>
/// <param name="Committees">The boards and committees that are kept here, and those that had packs before, by name.</param>
public sealed record PackChoices(IReadOnlyList<Register> Registers, IReadOnlyList<Post> Posts, IReadOnlyList<string> Committees);

/// <summary>By what a further paper of a pack can be filtered: those who own live items of its registers, and the body's categories and units in use, each by name.</summary>
public sealed record PackFilterChoices(IReadOnlyList<(Party Owner, string Name)> Owners, IReadOnlyList<Category> Categories, IReadOnlyList<Unit> Units);
