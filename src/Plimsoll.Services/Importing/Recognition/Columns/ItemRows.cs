namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>The rows of one item: where it begins, and the rows that go on from there.</summary>
internal sealed class ItemRows
{
    public List<RegisterRow> Rows { get; } = [];

    public RegisterRow First => Rows[0];

    /// <summary>Whether it stands under a parent: the table has sub-risks and this row names one.</summary>
    public required bool IsSubRisk { get; init; }

    /// <summary>Parts the rows of a register into items; rows that belong to none are handed back.</summary>
    public static List<ItemRows> Group(IEnumerable<RegisterRow> rows, List<RegisterRow> loose)
    {
        List<ItemRows> items = [];
        foreach (var row in rows)
        {
            if (!row.Row.Cells.Any(c => !c.IsBlank || c.IsStray))
                continue;
            var current = items.LastOrDefault();
            if (Begins(row, current))
                items.Add(new ItemRows { IsSubRisk = !row.Cell(ColumnField.SubRisk).IsBlank || !row.Cell(ColumnField.SubReference).IsBlank });
            else if (current is null || IsSectionRow(row))
            {
                loose.Add(row);
                continue;
            }

            items[^1].Rows.Add(row);
        }

        return items;
    }

    /// <summary>All non-blank cells of a field with their place in the flow, lines of a cell one by one.</summary>
    public IReadOnlyList<FlowLine> Lines(ColumnField field, IReadOnlyDictionary<Documents.Reading.Place, int>? fused = null) =>
        [.. from row in Rows
            from column in row.Plan.Of(field)
            from line in LinesOf(row, column.Index, fused)
            select line];

    public static IEnumerable<FlowLine> LinesOf(RegisterRow row, int column, IReadOnlyDictionary<Documents.Reading.Place, int>? fused = null)
    {
        var cell = row.Row[column];
        var text = fused is not null && fused.TryGetValue(cell.Place, out var skip) ? cell.Text[skip..] : cell.Text;
        return text.Split('\n').Select(l => l.Trim()).Where(l => l.Any(char.IsLetterOrDigit)).Select(l => new FlowLine(row.Number, l, cell.Place));
    }

    private static bool Begins(RegisterRow row, ItemRows? current)
    {
        var (reference, title) = (row.Cell(ColumnField.Reference), NameOf(row, ColumnField.Title));
        var hasReference = References.IsReference(reference.Text);
        if (current is null)
            return hasReference || !title.IsBlank || !row.Cell(ColumnField.SubRisk).IsBlank;
        var first = current.First;
        if (!row.Cell(ColumnField.SubRisk).IsBlank || !row.Cell(ColumnField.SubReference).IsBlank)
            return BeginsSubRisk(row, current, hasReference || !title.IsBlank);
        if (hasReference)
            return !Same(reference, first.Cell(ColumnField.Reference)) || !(title.IsBlank || Same(title, NameOf(first, ColumnField.Title)));
        if (title.IsBlank || Wording.GoesOn(title.Text) || (row.Plan.Has(ColumnField.Reference) && !reference.IsBlank))
            return false;
        // Where items have references and the one above has no score yet, pages have torn it: this is the rest of it.
        if (row.Plan.Has(ColumnField.Reference) && References.IsReference(first.Cell(ColumnField.Reference).Text) && row.HasScores && !current.Rows.Exists(r => r.HasScores))
            return false;
        // Without a reference a new title needs something more: a score, or a finished title above.
        var above = current.Rows.LastOrDefault(r => !NameOf(r, ColumnField.Title).IsBlank);
        return row.HasScores || (above is not null && !row.Plan.Has(ColumnField.Reference) && !row.Plan.Has(ColumnField.Score)
            && !Wording.IsLeftOpen(NameOf(above, ColumnField.Title).Text));
    }

    private static bool BeginsSubRisk(RegisterRow row, ItemRows current, bool printsParent)
    {
        var (number, name) = (row.Cell(ColumnField.SubReference), row.Cell(ColumnField.SubRisk));
        if (!number.IsBlank)
            return !Same(number, current.First.Cell(ColumnField.SubReference));
        if (name.IsBlank || Same(name, current.First.Cell(ColumnField.SubRisk)))
            return false;
        return printsParent || (!Wording.GoesOn(name.Text) && (!row.Cell(ColumnField.Weight).IsBlank || row.HasScores));
    }

    /// <summary>The cell that names an item: its title, or its description where there is no column for titles.</summary>
    private static GridCell NameOf(RegisterRow row, ColumnField field) =>
        row.Plan.Has(field) || row.Plan.Has(ColumnField.SubRisk) ? row.Cell(field) : row.Cell(ColumnField.Description);

    /// <summary>A row with one cell at the left that is no reference parts the register: "Finance", "Risks of the year".</summary>
    private static bool IsSectionRow(RegisterRow row) =>
        row.Row.Filled.ToList() is [var only] && only == row.Plan.Columns[0].Index && row.Row[only].Text.Any(char.IsLetter)
        && row.Plan.Columns[0].Field == ColumnField.Reference && !References.IsReference(row.Row[only].Text);

    private static bool Same(GridCell a, GridCell b) => Wording.Letters(a.Text) == Wording.Letters(b.Text);
}
