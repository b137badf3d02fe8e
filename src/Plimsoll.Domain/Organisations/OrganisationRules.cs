namespace Plimsoll.Domain.Organisations;

public sealed partial record Organisation
{
    /// <summary>The contrast that an accent needs against paper: it draws lines, not letters (WCAG 2.2, 1.4.11).</summary>
    private const double LeastOfAccent = 3;

    /// <summary>Refuses a body that papers could not print.</summary>
    /// <exception cref="RuleBrokenException">
    /// The name, a stage's word or a name in a list is missing, a list names two things alike, the month does not exist, the
    /// accent cannot be seen on paper, or a unit is above itself.
    /// </exception>
    public Organisation Validated()
    {
        List<RuleBroken> broken = [];
        if (string.IsNullOrWhiteSpace(Name))
            broken.Add(new("Name", "Give the body’s name"));
        if (FinancialYearStartMonth is < 1 or > 12)
            broken.Add(new("Financial year", "Choose the month in which the financial year starts"));
        if (AccentColour is not null && !(Contrast.Of("#ffffff", AccentColour) >= LeastOfAccent))
            broken.Add(new("Accent colour", "Give a colour as #rrggbb that is seen on white paper: its contrast must be at least 3 to 1"));
        if (Crest is not null && string.IsNullOrWhiteSpace(Crest.Description))
            broken.Add(new("Description", "Say what the crest shows, for those who do not see it"));
        broken.AddRange(Stages.Broken());
        CheckNames("Priority", Priorities.Select(p => (p.Name, p.Retired)));
        CheckNames("Unit", Units.Select(u => (u.Name, u.Retired)));
        CheckNames("Category", Categories.Select(c => (c.Name, c.Retired)));
        if (Units.Any(u => u.Parent is { } parent && Units.All(p => p.Id != parent)))
            broken.Add(new("Unit above", "Choose a unit that is kept here"));
        if (Units.Any(IsAboveItself))
            broken.Add(new("Unit above", "A unit cannot be above itself; choose another"));
        return broken.Count == 0 ? this : throw new RuleBrokenException(broken);

        void CheckNames(string field, IEnumerable<(string Name, DateOnly? Retired)> all)
        {
            var names = all.ToList();
            if (names.Any(n => string.IsNullOrWhiteSpace(n.Name)))
                broken.Add(new(field, "Give a name"));

            // What is retired may share its name with what came after it.
            foreach (var twice in names.Where(n => n.Retired is null).GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
                broken.Add(new(field, $"There is already one named {twice.Key}; give another name"));
        }
    }

    /// <summary>Adds a priority, or puts it in the place of the one with its identity.</summary>
    public Organisation With(Priority priority) => this with { Priorities = Put(Priorities, priority, p => p.Id == priority.Id) };

    /// <summary>Adds a unit, or puts it in the place of the one with its identity.</summary>
    public Organisation With(Unit unit) => this with { Units = Put(Units, unit, u => u.Id == unit.Id) };

    /// <summary>Adds a category, or puts it in the place of the one with its identity.</summary>
    public Organisation With(Category category) => this with { Categories = Put(Categories, category, c => c.Id == category.Id) };

    /// <summary>A unit with all that it belongs to, from the top: "Place, Highways".</summary>
    public string PathOf(UnitId unit)
    {
        List<string> path = [];
        HashSet<UnitId> seen = [];
        for (var at = Units.FirstOrDefault(u => u.Id == unit); at is not null && seen.Add(at.Id); at = Units.FirstOrDefault(u => u.Id == at.Parent))
            path.Insert(0, at.Name);
        return string.Join(", ", path);
    }

    private static IReadOnlyList<T> Put<T>(IReadOnlyList<T> list, T value, Func<T, bool> isIt) =>
        list.Any(isIt) ? [.. list.Select(v => isIt(v) ? value : v)] : [.. list, value];

    private bool IsAboveItself(Unit unit)
    {
        HashSet<UnitId> above = [];
        for (var at = unit.Parent; at is { } id && above.Add(id); at = Units.FirstOrDefault(u => u.Id == id)?.Parent)
            if (id == unit.Id)
                return true;
        return false;
    }
}
