using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;

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
        && (Owner is null || view.NamesOf(item.Owners).Any(name => Is(name, Owner)))
        && (Unit is null || Unit.Holds(view.Register.Unit, item));

    private static bool Is(string name, string wanted) => name.Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// A directorate, service or team with all below it. An item is of it when the register is, or when a post that owns it belongs
/// to it.
/// </summary>
/// <param name="Name">The name of the unit.</param>
/// <param name="Units">The unit and those below it.</param>
/// <param name="Posts">The posts that belong to them.</param>
internal sealed record UnitFilter(string Name, IReadOnlySet<UnitId> Units, IReadOnlySet<Party> Posts)
{
    /// <summary>Whether an item of a register of a unit is of it.</summary>
    public bool Holds(UnitId? register, Item item) => (register is { } unit && Units.Contains(unit)) || item.Owners.Any(Posts.Contains);

    /// <summary>The filter of a unit of a body.</summary>
    /// <param name="organisation">The body.</param>
    /// <param name="posts">Its posts.</param>
    /// <param name="name">The name of the unit.</param>
    /// <exception cref="Domain.RuleBrokenException">There is no such unit; the message names those that there are.</exception>
    public static UnitFilter Of(Organisation organisation, IEnumerable<Post> posts, string name)
    {
        var unit = organisation.Units.FirstOrDefault(u => u.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new Domain.RuleBrokenException("Directorate", organisation.Units.Count == 0
                ? $"There is no directorate “{name}”: {organisation.Name} has none"
                : $"There is no directorate “{name}”; there are {string.Join(", ", organisation.Units.Where(u => u.Retired is null).Select(u => $"“{u.Name}”"))}");
        HashSet<UnitId> all = [unit.Id];
        while (organisation.Units.Any(u => u.Parent is { } parent && all.Contains(parent) && all.Add(u.Id)))
        {
            // Those below the ones just added come with the next round.
        }

        return new(unit.Name, all, posts.Where(p => p.Unit is { } of && all.Contains(of)).Select(p => Party.Of(p.Id)).ToHashSet());
    }
}

/// <summary>By what the papers of some registers can be filtered.</summary>
/// <param name="Owners">Names of those who own live items.</param>
/// <param name="Categories">Names of categories that live items are in.</param>
/// <param name="Units">Names of directorates, services and teams.</param>
public sealed record FilterChoices(IReadOnlyList<string> Owners, IReadOnlyList<string> Categories, IReadOnlyList<string> Units);
