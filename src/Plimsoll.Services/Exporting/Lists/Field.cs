using Plimsoll.Documents.Sheets;

namespace Plimsoll.Services.Exporting.Lists;

/// <summary>A column of a list with what stands in it.</summary>
/// <param name="Header">The words above it.</param>
/// <param name="Width">In characters.</param>
/// <param name="Value">The value of a row.</param>
internal sealed record Field<T>(string Header, double Width, Func<T, SheetCell> Value)
{
    /// <summary>Whether it names the row.</summary>
    public bool NamesRow { get; init; }

    /// <summary>The grounds that its cells stand on by their values.</summary>
    public IReadOnlyList<ToneRule> Rules { get; init; } = [];
}

/// <summary>Lists made of fields.</summary>
internal static class Field
{
    /// <summary>A sheet with a row for each entry.</summary>
    public static Sheet List<T>(string name, IReadOnlyList<Field<T>> fields, IEnumerable<T> entries) => new()
    {
        Name = name,
        Columns = Columns(fields),
        Rows = entries.Select(entry => Row(fields, entry)),
    };

    /// <summary>The columns of fields.</summary>
    public static IReadOnlyList<SheetColumn> Columns<T>(IReadOnlyList<Field<T>> fields) =>
        [.. fields.Select(field => new SheetColumn(field.Header, field.Width) { NamesRow = field.NamesRow, Rules = field.Rules })];

    /// <summary>The row of an entry.</summary>
    public static SheetRow Row<T>(IReadOnlyList<Field<T>> fields, T entry)
    {
        var cells = new SheetCell[fields.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = fields[i].Value(entry);
        return new SheetRow(cells);
    }
}
