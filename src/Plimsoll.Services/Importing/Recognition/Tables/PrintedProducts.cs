using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Finds the rating under names that do not tell it: "Priority", "Risk value", "Exposure" over the products of the two levels before it.</summary>
internal static class PrintedProducts
{
    private const int FewestRows = 3;
    private const double Nearly = 0.8;
    private const int FewestApart = 2;

    /// <summary>The columns, one of numbers that are impact × likelihood row by row taken for the rating where these levels have none.</summary>
    public static List<LayoutColumn> Of(List<LayoutColumn> columns, IReadOnlyList<LayoutRow> rows)
    {
        List<LayoutColumn> settled = [.. columns];
        for (var at = 2; at < settled.Count; at++)
        {
            var column = settled[at];
            if (column is not { IsGiven: false, Field: ImportField.Extra or ImportField.Priority or ImportField.Impact or ImportField.Title or ImportField.Category, Period: null })
                continue;
            var before = settled.Take(at).ToList();
            var (impact, likelihood) = (before.FindLastIndex(c => c.Field == ImportField.Impact), before.FindLastIndex(c => c.Field == ImportField.Likelihood));
            if (impact < 0 || likelihood < 0 || settled[impact].Stage != settled[likelihood].Stage || settled.Skip(Math.Min(impact, likelihood)).Any(c => c.Field == ImportField.Rating && c.Stage == settled[impact].Stage))
                continue;
            if (AreProducts(column, settled[impact], settled[likelihood], rows))
                settled[at] = column with { Field = ImportField.Rating, Stage = column.Stage ?? settled[impact].Stage };
        }

        return settled;
    }

    private static bool AreProducts(LayoutColumn column, LayoutColumn impact, LayoutColumn likelihood, IReadOnlyList<LayoutRow> rows)
    {
        var scored = rows.Select(r => (Product: Number(r, column), I: Number(r, impact), L: Number(r, likelihood))).Where(r => r is { Product: not null, I: not null, L: not null }).ToList();

        // Of 1 × 1 and the like nobody can say what is the product of what.
        return scored.Count >= FewestRows && scored.Count(r => r.Product == r.I * r.L) >= scored.Count * Nearly && scored.Count(r => r.Product != r.I && r.Product != r.L) >= FewestApart;
    }

    private static decimal? Number(LayoutRow row, LayoutColumn column) => LevelCell.Read(row.TextAt(column.Index), column.Axis) is { Number: { } number, IsPercent: false } ? number : null;
}
