using System.Globalization;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Html;

/// <content>Scoring grids: real tables, whose column headers come first in the file and are drawn at the foot.</content>
internal sealed partial class HtmlBody
{
    private void Write(Matrix matrix)
    {
        var isSmall = matrix.Size is MatrixSize.Small;
        var lines = MatrixLines.Of(matrix);
        var levels = matrix.Columns.Levels.Count.ToString(CultureInfo.InvariantCulture);
        html.Open("div", ("class", isSmall ? "matrix small" : "matrix scroll"), ("role", isSmall ? null : "region"), ("tabindex", isSmall ? null : "0"), ("aria-label", isSmall ? null : matrix.Caption)).Open("table");
        html.Open("caption", ("class", isSmall ? "hidden" : null)).Text(matrix.Caption)
            .Element("span", "hidden", $". {matrix.Alternative}").Close("caption");
        // The two columns of headers of a small grid are there for those who listen and take no room.
        if (isSmall)
            html.Open("colgroup").Open("col", ("class", "unseen")).Open("col", ("class", "unseen")).Close("colgroup");
        html.Open("thead").Open("tr").Open("td").Close("td").Open("td").Close("td");
        foreach (var level in matrix.Columns.Levels)
            WriteLevel(level, "col");
        html.Close("tr").Open("tr").Open("td").Close("td").Open("td").Close("td")
            .Open("th", ("scope", "colgroup"), ("colspan", levels), ("class", "axis")).Element("span", null, matrix.Columns.Title).Close("th").Close("tr").Close("thead").Line();
        html.Open("tbody");
        for (var y = 0; y < matrix.Cells.Count; y++)
        {
            html.Open("tr");
            if (y == 0)
            {
                html.Open("th", ("scope", "rowgroup"), ("rowspan", matrix.Cells.Count.ToString(CultureInfo.InvariantCulture)), ("class", "axis down"))
                    .Element("span", null, matrix.Rows.Title).Close("th");
            }
            WriteLevel(matrix.Rows.Levels[y], "row");
            for (var x = 0; x < matrix.Cells[y].Count; x++)
                Write(matrix.Cells[y][x], lines[y, x]);
            html.Close("tr").Line();
        }
        html.Close("tbody").Close("table");
        var line = matrix.Cells.Any(row => row.Any(cell => cell.LoadLine is not CellEdges.None)) ? matrix.LoadLineLabel : null;
        if (!isSmall)
            WriteKey(matrix.Key, line, null);
        html.Close("div");
    }

    private void WriteLevel(AxisLevel level, string scope) => html.Open("th", ("scope", scope))
        .Element("span", "label", level.Label).Text(" ").Element("span", "value", level.Value).Close("th");

    private void Write(MatrixCell cell, CellEdges lines)
    {
        string[] classes =
        [
            PaperCss.ClassOf(cell.Tone),
            .. cell.IsMarked ? new[] { "marked" } : [],
            .. lines.HasFlag(CellEdges.Top) ? new[] { "line-top" } : [],
            .. lines.HasFlag(CellEdges.Right) ? new[] { "line-right" } : [],
            .. lines.HasFlag(CellEdges.Bottom) ? new[] { "line-bottom" } : [],
            .. lines.HasFlag(CellEdges.Left) ? new[] { "line-left" } : [],
        ];
        html.Open("td", ("class", string.Join(' ', classes)));
        if (cell.References.Count > 0)
        {
            html.Open("span", ("class", "references"));
            for (var i = 0; i < cell.References.Count; i++)
            {
                if (i > 0)
                    html.Text(", ");
                Write(cell.References[i]);
            }
            html.Close("span").Text(" ");
        }
        html.Open("span", ("class", "number")).Text(cell.Number).Text(" ")
            .Open("abbr", ("title", cell.Tone.Name)).Text(cell.Tone.Mark).Close("abbr").Close("span");
        html.Element("span", "hidden", cell.IsMarked ? $" {cell.Tone.Name}, the cell that is meant" : $" {cell.Tone.Name}");
        html.Close("td");
    }

    private void Write(MatrixStrip strip)
    {
        html.Open("div", ("class", "strip")).Open("ul", ("class", "slots"), ("role", "list"));
        foreach (var slot in strip.Slots)
        {
            html.Open("li").Open("p", ("class", "slot-heading"));
            for (var i = 0; i < slot.Heading.Count; i++)
                html.Element(i == 0 ? "strong" : "span", null, slot.Heading[i]).Text(" ");
            html.Close("p");
            if (slot.Matrix is { } matrix)
                Write(matrix with { Size = MatrixSize.Small });
            else
                html.Element("p", "empty", slot.EmptyText);
            if (slot.Caption.Count > 0)
            {
                html.Open("p", ("class", "slot-caption"));
                Write(slot.Caption);
                html.Close("p");
            }
            html.Close("li").Line();
        }
        html.Close("ul");
        var first = strip.Slots.Select(slot => slot.Matrix).FirstOrDefault(matrix => matrix is not null);
        WriteKey(strip.Key, null, first is null ? null : MatrixLines.AxesInWords(first));
        html.Close("div");
    }

    private void WriteKey(IReadOnlyList<Tone> tones, string? line, string? axes)
    {
        if (tones.Count == 0 && line is null && axes is null)
            return;
        html.Open("p", ("class", "key"));
        foreach (var tone in tones)
            html.Open("span", ("class", "entry")).Element("b", PaperCss.ClassOf(tone), tone.Mark).Text($" {tone.Name}").Close("span").Text(" ");
        if (line is not null)
            html.Open("span", ("class", "entry")).Open("i", ("class", "line")).Close("i").Text($" {line}").Close("span").Text(" ");
        if (axes is not null)
            html.Element("span", "axes", axes);
        html.Close("p");
    }
}
