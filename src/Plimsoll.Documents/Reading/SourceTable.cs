namespace Plimsoll.Documents.Reading;

/// <summary>
/// A table as the file lays it out. Rows may differ in how many cells they have. A merged cell stands once, in its first row
/// and column, and says how many it covers; the places beneath and beside it have no cell.
/// </summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Rows">Its rows in order; headers are rows too.</param>
public sealed record SourceTable(Place Place, IReadOnlyList<SourceRow> Rows) : SourceBlock(Place)
{
    /// <summary>
    /// Whether nothing but blank lines stands between it and the table before: a page may have broken one table in two,
    /// and whoever knows the headers can join them.
    /// </summary>
    public bool FollowsDirectly { get; init; }

    /// <summary>Whether its sheet is hidden.</summary>
    public bool IsHidden { get; init; }

    /// <inheritdoc/>
    public override string Raw => string.Join('\n', Rows.Select(row => row.Raw));
}

/// <summary>A row of a table.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cells">Its cells from left to right, empty ones too.</param>
public sealed record SourceRow(Place Place, IReadOnlyList<SourceCell> Cells)
{
    /// <summary>Whether its own program hides it, by hand or by a filter.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The cells' own characters, parted by tabs.</summary>
    public string Raw => string.Join('\t', Cells.Select(cell => cell.Raw));
}

/// <summary>What a cell holds.</summary>
public enum SourceCellKind
{
    /// <summary>Nothing but blanks.</summary>
    Empty,

    /// <summary>Words.</summary>
    Text,

    /// <summary>A number, also with a thousands comma, pound sign or per cent.</summary>
    Number,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>The outcome of a formula.</summary>
    Formula,

    /// <summary>Yes or no: a logical value, a box that is ticked or not.</summary>
    YesNo,
}

/// <summary>A cell of a table.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Content">Its words.</param>
/// <param name="Kind">What it holds.</param>
public sealed record SourceCell(Place Place, SourceText Content, SourceCellKind Kind)
{
    /// <summary>How many columns it covers; at least 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows it covers; at least 1.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>The day and time, when the file itself holds a date and not only words that look like one.</summary>
    public DateTime? Date { get; init; }

    /// <summary>The number, when the file itself holds one: 0.4 where the words are "40%".</summary>
    public double? Number { get; init; }

    /// <summary>
    /// The formula, without its equals sign, that gave what the cell holds when the file was last saved; never worked out
    /// again. A formula shared by several cells is written as it stands in the first of them.
    /// </summary>
    public string? Formula { get; init; }

    /// <summary>What people wrote beside it.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>Whether its own program hides its column.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The cleaned words, a line for each part.</summary>
    public string Text => Content.Text;

    /// <summary>The lines of <see cref="Text"/>; none when it is empty.</summary>
    public IReadOnlyList<string> Lines => Content.Lines;

    /// <summary>The pieces it held: paragraphs, list items, nested tables.</summary>
    public IReadOnlyList<SourcePart> Parts => Content.Parts;

    /// <summary>The file's own characters.</summary>
    public string Raw => Content.Raw;

    /// <summary>What was taken out between <see cref="Raw"/> and <see cref="Text"/>, each named once.</summary>
    public IReadOnlyList<string> Cleaned => Content.Cleaned;

    /// <summary>Whether there is neither a word nor a nested table.</summary>
    public bool IsEmpty => Kind == SourceCellKind.Empty;
}
