namespace Plimsoll.Documents.Sheets;

/// <summary>A row of a sheet: a cell for each column; missing ones at the end stay empty.</summary>
/// <param name="Cells">The cells from the left.</param>
public sealed record SheetRow(params IReadOnlyList<SheetCell> Cells)
{
    /// <summary>Ordinary unless the sheet is no list and the row heads others.</summary>
    public SheetRowKind Kind { get; init; }

    /// <summary>Whether it begins a new page in print, in a sheet that is no list.</summary>
    public bool BeginsPage { get; init; }
}

/// <summary>What a row is for.</summary>
public enum SheetRowKind
{
    /// <summary>Values.</summary>
    Ordinary,

    /// <summary>The heading of the rows below it.</summary>
    Heading,

    /// <summary>The headers of the columns below it.</summary>
    Header,

    /// <summary>Words that run on over the empty cells to the right of them.</summary>
    Line,
}
