namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>The sheets of a workbook as blocks: each a heading with its name and one table; empty ones are said.</summary>
internal sealed class SheetBlocks(string file, CellReader cells, ReadingLimits limits, CancellationToken ct)
{
    private int left = limits.MostCells;

    public List<SourceBlock> Blocks { get; } = [];

    public List<SourceNote> Notes { get; } = [];

    /// <summary>How many more cells may come.</summary>
    public int Left => left;

    public void Add(SheetEntry sheet, SheetData data)
    {
        Notes.AddRange(data.Notes);
        if (data.Rows.Count == 0 && data.Comments.Count == 0)
        {
            Notes.Add(new(SourceNoteKind.Reading, $"Sheet “{sheet.Name}” is empty", new Place { Sheet = sheet.Name }));
            return;
        }

        var layout = new SheetLayout(data, sheet, cells, file, left);
        Blocks.Add(new SourceHeading(new Place { Sheet = sheet.Name }, 1, SourceText.Words(sheet.Name)));
        Blocks.Add(layout.Table(ct));
        Notes.AddRange(layout.Notes);
        left -= layout.Cells;
    }
}
