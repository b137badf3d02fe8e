using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Scoring;

namespace Plimsoll.Services.Papers.Summaries;

/// <summary>Where the items of a kind lie on their scheme's grid, by reference, with the load line; and those that have no place on it.</summary>
internal static class HeatMap
{
    /// <summary>References in all cells above each other that fit on a sheet; a cell with more says how many more there are.</summary>
    private const int MostInColumn = 80;

    public static IEnumerable<Block> Of(PaperContext context, ItemKind kind, IReadOnlyList<Item> items)
    {
        var view = context.View;
        if (view.SchemeOf(kind) is not { } scheme)
            yield break;
        var rated = items.Select(item => (Item: item, Residual: view.Current(item, Stage.Residual))).ToList();
        var placed = rated.Where(r => CellOf(scheme, r.Residual) is not null).ToLookup(r => (r.Residual!.Impact!.Value, r.Residual.Likelihood!.Value), r => r.Item);
        var appetite = kind == ItemKind.Risk ? view.Register.Appetite : null;
        var words = kind == ItemKind.Risk ? "Risks" : "Opportunities";
        var stage = context.Stages.Within(Stage.Residual);
        yield return Grid.Of(scheme, appetite, (impact, likelihood) => References(placed[(impact, likelihood)], scheme), new Matrix
        {
            Caption = $"{words} by {stage} rating",
            Alternative = Alternative(scheme, placed, words.ToLowerInvariant()),
            Rows = Grid.Likelihood(scheme),
            Columns = Grid.Impact(scheme),
            Cells = [],
            Key = PaperContext.KeyOf(scheme),
            LoadLineLabel = appetite is null ? null : $"Load line: the appetite is {PaperContext.InWords(appetite)}",
        });
        if (Besides("From their parts or without levels, so without a cell", [.. rated.Where(r => r.Residual is not null && CellOf(scheme, r.Residual) is null).Select(r => (Inline)$"{r.Item.Reference} ({Printed.RatingWords(view, r.Item, r.Residual)})")]) is { } unplaced)
            yield return unplaced;
        if (Besides("Not scored", [.. rated.Where(r => r.Residual is null).Select(r => (Inline)r.Item.Reference)]) is { } unscored)
            yield return unscored;
    }

    // A level of another scheme, or of an earlier version, may lie on no cell of this one.
    private static Domain.Scoring.Cell? CellOf(Scheme scheme, Assessment? assessment) =>
        assessment is { Impact: { } impact, Likelihood: { } likelihood } ? scheme.CellAt(impact, likelihood) : null;

    private static IReadOnlyList<Inlines> References(IEnumerable<Item> items, Scheme scheme)
    {
        var all = items.Select(i => i.Reference).ToList();
        var most = Math.Max(4, MostInColumn / scheme.Likelihoods.Count);
        return all.Count <= most ? [.. all.Select(r => (Inlines)r)] : [.. all.Take(most - 1).Select(r => (Inlines)r), $"and {all.Count - most + 1} more"];
    }

    private static string Alternative(Scheme scheme, ILookup<(decimal Impact, decimal Likelihood), Item> placed, string words)
    {
        var cells =
            from likelihood in scheme.Likelihoods.Reverse()
            from impact in scheme.Impacts.Reverse()
            let here = placed[(impact.Value, likelihood.Value)].ToList()
            where here.Count > 0
            let cell = scheme.CellAt(impact.Value, likelihood.Value)!
            select $"Impact {Printed.Level(impact, impact.Value)}, likelihood {Printed.Level(likelihood, likelihood.Value)}, "
                + $"rating {scheme.Print(cell.Rating, impact.Value, likelihood.Value)} {cell.Band}: {string.Join(", ", here.Select(i => i.Reference))}.";
        var told = string.Join(' ', cells);
        return told.Length > 0 ? told : $"No {words} lie on the grid.";
    }

    private static Paragraph? Besides(string label, IReadOnlyList<Inline> references) =>
        references.Count == 0 ? null : new([new Strong($"{label}: "), .. references.SelectMany((r, i) => i == 0 ? [r] : (Inline[])[", ", r]), "."]);
}
