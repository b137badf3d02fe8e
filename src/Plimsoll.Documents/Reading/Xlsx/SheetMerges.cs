namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>A place in a merged cell.</summary>
/// <param name="IsFirst">Whether it is the first row and column, where the words stand.</param>
/// <param name="Rows">How many rows of the table it covers.</param>
/// <param name="Columns">How many columns of the table it covers.</param>
internal readonly record struct MergedCell(bool IsFirst, int Rows, int Columns);

/// <summary>
/// The merged cells of a sheet, counted in the rows and columns of the table. Merges that overlap, or hide words that Excel
/// would not have let stay, are not followed, so that nothing is lost.
/// </summary>
internal sealed class SheetMerges
{
    private readonly Dictionary<(int Row, int Column), MergedCell> places = [];
    private readonly Dictionary<int, int> lastInRow = [];

    public SheetMerges(SheetData data, List<int> columns, List<RawRow> rows, string sheet, List<SourceNote> notes)
    {
        // Refusing a merge costs as much as making one; no honest sheet needs more than a few looks at each place.
        var work = (8L * columns.Count * rows.Count) + 100_000;
        var numbers = rows.ConvertAll(row => row.Number);
        List<string> refused = [];
        foreach (var merge in data.Merges)
        {
            var (top, bottom) = Within(numbers, merge.Top, merge.Bottom);
            var (left, right) = Within(columns, merge.Left, merge.Right);
            if (top > bottom || left > right || (top == bottom && left == right))
                continue;
            work -= (long)(bottom - top + 1) * (right - left + 1);
            if (work < 0 || !IsFree(rows, columns, top, left, bottom, right))
                refused.Add($"{CellName.Of(merge.Top, merge.Left)}:{CellName.Of(merge.Bottom, merge.Right)}");
            else
                Cover(top, left, bottom, right);
        }

        if (refused.Count > 0)
        {
            notes.Add(new(SourceNoteKind.Damaged, $"Merged cells of sheet “{sheet}” overlap or hide words, and were read as single cells: {string.Join(", ", refused.Take(10))}{(refused.Count > 10 ? "…" : "")}",
                new Place { Sheet = sheet }));
        }
    }

    public MergedCell? At(int row, int column) => places.TryGetValue((row, column), out var cell) ? cell : null;

    /// <summary>Whether a merged cell stands in a row at or behind a column.</summary>
    public bool AnyBehind(int row, int column) => lastInRow.TryGetValue(row, out var last) && last >= column;

    private bool IsFree(List<RawRow> rows, List<int> columns, int top, int left, int bottom, int right)
    {
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                if (places.ContainsKey((row, column)))
                    return false;
            }

            if (rows[row].Cells.Exists(cell => cell.Column >= columns[left] && cell.Column <= columns[right]
                && (row > top || cell.Column > columns[left]) && !string.IsNullOrWhiteSpace(cell.Value)))
                return false;
        }

        return true;
    }

    private void Cover(int top, int left, int bottom, int right)
    {
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
                places.Add((row, column), new(row == top && column == left, bottom - top + 1, right - left + 1));
            lastInRow[row] = Math.Max(lastInRow.GetValueOrDefault(row), right);
        }
    }

    /// <summary>The first and last of some ascending numbers that lie within bounds; the first is behind the last when none does.</summary>
    private static (int First, int Last) Within(List<int> numbers, int from, int to)
    {
        var first = numbers.BinarySearch(from);
        var last = numbers.BinarySearch(to);
        return (first < 0 ? ~first : first, last < 0 ? ~last - 1 : last);
    }
}
