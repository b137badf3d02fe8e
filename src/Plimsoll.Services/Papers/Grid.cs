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
        List<Level> across = [.. scheme.DrawnMirrored ? scheme.Impacts.Reverse() : scheme.Impacts];
        List<Level> down = [.. scheme.Likelihoods.Reverse()];
        var line = (appetite is null ? [] : LoadLine.Of(scheme, appetite)).ToLookup(e => (e.Impact, e.Likelihood));
        return new Matrix
        {
            Caption = caption,
            Alternative = alternative,
            Size = MatrixSize.Small,
            Rows = AxisOf("Likelihood", down),
            Columns = AxisOf("Impact", across),
            Cells = [.. down.Select(likelihood => (IReadOnlyList<MatrixCell>)[.. across.Select(impact => CellOf(impact.Value, likelihood.Value))])],
        };

        MatrixCell CellOf(decimal impact, decimal likelihood)
        {
            var cell = scheme.CellAt(impact, likelihood)!;
            return new MatrixCell(scheme.Print(cell.Rating, impact, likelihood), Printed.Tone(scheme.BandNamed(cell.Band)))
            {
                IsMarked = assessment.Impact == impact && assessment.Likelihood == likelihood,
                LoadLine = line[(impact, likelihood)].Aggregate(CellEdges.None, (edges, edge) => edges | EdgeOf(edge, scheme.DrawnMirrored)),
            };
        }
    }

    private static Axis AxisOf(string title, List<Level> levels) =>
        new(title, [.. levels.Select(level => new AxisLevel(level.Mark, level.Label))]);

    private static CellEdges EdgeOf(LoadLineEdge edge, bool isMirrored) => edge switch
    {
        { TowardsImpact: true } => edge.Higher != isMirrored ? CellEdges.Right : CellEdges.Left,
        { Higher: true } => CellEdges.Top,
        _ => CellEdges.Bottom,
    };
}
