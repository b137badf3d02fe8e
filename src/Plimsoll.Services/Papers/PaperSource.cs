using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>A register as a paper prints it, with how it was recorded on the earlier days that the paper compares with.</summary>
/// <param name="View">The register as its reader sees it.</param>
public sealed record PaperSource(RegisterView View)
{
    /// <summary>The register as it was recorded on the day compared with; null where it was not kept here then.</summary>
    public RegisterView? Then { get; init; }

    /// <summary>The register as it was recorded a year before; null where it was not kept here then.</summary>
    public RegisterView? YearBefore { get; init; }

    /// <summary>The body's crest; null for none.</summary>
    public Documents.Papers.Picture? Crest { get; init; }

    /// <summary>Items that left for another register since the day compared with and that the reader may see there.</summary>
    public IReadOnlyList<MovedAway> MovedAway { get; init; } = [];

    /// <summary>Why items came from another register since, where somebody said.</summary>
    public IReadOnlyDictionary<ItemId, string> WhyCome { get; init; } = new Dictionary<ItemId, string>();

    /// <summary>The names of the registers that the reader may read.</summary>
    public IReadOnlyDictionary<RegisterId, string> Registers { get; init; } = new Dictionary<RegisterId, string>();
}

/// <summary>An item that left a register for another one.</summary>
/// <param name="Item">As it stands there.</param>
/// <param name="Reference">Its reference here.</param>
/// <param name="To">The name of the other register.</param>
/// <param name="On">The day on which it left.</param>
/// <param name="Why">Why; null when nobody said.</param>
public sealed record MovedAway(Item Item, string Reference, string To, DateOnly On, string? Why = null);
