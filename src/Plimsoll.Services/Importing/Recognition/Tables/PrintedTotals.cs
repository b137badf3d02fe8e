using System.Globalization;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Compares the totals that a table prints beneath its ratings with their sum, or their mean where it says so.</summary>
internal static class PrintedTotals
{
    public static void Compare(LayoutTable table, IReadOnlyList<SortedRow> rows, List<Finding> findings)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            if (!rows[at].IsTotal)
                continue;
            var row = rows[at].Row;
            var isMean = row.Filled.Any(f => LayoutWords.Tokens(f.Cell.Text) is ["average" or "mean", ..]);
            var from = at;
            while (from > 0 && !rows[from - 1].IsTotal)
                from--;
            foreach (var column in table.Columns.Where(c => c.Field == ImportField.Rating))
            {
                if (Number(row.TextAt(column.Index)) is not { } printed)
                    continue;
                var ratings = rows.Skip(from).Take(at - from).Where(r => r.Use == RowUse.Item).Select(r => Number(r.Row.TextAt(column.Index))).OfType<decimal>().ToList();
                if (ratings.Count == 0)
                    continue;
                var sum = isMean ? Math.Round(ratings.Average(), 2) : ratings.Sum();
                if (Math.Abs(sum - printed) >= (isMean ? 0.05m : 0.005m))
                {
                    findings.Add(new("values-differ", isMean
                        ? Sentence.Counted(
                            ratings.Count,
                            $"“{row.TextAt(column.Index)}” is printed beneath “{column.Label}”, but the mean of the {ratings.Count} rating above it is {sum:0.##}",
                            $"“{row.TextAt(column.Index)}” is printed beneath “{column.Label}”, but the mean of the {ratings.Count} ratings above it is {sum:0.##}")
                        : Sentence.Counted(
                            ratings.Count,
                            $"“{row.TextAt(column.Index)}” is printed beneath “{column.Label}”, but the sum of the {ratings.Count} rating above it is {sum:0.##}",
                            $"“{row.TextAt(column.Index)}” is printed beneath “{column.Label}”, but the sum of the {ratings.Count} ratings above it is {sum:0.##}"), null, row.OwnAt(column.Index)!.Place.ToString()));
                }
            }
        }
    }

    private static decimal? Number(string text) => LevelCell.Read(text, LevelAxis.Rating) is { IsPercent: false, Number: { } number } ? number : null;
}
