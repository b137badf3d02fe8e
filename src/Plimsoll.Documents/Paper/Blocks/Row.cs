namespace Plimsoll.Documents.Papers;

/// <summary>A row of a table: a cell for each column that no span from above or from the left already takes.</summary>
/// <param name="Cells">The cells; missing ones at the end are printed empty.</param>
public sealed record Row(params IReadOnlyList<Cell> Cells)
{
    /// <summary>Whether the row sums up the rows above it; set apart by a rule and heavier type.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>Rows that belong together, under a heading of their own that stays with them.</summary>
public sealed record RowGroup
{
    /// <summary>Makes a group; set its rows.</summary>
    public RowGroup()
    {
    }

    /// <summary>Makes a group under a heading.</summary>
    public RowGroup(Inlines heading, params IReadOnlyList<Row> rows) => (Heading, Rows) = (heading, rows);

    /// <summary>A line across all columns above the rows, or null for none.</summary>
    public Inlines? Heading { get; init; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<Row> Rows { get; init; } = [];
}
