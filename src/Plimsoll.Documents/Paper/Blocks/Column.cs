namespace Plimsoll.Documents.Papers;

/// <summary>A column of a table.</summary>
/// <param name="Header">The words above it; may be empty only if the table sets its own header rows.</param>
/// <param name="Width">Its share of the width beside the other columns' shares; more than 0.</param>
public sealed record Column(Inlines Header, double Width = 1)
{
    /// <summary>Left for words, right for numbers.</summary>
    public Alignment Alignment { get; init; }

    /// <summary>
    /// Keeps short values such as references and dates on one line; the column is then at least as wide as the longest
    /// of them. Values of more than 24 characters break all the same.
    /// </summary>
    public bool NoWrap { get; init; }

    /// <summary>Whether the cells of this column name their rows, as a reference or title does.</summary>
    public bool NamesRow { get; init; }
}

/// <summary>How text stands in its column.</summary>
public enum Alignment
{
    /// <summary>At the left: words.</summary>
    Left,

    /// <summary>In the middle: marks and single letters.</summary>
    Centre,

    /// <summary>At the right: numbers, with figures of equal width below each other.</summary>
    Right,
}
