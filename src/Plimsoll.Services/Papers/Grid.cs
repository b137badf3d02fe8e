using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Scoring;

namespace Plimsoll.Services.Papers;

/// <summary>
/// Draws a scheme's grid: likelihood upwards, impact from left to right, or from right to left where the scheme is drawn
/// mirrored; the cell of an assessment marked; the appetite's load line along the edges of its cells.
/// </summary>
internal static class Grid
{
    /// <summary>The grid of one assessment, small.</summary>
    /// <param name="scheme">The scheme of the assessment.</param>
    /// <param name="assessment">What is marked.</param>
    /// <param name="appetite">Whose load line is drawn; null for none.</param>
    /// <param name="caption">What the grid shows.</param>
    /// <param name="alternative">The same in full sentences, for those who listen.</param>
    public static Matrix Of(Scheme scheme, Assessment assessment, Appetite? appetite, string caption, string alternative)
    {
        return Of(scheme, appetite, (_, _) => [], new Matrix
        {
            Caption = caption,
            Alternative = alternative,
            Size = MatrixSize.Small,
            Rows = Likelihood(scheme),
            Columns = Impact(scheme),
            Cells = [],
        }, assessment);
    }

    /// <summary>The grid of a scheme in a matrix that says the rest.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="appetite">Whose load line is drawn; null for none.</param>
    /// <param name="references">What stands in the cell of an impact and a likelihood.</param>
    /// <param name="matrix">Its words; its cells are filled in.</param>
    /// <param name="assessment">What is marked; null for nothing.</param>
    public static Matrix Of(Scheme scheme, Appetite? appetite, Func<decimal, decimal, IReadOnlyList<Inlines>> references, Matrix matrix, Assessment? assessment = null)
    {
        var line = (appetite is null ? [] : LoadLine.Of(scheme, appetite)).ToLookup(e => (e.Impact, e.Likelihood));
        return matrix with { Cells = [.. Down(scheme).Select(likelihood => (IReadOnlyList<MatrixCell>)[.. Across(scheme).Select(impact => CellOf(impact.Value, likelihood.Value))])] };

        MatrixCell CellOf(decimal impact, decimal likelihood)
        {
            var cell = scheme.CellAt(impact, likelihood)!;
            return new MatrixCell(scheme.Print(cell.Rating, impact, likelihood), Printed.Tone(scheme.BandNamed(cell.Band)))
            {
                IsMarked = assessment is not null && assessment.Impact == impact && assessment.Likelihood == likelihood,
                References = references(impact, likelihood),
                LoadLine = line[(impact, likelihood)].Aggregate(CellEdges.None, (edges, edge) => edges | EdgeOf(edge, scheme.DrawnMirrored)),
            };
        }
    }

    /// <summary>The axis of impact as it is drawn.</summary>
    public static Axis Impact(Scheme scheme) => AxisOf("Impact", Across(scheme));

    /// <summary>The axis of likelihood as it is drawn.</summary>
    public static Axis Likelihood(Scheme scheme) => AxisOf("Likelihood", Down(scheme));

    private static List<Level> Across(Scheme scheme) => [.. scheme.DrawnMirrored ? scheme.Impacts.Reverse() : scheme.Impacts];

    private static List<Level> Down(Scheme scheme) => [.. scheme.Likelihoods.Reverse()];

    private static Axis AxisOf(string title, List<Level> levels) =>
        new(title, [.. levels.Select(level => new AxisLevel(level.Mark, level.Label))]);

    private static CellEdges EdgeOf(LoadLineEdge edge, bool isMirrored) => edge switch
    {
        { TowardsImpact: true } => edge.Higher != isMirrored ? CellEdges.Right : CellEdges.Left,
        { Higher: true } => CellEdges.Top,
        _ => CellEdges.Bottom,
    };
}
