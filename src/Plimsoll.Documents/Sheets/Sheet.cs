namespace Plimsoll.Documents.Sheets;

/// <summary>
/// One sheet: a list with a header row that stays in view and can be filtered by, or rows that are only to be read,
/// such as a legend.
/// </summary>
public sealed record Sheet
{
    /// <summary>The words on its tab: 1 to 31 characters without []:*?/\ and not in quotation marks; unique in the workbook.</summary>
    public required string Name { get; init; }

    /// <summary>The columns from the left; at least one.</summary>
    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>The rows below the header. They are read once while they are written, so that a long list is never held whole.</summary>
    public required IEnumerable<SheetRow> Rows { get; init; }

    /// <summary>False for rows without a header row, filter and frozen panes.</summary>
    public bool IsList { get; init; } = true;
}

/// <summary>A column of a sheet.</summary>
/// <param name="Header">The words above it; may be empty only if the sheet is no list.</param>
/// <param name="Width">Its width in characters of ordinary type, more than 0; texts that are longer wrap.</param>
public sealed record SheetColumn(string Header, double Width)
{
    /// <summary>
    /// Whether its values name the row, as a reference and a title do. They stand again where a row has to continue in the
    /// next; those at the left stay in view while the rest moves sideways.
    /// </summary>
    public bool NamesRow { get; init; }

    /// <summary>The grounds that its cells stand on by their values; cells then need none of their own. None if empty.</summary>
    public IReadOnlyList<ToneRule> Rules { get; init; } = [];
}
