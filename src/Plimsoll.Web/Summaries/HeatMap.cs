using Plimsoll.Domain.Appetites;

namespace Plimsoll.Web.Summaries;

/// <summary>Where the live items of a kind lie on their scheme's grid, with the load line.</summary>
internal sealed record HeatMap
{
    /// <summary>Risks or opportunities.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The scheme.</summary>
    public required Scheme Scheme { get; init; }

    /// <summary>The register's appetite; null when it has not said, or for opportunities.</summary>
    public required Appetite? Appetite { get; init; }

    /// <summary>Rows as drawn, the highest likelihood first; each has its cells as drawn, left to right.</summary>
    public required IReadOnlyList<HeatRow> Rows { get; init; }

    /// <summary>Impact levels as drawn, left to right.</summary>
    public required IReadOnlyList<Level> Columns { get; init; }

    /// <summary>Items with a rating but no levels, such as composites: they have no cell.</summary>
    public required IReadOnlyList<ItemLine> Unplaced { get; init; }

    /// <summary>Items without a rating.</summary>
    public required IReadOnlyList<ItemLine> Unscored { get; init; }

    /// <summary>Lays a kind of items out.</summary>
    public static HeatMap Of(RegisterSummary summary, ItemKind kind)
    {
        var view = summary.View;
        var scheme = view.SchemeOf(kind)!;
        var appetite = kind == ItemKind.Risk ? view.Register.Appetite : null;
        var live = summary.Lines.Where(l => l.Item.Kind == kind && l.Item.IsLive).ToList();
        var placed = live.Where(l => l.Shown is { Impact: not null, Likelihood: not null }).ToLookup(l => (l.Shown!.Impact!.Value, l.Shown.Likelihood!.Value));
        var edges = EdgeClasses(scheme, appetite);
        var columns = scheme.DrawnMirrored ? scheme.Impacts.Reverse().ToList() : scheme.Impacts;
        return new HeatMap
        {
            Kind = kind,
            Scheme = scheme,
            Appetite = appetite,
            Columns = columns,
            Rows = [.. scheme.Likelihoods.Reverse().Select(row => new HeatRow(row, [.. columns.Select(column => CellOf(column, row))]))],
            Unplaced = [.. live.Where(l => l.Shown is not null && !IsPlaced(l))],
            Unscored = [.. live.Where(l => l.Shown is null)],
        };

        HeatCell CellOf(Level column, Level row)
        {
            var cell = scheme.CellAt(column.Value, row.Value)!;
            return new HeatCell(
                column, scheme.Print(cell.Rating, column.Value, row.Value), scheme.BandNamed(cell.Band), [.. placed[(column.Value, row.Value)]],
                edges(column.Value, row.Value));
        }

        bool IsPlaced(ItemLine line) => line.Shown is { Impact: { } i, Likelihood: { } l } && scheme.CellAt(i, l) is not null;
    }

    /// <summary>A scheme's grid with nothing in it.</summary>
    public static HeatMap Bare(Scheme scheme, Appetite? appetite = null)
    {
        var edges = EdgeClasses(scheme, appetite);
        var columns = scheme.DrawnMirrored ? scheme.Impacts.Reverse().ToList() : scheme.Impacts;
        return new HeatMap
        {
            Kind = scheme.Kind, Scheme = scheme, Appetite = appetite, Columns = columns, Unplaced = [], Unscored = [],
            Rows = [.. scheme.Likelihoods.Reverse().Select(row => new HeatRow(row, [.. columns.Select(column =>
                CellOf(column, row, scheme.CellAt(column.Value, row.Value)!))]))],
        };

        HeatCell CellOf(Level column, Level row, Cell cell) =>
            new(column, scheme.Print(cell.Rating, column.Value, row.Value), scheme.BandNamed(cell.Band), [], edges(column.Value, row.Value));
    }

    /// <summary>Classes of the sides of a cell, by its impact and likelihood, on which the load line runs.</summary>
    public static Func<decimal, decimal, string> EdgeClasses(Scheme scheme, Appetite? appetite)
    {
        var edges = appetite is null ? [] : LoadLine.Of(scheme, appetite).ToList();
        return (impact, likelihood) => string.Join(' ', edges.Where(e => e.Impact == impact && e.Likelihood == likelihood)
            .Select(e => EdgeClass(e, scheme.DrawnMirrored)).Order(StringComparer.Ordinal));
    }

    private static string EdgeClass(LoadLineEdge edge, bool mirrored) =>
        edge.TowardsImpact
            ? edge.Higher != mirrored ? "lr" : "ll"
            : edge.Higher ? "lt" : "lb";
}

/// <summary>A row of the grid as drawn.</summary>
internal sealed record HeatRow(Level Likelihood, IReadOnlyList<HeatCell> Cells);

/// <summary>A cell of the grid as drawn.</summary>
/// <param name="Impact">Its impact level.</param>
/// <param name="Rating">Its rating as printed.</param>
/// <param name="Band">Its band.</param>
/// <param name="Lines">The items in it, by reference.</param>
/// <param name="Edges">Classes of the sides on which the load line runs: lt, lr, lb, ll.</param>
internal sealed record HeatCell(Level Impact, string Rating, Band Band, IReadOnlyList<ItemLine> Lines, string Edges);
