namespace Plimsoll.Documents.Papers;

/// <summary>A scoring grid, drawn as it is given: rows from the top, columns from the left.</summary>
public sealed record Matrix : Block
{
    /// <summary>What the grid shows; printed above a large one.</summary>
    public required string Caption { get; init; }

    /// <summary>The axis down the left side, its levels from the top.</summary>
    public required Axis Rows { get; init; }

    /// <summary>The axis along the foot, its levels from the left.</summary>
    public required Axis Columns { get; init; }

    /// <summary>The cells: for each row from the top, for each column from the left.</summary>
    public required IReadOnlyList<IReadOnlyList<MatrixCell>> Cells { get; init; }

    /// <summary>What a person who cannot see the grid must be told, in full sentences; not empty.</summary>
    public required string Alternative { get; init; }

    /// <summary>Small for a dashboard, large for a heat map with references in its cells.</summary>
    public MatrixSize Size { get; init; } = MatrixSize.Large;

    /// <summary>What the load line means, such as "Appetite: at most 8"; printed beside a large grid that has the line.</summary>
    public string? LoadLineLabel { get; init; }

    /// <summary>The tones with their meaning, printed below a large grid in this order; none if empty.</summary>
    public IReadOnlyList<Tone> Key { get; init; } = [];
}

/// <summary>An axis of a scoring grid.</summary>
/// <param name="Title">What is measured, such as "Impact".</param>
/// <param name="Levels">The levels in drawn order.</param>
public sealed record Axis(string Title, params IReadOnlyList<AxisLevel> Levels);

/// <summary>A level of an axis.</summary>
/// <param name="Value">The short form that fits beside a small grid, such as "4".</param>
/// <param name="Label">The words, such as "Critical".</param>
public sealed record AxisLevel(string Value, string Label);

/// <summary>How large a scoring grid is drawn.</summary>
public enum MatrixSize
{
    /// <summary>About 2.5 cm wide: numbers, no labels of levels.</summary>
    Small,

    /// <summary>As wide as the text: labels of levels and references in the cells.</summary>
    Large,
}
