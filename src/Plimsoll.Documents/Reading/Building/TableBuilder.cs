namespace Plimsoll.Documents.Reading.Building;

/// <summary>Puts a table together whose cells may go on from the row above, as those of Word do.</summary>
internal sealed class TableBuilder(Place place, DocumentBuilder document)
{
    private const int MostColumns = 1000;

    private readonly List<(Place Place, List<CellBuilder> Cells)> rows = [];
    private readonly Dictionary<int, CellBuilder> above = [];
    private int column;

    /// <summary>A table inside a cell has no place but that of the cell.</summary>
    private bool IsInside => place.Column is not null;

    public void BeginRow(int before, int? line = null)
    {
        document.Count(1);
        rows.Add((IsInside ? place : place with { Row = rows.Count + 1, Line = line ?? place.Line }, []));
        column = 0;
        if (before is > 0 and <= MostColumns)
            EndCell(BeginCell(before), goesOn: false, begins: false);
    }

    public CellBuilder BeginCell(int columns)
    {
        document.Count(1);
        var (row, cells) = rows[^1];
        return new CellBuilder(IsInside ? place : row with { Column = cells.Count + 1 }) { ColumnSpan = Math.Clamp(columns, 1, MostColumns) };
    }

    /// <summary>Sets a cell down at the next column.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="goesOn">Whether it is the rest of the cell above; one with words of its own is a cell all the same.</param>
    /// <param name="begins">Whether cells beneath may be the rest of it.</param>
    public void EndCell(CellBuilder cell, bool goesOn, bool begins)
    {
        var width = cell.ColumnSpan;
        if (goesOn && !cell.HasWords && above.TryGetValue(column, out var first) && first.ColumnSpan == width)
        {
            first.RowSpan++;
        }
        else
        {
            rows[^1].Cells.Add(cell);
            if (begins)
                above[column] = cell;
            else
                above.Remove(column);
        }

        column += width;
    }

    public SourceTable Build() => new(place, [.. rows.Select(row => new SourceRow(row.Place, [.. row.Cells.Select(cell => cell.Build())]))]);
}
