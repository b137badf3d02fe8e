namespace Plimsoll.Domain.Organisations;

/// <summary>A board, committee or group that owns or oversees items, e.g. "Performance Board".</summary>
public sealed record Board
{
    /// <summary>Identity.</summary>
    public required BoardId Id { get; init; }

    /// <summary>Its name as papers print it.</summary>
    public required string Name { get; init; }

    /// <summary>Other names under which registers have printed this board.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The day from which the board is no more; null while it is.</summary>
    public DateOnly? Retired { get; init; }

    /// <summary>Gives it another name; the one before is kept, as registers have printed it.</summary>
    /// <exception cref="RuleBrokenException">The name is empty.</exception>
    public Board Rename(string name) =>
        string.IsNullOrWhiteSpace(name) ? throw new RuleBrokenException("Name", "Give the board’s name")
        : name.Trim() == Name ? this
        : this with { Name = name.Trim(), OtherNames = Names.Kept(OtherNames, Name, name.Trim()) };
}
