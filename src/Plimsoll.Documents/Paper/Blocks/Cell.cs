namespace Plimsoll.Documents.Papers;

/// <summary>A cell of a table. A string, running text or a block can be given where a cell is wanted.</summary>
public sealed record Cell
{
    /// <summary>Makes an empty cell; set its content.</summary>
    public Cell()
    {
    }

    /// <summary>Makes a cell of running text.</summary>
    public Cell(params Inlines text) => Content = text;

    /// <summary>What it holds; an empty cell is printed empty.</summary>
    public Content Content { get; init; } = Content.Empty;

    /// <summary>How many columns it takes; at least 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows it takes; at least 1.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>The ground it stands on; its words must say the same as the colour.</summary>
    public Tone? Tone { get; init; }

    /// <summary>At which of its upper and lower edges no rule parts it from the cell there, because both are one to the eye.</summary>
    public CellEdges OpenEdges { get; init; }

    /// <summary>How its text stands; as its column says unless set.</summary>
    public Alignment? Alignment { get; init; }

    /// <summary>A cell of ordinary words.</summary>
    public static implicit operator Cell(string text) => new() { Content = text };

    /// <summary>A cell of one piece of running text.</summary>
    public static implicit operator Cell(Inline piece) => new() { Content = piece };

    /// <summary>A cell of running text.</summary>
    public static implicit operator Cell(Inlines text) => new() { Content = text };

    /// <summary>A cell of one block.</summary>
    public static implicit operator Cell(Block block) => new() { Content = block };

    /// <summary>A cell of blocks.</summary>
    public static implicit operator Cell(Content content) => new() { Content = content };
}
