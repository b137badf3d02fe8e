namespace Plimsoll.Documents.Papers;

/// <summary>Rows and columns with a caption. Header rows are repeated on each page.</summary>
public sealed record Table : Block
{
    /// <summary>What the table shows; read out first, and the name by which one jumps to it.</summary>
    public required Inlines Caption { get; init; }

    /// <summary>Whether the caption is only for those who listen, because a heading just above says the same to the eye.</summary>
    public bool CaptionIsHidden { get; init; }

    /// <summary>The columns from left to right; at least one.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The header rows; one row of the columns' own headers unless set.</summary>
    public IReadOnlyList<Row> Header
    {
        get => field ?? [new Row([.. Columns.Select(column => new Cell { Content = column.Header })])];
        init;
    }

    /// <summary>The body, in groups.</summary>
    public IReadOnlyList<RowGroup> Groups { get; init; } = [];

    /// <summary>The body as one group without a heading.</summary>
    public IReadOnlyList<Row> Rows
    {
        get => [.. Groups.SelectMany(group => group.Rows)];
        init => Groups = [new RowGroup { Rows = value }];
    }

    /// <summary>Whether the table should stay on one page where it fits on one.</summary>
    public bool KeepTogether { get; init; }

    /// <summary>Small type, for many columns.</summary>
    public bool IsDense { get; init; }

    /// <summary>Whether words begin just to the right of a column: figures that end there need room, or the two are read as one.</summary>
    internal bool MeetsWords(int column) => column + 1 < Columns.Count && Columns[column + 1].Alignment is Alignment.Left;
}
