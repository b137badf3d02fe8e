using System.Globalization;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Pdf;

/// <content>Scoring grids.</content>
internal sealed partial class TypstSource
{
    /// <summary>How many ems of a slot's head fit into a sixth of an upright sheet's text, with a tenth to spare.</summary>
    private const double SlotEms = 7.7;

    private void Write(Matrix matrix)
    {
        var alternative = string.IsNullOrWhiteSpace(matrix.Alternative) ? matrix.Caption : matrix.Alternative;
        if (matrix.Size is MatrixSize.Small)
        {
            source.Append(CultureInfo.InvariantCulture, $"small-matrix({Words(alternative)}, {Drawing(matrix)})");
        }
        else
        {
            var hasLine = matrix.Cells.Any(row => row.Any(cell => cell.LoadLine is not CellEdges.None));
            source.Append(CultureInfo.InvariantCulture, $"large-matrix({Words(matrix.Caption)}, {Words(alternative)}, ")
                .Append(Words(matrix.Rows.Title)).Append(", ").Append(Levels(matrix.Rows)).Append(", ")
                .Append(Words(matrix.Columns.Title)).Append(", ").Append(Levels(matrix.Columns)).Append(", ");
            WriteCells(matrix);
            source.Append(", ").Append(Key(matrix.Key)).Append(", ")
                .Append(hasLine && matrix.LoadLineLabel is { Length: > 0 } label ? Words(label) : "none").Append(')');
        }
    }

    // A paper repeats few grids, each with the same cell marked, very often.
    private string Drawing(Matrix matrix)
    {
        var start = source.Length;
        source.Append(CultureInfo.InvariantCulture, $"small-drawing({matrix.Columns.Levels.Count}, {matrix.Rows.Levels.Count}, ");
        WriteCells(matrix);
        source.Append(')');
        return DefinedFrom(start);
    }

    private void WriteCells(Matrix matrix)
    {
        var lines = MatrixLines.Of(matrix);
        source.Append('(');
        for (var y = 0; y < matrix.Cells.Count; y++)
        {
            for (var x = 0; x < matrix.Cells[y].Count; x++)
                WriteCell(matrix.Cells[y][x], lines[y, x]);
        }
        source.Append(')');
    }

    private void WriteCell(MatrixCell cell, CellEdges lines)
    {
        var sides = string.Concat(
            lines.HasFlag(CellEdges.Top) ? "t" : "", lines.HasFlag(CellEdges.Right) ? "r" : "",
            lines.HasFlag(CellEdges.Bottom) ? "b" : "", lines.HasFlag(CellEdges.Left) ? "l" : "");
        source.Append(CultureInfo.InvariantCulture, $"(number: {Words(cell.Number)}, mark: {Words(cell.Tone.Mark)}, fill: {Colour(cell.Tone.Fill)}, ")
            .Append(CultureInfo.InvariantCulture, $"ink: {Colour(cell.Tone.Ink)}, marked: {(cell.IsMarked ? "true" : "false")}, lines: \"{sides}\", references: (");
        foreach (var reference in cell.References)
        {
            Write(reference);
            source.Append(", ");
        }
        source.Append(")), ");
    }

    private void Write(MatrixStrip strip)
    {
        var first = strip.Slots.Select(slot => slot.Matrix).FirstOrDefault(matrix => matrix is not null);
        var (columns, rows) = first is null ? (4, 4) : (first.Columns.Levels.Count, first.Rows.Levels.Count);
        source.Append(CultureInfo.InvariantCulture,
            $"strip({(first is null ? "none" : Words(MatrixLines.AxesInWords(first)))}, {Defined(Key(strip.Key))}, ({columns}, {rows}), {HeadLines(strip)}, ");
        foreach (var slot in strip.Slots)
        {
            source.Append("(head: {");
            for (var i = 0; i < slot.Heading.Count; i++)
                source.Append(i == 0 ? $"bold({Words(slot.Heading[i])});" : $"linebreak();muted({Words(slot.Heading[i])});");
            source.Append("}, grid: ");
            if (slot.Matrix is { } matrix)
                Write(matrix with { Size = MatrixSize.Small });
            else
                source.Append("none");
            source.Append(", empty: ").Append(Words(slot.EmptyText)).Append(", caption: ");
            Write(slot.Caption);
            source.Append("), ");
        }
        source.Append(')');
    }

    // The number of lines of the tallest head, or none where a line may be too long for the width of a slot.
    private static string HeadLines(MatrixStrip strip) =>
        strip.Slots.All(slot => slot.Heading.Count > 0 && slot.Heading.All(line => SureLine.Ems(line) <= SlotEms))
            ? strip.Slots.Max(slot => slot.Heading.Count).ToString(CultureInfo.InvariantCulture)
            : "none";

    private string Key(IReadOnlyList<Tone> tones) => $"({string.Concat(tones.Select(tone =>
        $"(fill: {Colour(tone.Fill)}, ink: {Colour(tone.Ink)}, mark: {Words(tone.Mark)}, name: {Words(tone.Name)}),"))})";

    private string Levels(Axis axis) => $"({string.Concat(axis.Levels.Select(level =>
        $"(value: {Words(level.Value)}, label: {Words(level.Label)}),"))})";
}
