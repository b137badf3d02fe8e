using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Registers;

/// <summary>What a register is called and where it stands.</summary>
/// <param name="Name">Its name as papers print it.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">The register that its items are escalated to; null for none.</param>
/// <param name="Unit">The unit whose register it is; null for the body's.</param>
/// <param name="ReviewedBy">The board that reviews it; null for none.</param>
public sealed record RegisterFacts(string Name, RegisterLevel Level, RegisterId? Parent, UnitId? Unit, BoardId? ReviewedBy)
{
    /// <summary>A register with these facts.</summary>
    internal Register On(Register register) => register with { Name = Name.Trim(), Level = Level, Parent = Parent, Unit = Unit, ReviewedBy = ReviewedBy };
}

/// <summary>A register in a list.</summary>
/// <param name="Held">The register and its version.</param>
/// <param name="Items">How many live items it holds.</param>
public sealed record RegisterLine(Versioned<Register> Held, int Items)
{
    /// <summary>The register.</summary>
    public Register Register => Held.Document;
}

/// <summary>A register with what its set-up needs.</summary>
/// <param name="Held">The register and its version.</param>
/// <param name="Body">The body.</param>
/// <param name="RiskScheme">The scheme that scores its risks, as it stands.</param>
/// <param name="OpportunityScheme">The scheme that scores its opportunities; null when it holds none.</param>
/// <param name="Registers">Every register, itself included.</param>
/// <param name="Boards">Every board.</param>
/// <param name="Items">How many live items it holds.</param>
public sealed record RegisterDetails(
    Versioned<Register> Held, Organisation Body, Scheme RiskScheme, Scheme? OpportunityScheme,
    IReadOnlyList<Register> Registers, IReadOnlyList<Board> Boards, int Items)
{
    /// <summary>The register.</summary>
    public Register Register => Held.Document;
}
