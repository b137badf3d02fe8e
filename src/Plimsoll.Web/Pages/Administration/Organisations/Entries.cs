using Plimsoll.Domain.Organisations;

namespace Plimsoll.Web.Pages.Administration.Organisations;

/// <summary>One of the body's lists: priorities, units or categories, which are looked after alike.</summary>
/// <param name="Address">Its name in addresses: "priorities".</param>
/// <param name="Title">What the list is called.</param>
/// <param name="One">What one entry is called, also the name of its field: "priority".</param>
/// <param name="Says">What it is for.</param>
internal sealed record Entries(string Address, string Title, string One, string Says)
{
    private static readonly Entries[] All =
    [
        new("priorities", "Priorities", "priority", "Priorities of the corporate plan, which items link to."),
        new("units", "Units", "unit", "Directorates, services and teams. Posts and registers belong to them."),
        new("categories", "Categories", "category", "Categories of risk; each register may have its own appetite for each."),
    ];

    /// <summary>The list at an address.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Entries At(string address) => All.FirstOrDefault(e => e.Address == address) ?? throw new KeyNotFoundException("There is no such list");

    /// <summary>Whether entries stand below each other.</summary>
    public bool IsTree => One == "unit";

    /// <summary>The entries of a body: those in use first; units as a tree.</summary>
    public IReadOnlyList<Entry> Of(Organisation body) => One switch
    {
        "priority" => [.. body.Priorities.Select(p => new Entry(p.Id.Value, p.Name, p.Retired)).OrderBy(e => e.Retired is not null)],
        "category" => [.. body.Categories.Select(c => new Entry(c.Id.Value, c.Name, c.Retired)).OrderBy(e => e.Retired is not null)],
        _ => [.. body.Units.Select(u => new Entry(u.Id.Value, u.Name, u.Retired) { Parent = u.Parent?.Value, Path = body.PathOf(u.Id) })
            .OrderBy(e => e.Retired is not null).ThenBy(e => e.Path, StringComparer.OrdinalIgnoreCase)],
    };

    /// <summary>A body with an entry added, or changed.</summary>
    public Organisation Put(Organisation body, Entry entry) => One switch
    {
        "priority" => body.With(new Priority(new(entry.Id), entry.Name) { Retired = entry.Retired }),
        "category" => body.With(new Category(new(entry.Id), entry.Name) { Retired = entry.Retired }),
        _ => body.With(new Unit(new(entry.Id), entry.Name, entry.Parent is { } parent ? new UnitId(parent) : null) { Retired = entry.Retired }),
    };

    /// <summary>A body without an entry.</summary>
    public static Organisation Remove(Organisation body, Guid id) => body with
    {
        Priorities = [.. body.Priorities.Where(p => p.Id.Value != id)],
        Units = [.. body.Units.Where(u => u.Id.Value != id)],
        Categories = [.. body.Categories.Where(c => c.Id.Value != id)],
    };
}

/// <summary>A priority, a unit or a category.</summary>
/// <param name="Id">The value of its identity.</param>
/// <param name="Name">Its name.</param>
/// <param name="Retired">The day from which it is no longer used; null while it is.</param>
internal sealed record Entry(Guid Id, string Name, DateOnly? Retired)
{
    /// <summary>The unit above a unit.</summary>
    public Guid? Parent { get; init; }

    /// <summary>A unit's name with those above it.</summary>
    public string Path { get; init; } = Name;
}
