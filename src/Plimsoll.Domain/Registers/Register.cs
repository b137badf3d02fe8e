namespace Plimsoll.Domain.Registers;

/// <summary>Identifies a register.</summary>
public readonly record struct RegisterId(Guid Value);

/// <summary>Where in the hierarchy a register stands.</summary>
public enum RegisterLevel
{
    /// <summary>What could stop the body reaching its aims.</summary>
    Strategic,

    /// <summary>What the corporate leadership runs across the body.</summary>
    Corporate,

    /// <summary>A directorate's.</summary>
    Directorate,

    /// <summary>A service's or team's.</summary>
    Service,

    /// <summary>A project's or programme's.</summary>
    Project,

    /// <summary>A partnership's.</summary>
    Partnership,
}

/// <summary>A register of risks and opportunities at one level of a body.</summary>
public sealed partial record Register
{
    /// <summary>Identity.</summary>
    public required RegisterId Id { get; init; }

    /// <summary>Name as papers print it, e.g. "Strategic risk register".</summary>
    public required string Name { get; init; }

    /// <summary>Its level.</summary>
    public RegisterLevel Level { get; init; } = RegisterLevel.Strategic;

    /// <summary>The scheme that scores its risks.</summary>
    public required SchemeId RiskScheme { get; init; }

    /// <summary>The scheme that scores its opportunities; null when it holds none.</summary>
    public SchemeId? OpportunityScheme { get; init; }

    /// <summary>The register that items are escalated to.</summary>
    public RegisterId? Parent { get; init; }

    /// <summary>The unit whose register it is.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The board that reviews it.</summary>
    public BoardId? ReviewedBy { get; init; }

    /// <summary>What the body is willing to carry in this register; null when it has not said.</summary>
    public Appetite? Appetite { get; init; }

    /// <summary>Appetite by category, where it differs.</summary>
    public IReadOnlyList<CategoryAppetite> AppetiteByCategory { get; init; } = [];

    /// <summary>What this register calls the stages where it differs from the body; null for the body's words.</summary>
    public StageWords? Stages { get; init; }

    /// <summary>How often items are reviewed.</summary>
    public ReviewCycle ReviewCycle { get; init; } = ReviewCycle.Quarterly;

    /// <summary>The date of the report it was read from, e.g. "September 2017"; none for a register kept here.</summary>
    public Timing ReportDate { get; init; } = Timing.None;

    /// <summary>The day from which nothing more is kept in it; null while it is in use.</summary>
    public DateOnly? Retired { get; init; }

    /// <summary>The appetite that applies to a risk: its category's, or else the register's. There is none for opportunities: it bounds what may go wrong.</summary>
    public Appetite? AppetiteFor(Item item) =>
        item.Kind == ItemKind.Opportunity ? null
        : item.Category is { } category
            ? AppetiteByCategory.FirstOrDefault(a => a.Category == category)?.Appetite ?? Appetite
            : Appetite;

    /// <summary>The scheme that scores items of a kind; null when the register has none for it.</summary>
    public SchemeId? SchemeFor(ItemKind kind) => kind == ItemKind.Risk ? RiskScheme : OpportunityScheme;
}

/// <summary>An appetite for one category of risk.</summary>
public sealed record CategoryAppetite(CategoryId Category, Appetite Appetite);
