using Plimsoll.Domain.Items;

namespace Plimsoll.Domain.Packs;

/// <summary>A paper of a pack beyond those that are made of each register: of some registers together, or of some of their items.</summary>
public sealed record PackPaper
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>Its name, e.g. "Risks above appetite"; it is the title of the paper, the public one too, and gives its files their names.</summary>
    public required string Name { get; init; }

    /// <summary>Which paper, by the name that the terminal and addresses use, e.g. "summary".</summary>
    public required string Kind { get; init; }

    /// <summary>The registers that stand in it, in its order; each is among those of the pack.</summary>
    public IReadOnlyList<RegisterId> Registers { get; init; } = [];

    /// <summary>Which items it takes.</summary>
    public PackFilter Filter { get; init; } = PackFilter.None;
}

/// <summary>Which items a paper takes: those of which everything that is given here is true.</summary>
public sealed record PackFilter
{
    /// <summary>Takes every item.</summary>
    public static PackFilter None { get; } = new();

    /// <summary>Only items in focus.</summary>
    public bool InFocus { get; init; }

    /// <summary>Only risks whose rating is above the appetite.</summary>
    public bool AboveAppetite { get; init; }

    /// <summary>Only items that this post, person or board owns.</summary>
    public Party? Owner { get; init; }

    /// <summary>Only items of this category.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>Only items of this directorate, service or team, or of one below it.</summary>
    public UnitId? Unit { get; init; }
}
