using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Plimsoll.Domain.Appetites;

namespace Plimsoll.Web.Components;

/// <summary>
/// A small grid with one rating marked on it, drawn as SVG: its words stand beside it, so it says nothing of its own.
/// </summary>
internal sealed class MatrixPicture(Scheme scheme, Assessment assessment, Appetite? appetite) : IHtmlContent
{
    private const int Side = 20;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (columns, rows) = (scheme.Impacts.Count, scheme.Likelihoods.Count);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"-1.5 -1.5 {(columns * Side) + 3} {(rows * Side) + 3}\" aria-hidden=\"true\" focusable=\"false\">");
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                var fill = scheme.BandNamed(scheme.Grid[row][column].Band).Colour;
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{X(column)}\" y=\"{Y(row)}\" width=\"{Side}\" height=\"{Side}\" fill=\"{encoder.Encode(fill)}\" stroke=\"#fff\"/>");
            }

        Line(svg);
        Mark(svg);
        writer.Write(svg.Append("</svg>"));
    }

    private void Line(StringBuilder svg)
    {
        if (appetite is null)
            return;
        var path = new StringBuilder();
        foreach (var edge in LoadLine.Of(scheme, appetite))
        {
            var (x, y) = (X(IndexOf(scheme.Impacts, edge.Impact)), Y(IndexOf(scheme.Likelihoods, edge.Likelihood)));
            if (edge.TowardsImpact)
                path.Append(CultureInfo.InvariantCulture, $"M{(edge.Higher != scheme.DrawnMirrored ? x + Side : x)} {y}v{Side}");
            else
                path.Append(CultureInfo.InvariantCulture, $"M{x} {(edge.Higher ? y : y + Side)}h{Side}");
        }

        if (path.Length > 0)
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" stroke=\"#b3261e\" stroke-width=\"2.5\" stroke-linecap=\"square\"/>");
    }

    private void Mark(StringBuilder svg)
    {
        var (column, row) = (IndexOf(scheme.Impacts, assessment.Impact), IndexOf(scheme.Likelihoods, assessment.Likelihood));
        if (column >= 0 && row >= 0)
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(column) + 10}\" cy=\"{Y(row) + 10}\" r=\"6.5\" fill=\"#14213a\" stroke=\"#fff\" stroke-width=\"1.5\"/>");
    }

    private int X(int column) => (scheme.DrawnMirrored ? scheme.Impacts.Count - 1 - column : column) * Side;

    private int Y(int row) => (scheme.Likelihoods.Count - 1 - row) * Side;

    private static int IndexOf(IReadOnlyList<Level> levels, decimal? value)
    {
        for (var i = 0; i < levels.Count; i++)
            if (levels[i].Value == value)
                return i;
        return -1;
    }
}
