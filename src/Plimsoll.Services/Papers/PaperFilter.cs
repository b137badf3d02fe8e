using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Organisations;

namespace Plimsoll.Services.Papers;

/// <summary>
/// Which items a paper takes: those of which everything that is given here is true. Withheld items are not asked about:
/// their numbered gaps stay, because an answer would tell something of them.
/// </summary>
public sealed record PaperFilter
{
    /// <summary>Takes every item.</summary>
    public static PaperFilter None { get; } = new();

    /// <summary>Only items in focus.</summary>
    public bool InFocus { get; init; }

    /// <summary>Only risks whose rating is above the appetite.</summary>
    public bool AboveAppetite { get; init; }

    /// <summary>Only items of a category of this name.</summary>
    public string? Category { get; init; }

    /// <summary>Only items that this post, person or board owns, by name.</summary>
    public string? Owner { get; init; }

    /// <summary>The owner, where it is known who is meant and not by name alone.</summary>
    internal Party? OwnerIs { get; init; }

    /// <summary>Only items of a directorate, service or team of this name, or of one below it.</summary>
    public string? UnitName { get; init; }

    /// <summary>The unit of that name.</summary>
    internal UnitFilter? Unit { get; init; }

    /// <summary>Whether it takes everything.</summary>
    public bool IsEmpty => this == None;

    /// <summary>"Items in focus; above appetite; owned by Director of Resources"; null when it takes everything.</summary>
    public string? InWords
    {
        get
        {
            var parts = new[]
            {
                InFocus ? "in focus" : null, AboveAppetite ? "above the appetite" : null,
                Category is null ? null : $"of the category {Category}", Owner is null ? null : $"owned by {Owner}", UnitName is null ? null : $"of {Unit?.Name ?? UnitName}",
            }.OfType<string>().ToList();
            return parts.Count == 0 ? null : $"Only items {string.Join("; ", parts)}";
        }
    }

    /// <summary>Whether an item is taken.</summary>
    public bool Admits(RegisterView view, Item item) =>
        (!InFocus || item.InFocus)
        && (!AboveAppetite || (item.Kind == ItemKind.Risk && view.AppetitePositionOf(item) == AppetitePosition.Above))
        && (Category is null || view.Organisation.Categories.Any(c => c.Id == item.Category && Is(c.Name, Category)))
        && (OwnerIs is { } party ? item.Owners.Contains(party) : Owner is null || view.NamesOf(item.Owners).Any(name => Is(name, Owner)))
        && (Unit is null || Unit.Holds(view.Register, item));

    private static bool Is(string name, string wanted) => name.Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>A directorate, service or team with all below it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Map">Which items are of it.</param>
internal sealed record UnitFilter(Unit Unit, UnitMap Map)
{
    /// <summary>Its name.</summary>
    public string Name => Unit.Name;

    /// <summary>Whether an item of a register is of it.</summary>
    public bool Holds(Register register, Item item) => Map.IsOf(Unit.Id, register, item);

    /// <summary>The filter of a unit of a body.</summary>
    /// <param name="organisation">The body.</param>
    /// <param name="map">Which items are of which unit.</param>
    /// <param name="name">The name of the unit.</param>
    /// <exception cref="Domain.RuleBrokenException">There is no such unit; the message names those that there are.</exception>
    public static UnitFilter Of(Organisation organisation, UnitMap map, string name) =>
        organisation.Units.FirstOrDefault(u => u.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } unit
            ? new(unit, map)
            : throw new Domain.RuleBrokenException("Directorate", organisation.Units.Count == 0
                ? $"There is no directorate “{name}”: {organisation.Name} has none"
                : $"There is no directorate “{name}”; there are {string.Join(", ", organisation.Units.Where(u => u.Retired is null).Select(u => $"“{u.Name}”"))}");
}

/// <summary>By what the papers of some registers can be filtered.</summary>
/// <param name="Owners">Names of those who own live items.</param>
/// <param name="Categories">Names of categories that live items are in.</param>
/// <param name="Units">Names of directorates, services and teams.</param>
public sealed record FilterChoices(IReadOnlyList<string> Owners, IReadOnlyList<string> Categories, IReadOnlyList<string> Units);
