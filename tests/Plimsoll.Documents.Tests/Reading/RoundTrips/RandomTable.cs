using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.RoundTrips;

/// <summary>A cell of a random table.</summary>
internal sealed record RandomCell(int Row, int Column, int Rows, int Columns, string Words);

/// <summary>
/// A random table. Its first row and column have words and are never merged, so that no format has a reason to leave a row
/// or column out.
/// </summary>
internal sealed record RandomTable(int Rows, int Columns, IReadOnlyList<RandomCell> Cells)
{
    private static readonly string[] Words =
    [
        "risk", "Flood", "R&D", "x<y", "5 > 4", "“quoted”", "say \"no\"", "it's", "a;b", "c,d", "12", "4.5", "01/04/2022", "é", "中文", "😀", "–", "(4)", "E4", "50%", "£5", "= 1 + 1", "Owner:", "\\",
    ];

    public static Gen<RandomTable> Any(bool isMerged) =>
        from rows in Gen.Choose(2, 7)
        from columns in Gen.Choose(2, 6)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Make(rows, columns, new Random(seed), isMerged);

    /// <summary>What a reader must give: a row for each row, cells with spans and words, nothing behind the last that says something.</summary>
    public string Expected => string.Join("\n", Enumerable.Range(0, Rows).Select(row => Trimmed(Cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column).Select(cell => (cell.Words, cell.Columns, cell.Rows)))));

    public static string Of(SourceTable table) => string.Join("\n", table.Rows.Select(row => Trimmed(row.Cells.Select(cell => (cell.Text.Replace('\n', ' '), cell.ColumnSpan, cell.RowSpan)))));

    private static string Trimmed(IEnumerable<(string Words, int Columns, int Rows)> cells)
    {
        var all = cells.ToList();
        while (all is [.., ("", 1, 1)])
            all.RemoveAt(all.Count - 1);
        return string.Join(" | ", all.Select(cell => $"{cell.Words} {cell.Columns}×{cell.Rows}"));
    }

    private static RandomTable Make(int rows, int columns, Random random, bool isMerged)
    {
        var taken = new bool[rows, columns];
        List<RandomCell> cells = [];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column])
                    continue;
                var (height, width) = (1, 1);
                if (isMerged && row > 0 && column > 0 && random.Next(4) == 0)
                {
                    while (column + width < columns && !taken[row, column + width] && random.Next(2) == 0)
                        width++;
                    height = Math.Min(rows - row, random.Next(1, 4));
                }

                for (var r = row; r < row + height; r++)
                {
                    for (var c = column; c < column + width; c++)
                        taken[r, c] = true;
                }

                cells.Add(new(row, column, height, width, row == 0 || column == 0 || random.Next(5) > 0 ? Some(random) : ""));
            }
        }

        return new(rows, columns, cells);
    }

    private static string Some(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)]));
}
