namespace Plimsoll.Documents.Papers;

/// <summary>A cell of a scoring grid.</summary>
/// <param name="Number">The rating as printed, such as "12".</param>
/// <param name="Tone">The band: colours, name and mark.</param>
public sealed record MatrixCell(string Number, Tone Tone)
{
    /// <summary>Whether this is the cell that is meant; drawn with a thick outline and a bold number.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The items in this cell of a heat map, such as links "R3", "R7"; empty for none.</summary>
    public IReadOnlyList<Inlines> References { get; init; } = [];

    /// <summary>The edges along which the load line runs. Give each stretch of it to one of the two cells it parts, or to both.</summary>
    public CellEdges LoadLine { get; init; }
}

/// <summary>Edges of a cell of a scoring grid.</summary>
[Flags]
public enum CellEdges
{
    /// <summary>No edge.</summary>
    None = 0,

    /// <summary>The upper edge.</summary>
    Top = 1,

    /// <summary>The right edge.</summary>
    Right = 2,

    /// <summary>The lower edge.</summary>
    Bottom = 4,

    /// <summary>The left edge.</summary>
    Left = 8,
}
