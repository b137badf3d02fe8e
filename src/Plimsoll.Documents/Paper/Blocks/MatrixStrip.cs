namespace Plimsoll.Documents.Papers;

/// <summary>Up to six small scoring grids in a row, each at its own date: the dashboard of an item.</summary>
/// <param name="Slots">One to six slots, from the earliest.</param>
/// <exception cref="ArgumentException">There are no slots, or more than six.</exception>
public sealed record MatrixStrip(params IReadOnlyList<MatrixSlot> Slots) : Block
{
    /// <summary>The most slots that can stand side by side on an upright sheet.</summary>
    public const int MostSlots = 6;

    /// <summary>One to six slots, from the earliest.</summary>
    public IReadOnlyList<MatrixSlot> Slots { get; } = Slots.Count is >= 1 and <= MostSlots
        ? Slots
        : throw new ArgumentException($"A strip has one to {MostSlots} slots, not {Slots.Count}.", nameof(Slots));

    /// <summary>The tones with their meaning, printed once below the strip; none if empty.</summary>
    public IReadOnlyList<Tone> Key { get; init; } = [];
}

/// <summary>A place in a strip.</summary>
public sealed record MatrixSlot
{
    /// <summary>The lines above, such as "Inherent" and "1 April 2027"; the first is set bold.</summary>
    public required IReadOnlyList<string> Heading { get; init; }

    /// <summary>The grid, or null for a slot that is printed as empty.</summary>
    public Matrix? Matrix { get; init; }

    /// <summary>The words in an empty slot.</summary>
    public string EmptyText { get; init; } = "None";

    /// <summary>The line below, such as "4 × 3 = 12 High".</summary>
    public Inlines Caption { get; init; } = Inlines.Empty;
}
