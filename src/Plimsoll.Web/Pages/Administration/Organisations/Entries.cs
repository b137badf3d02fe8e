using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;

namespace Plimsoll.Web.Pages.Administration.Organisations;

/// <summary>One of the body's lists: priorities, units or categories, which are looked after alike.</summary>
/// <param name="Address">Its name in addresses: "priorities".</param>
/// <param name="Title">What the list is called.</param>
/// <param name="One">What one entry is called, also the name of its field: "priority".</param>
/// <param name="Says">What it is for.</param>
/// <param name="Adds">What stands above the form that adds one.</param>
internal sealed record Entries(string Address, string Title, string One, string Says, string Adds)
{
    private static Entries[] All =>
    [
        new("priorities", T["Priorities"], "priority", T["Priorities of the corporate plan, which items link to."], T["Add a priority"]),
        new("units", T["Units"], "unit", T["Directorates, services and teams. Posts and registers belong to them."], T["Add a unit"]),
        new("categories", T["Categories"], "category", T["Categories of risk; each register may have its own appetite for each."], T["Add a category"]),
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

    /// <summary>What uses an entry: "12 items, 1 register".</summary>
    public static string Words(OrganisationUse use) => string.Join(", ", new[]
    {
        use.Items.Count == 0 ? null : Counts.Items(use.Items.Count),
        use.Registers.Count == 0 ? null : T[use.Registers.Count, $"{use.Registers.Count} register", $"{use.Registers.Count} registers"],
        use.Posts.Count == 0 ? null : T[use.Posts.Count, $"{use.Posts.Count:N0} post", $"{use.Posts.Count:N0} posts"],
        use.Units.Count == 0 ? null : T[use.Units.Count, $"{use.Units.Count} unit below it", $"{use.Units.Count} units below it"],
    }.OfType<string>());

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
