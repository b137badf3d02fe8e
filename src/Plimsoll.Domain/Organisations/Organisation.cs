namespace Plimsoll.Domain.Organisations;

/// <summary>A public body that keeps registers: its words, its priorities, its structure.</summary>
public sealed partial record Organisation
{
    /// <summary>Identity; never changes.</summary>
    public required OrganisationId Id { get; init; }

    /// <summary>The body's name as papers print it.</summary>
    public required string Name { get; init; }

    /// <summary>What this body calls the stages of assessment.</summary>
    public StageWords Stages { get; init; } = StageWords.Default;

    /// <summary>First month of the financial year, 1 to 12. English councils: 4 (1 April).</summary>
    public int FinancialYearStartMonth { get; init; } = 4;

    /// <summary>Priorities of the corporate plan that items link to.</summary>
    public IReadOnlyList<Priority> Priorities { get; init; } = [];

    /// <summary>Directorates, services and teams.</summary>
    public IReadOnlyList<Unit> Units { get; init; } = [];

    /// <summary>Categories of risk, by which appetite may differ.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Whether anybody may read the registers without signing in, except what is exempt. A body decides that; until then nobody may.</summary>
    public bool IsOpenToPublic { get; init; }

    /// <summary>The accent of papers and pages as #rrggbb; null for the theme's own.</summary>
    public string? AccentColour { get; init; }

    /// <summary>The crest or logo that papers print; null for none.</summary>
    public Crest? Crest { get; init; }

    /// <summary>The tag of the language in which pages meet readers who have not chosen one, e.g. "cy"; null for what their browser asks for.</summary>
    public string? Language { get; init; }
}

/// <summary>A priority of the corporate plan.</summary>
public sealed record Priority(PriorityId Id, string Name)
{
    /// <summary>The day from which nothing more is linked to it; null while it holds.</summary>
    public DateOnly? Retired { get; init; }
}

/// <summary>A directorate, service or team.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The unit it belongs to; null at the top.</param>
public sealed record Unit(UnitId Id, string Name, UnitId? Parent = null)
{
    /// <summary>The day from which it is no more, as after a reorganisation; null while it is.</summary>
    public DateOnly? Retired { get; init; }
}

/// <summary>A category of risk.</summary>
public sealed record Category(CategoryId Id, string Name)
{
    /// <summary>The day from which no more items are put in it; null while it is used.</summary>
    public DateOnly? Retired { get; init; }
}
