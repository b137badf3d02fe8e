using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Docx;

/// <content>Scoring grids, as tables: each cell says rating and band in words, on the band's ground.</content>
internal sealed partial class DocxBody
{
    private const double MostSmall = 26, AxisTitle = 8, AxisLabels = 27;

    private static readonly (string Name, CellEdges Edge, int Down, int Right)[] Sides =
        [("w:top", CellEdges.Top, -1, 0), ("w:left", CellEdges.Left, 0, -1), ("w:bottom", CellEdges.Bottom, 1, 0), ("w:right", CellEdges.Right, 0, 1)];

    private void Write(Matrix matrix, Place place)
    {
        if (matrix.Size is MatrixSize.Small)
            WriteSmall(matrix, place);
        else
            WriteLarge(matrix, place);
    }

    private void WriteSmall(Matrix matrix, Place place)
    {
        var lines = MatrixLines.Of(matrix);
        var side = SmallSide(matrix, place);
        OpenTable("GridTable", place, [.. matrix.Columns.Levels.Select(_ => side)], matrix.Caption, matrix.Alternative);
        for (var y = 0; y < matrix.Cells.Count; y++)
        {
            OpenRow(mayBreak: false, height: side, isExact: true);
            for (var x = 0; x < matrix.Cells[y].Count; x++)
            {
                var cell = matrix.Cells[y][x];
                OpenGridCell(matrix, y, x, side, lines[y, x], 6, 12, "center");
                OpenParagraph(new Place(side) { Style = "Grid", Alignment = Alignment.Centre, LastStays = true });
                // Below each other: beside each other a rating of two figures and its mark are wider than the square.
                WriteWords(cell.Number, new() { Ink = cell.Tone.Ink, Size = side * 1.25, IsBold = cell.IsMarked });
                xml.Open("w:r").Empty("w:br").Close();
                WriteWords(cell.Tone.Mark, new() { Ink = cell.Tone.Ink, Size = side * 0.8, IsBold = cell.IsMarked });
                xml.Close().Close();
            }
            xml.Close();
        }
        CloseTable(place);
    }

    private static double SmallSide(Matrix matrix, Place place) =>
        Math.Min(Math.Min(MostSmall, place.Width) / matrix.Columns.Levels.Count, MostSmall / matrix.Rows.Levels.Count);

    /// <summary>A slot without a grid: a frame as large as the grids beside it, with the reason in it.</summary>
    private void WriteEmpty(string words, Matrix? beside, Place place)
    {
        var side = beside is null ? 0 : SmallSide(beside, place);
        var (width, height) = beside is null ? (place.Width, 9.0) : (side * beside.Columns.Levels.Count, side * beside.Rows.Levels.Count);
        OpenTable("GridTable", place, [width], words, null);
        OpenRow(mayBreak: false, height: height);
        xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", DocxPages.Twips(width)), ("w:type", "dxa")).Open("w:tcBorders");
        foreach (var edge in new[] { "w:top", "w:left", "w:bottom", "w:right" })
            xml.Empty(edge, ("w:val", "dashed"), ("w:sz", "4"), ("w:space", "0"), ("w:color", Hex(MutedInk!.Value)));
        xml.Close().Empty("w:vAlign", ("w:val", "center")).Close();
        WriteParagraph(new Muted(words), new Place(width) { Style = "TableDense", Alignment = Alignment.Centre, LastStays = true });
        xml.Close().Close();
        CloseTable(place);
    }

    private void WriteLarge(Matrix matrix, Place place)
    {
        var lines = MatrixLines.Of(matrix);
        var (rows, columns) = (matrix.Rows.Levels, matrix.Columns.Levels);
        var side = (place.Width - AxisTitle - AxisLabels) / columns.Count;
        var kept = new Place(side) { Style = "Grid", Alignment = Alignment.Centre, LastStays = true };
        WriteParagraph(matrix.Caption, new Place(place.Width) { Style = "Caption" });
        OpenTable("HeatTable", place, [AxisTitle, AxisLabels, .. columns.Select(_ => side)], matrix.Caption, matrix.Alternative);
        for (var y = 0; y < rows.Count; y++)
        {
            OpenRow(mayBreak: false, height: orientation is Orientation.Landscape ? 12.4 : 15);
            OpenAxisTitle(isBegun: y == 0);
            WriteParagraph(y == 0 ? matrix.Rows.Title : "", kept with { Look = new() { IsBold = true } });
            xml.Close();
            OpenPlainCell(AxisLabels, "center");
            WriteParagraph([new Text(rows[y].Label), new LineBreak(), new Strong(rows[y].Value)], kept with { Alignment = Alignment.Right });
            xml.Close();
            for (var x = 0; x < columns.Count; x++)
                WriteLargeCell(matrix, y, x, side, lines[y, x], kept);
            xml.Close();
        }
        WriteFootRow(2, columns.Select(level => Inlines.Of(new Strong(level.Value), new LineBreak(), level.Label)), side, kept);
        WriteAxisFoot(matrix.Columns.Title, columns.Count, side, kept with { LastStays = matrix.Key.Count > 0 || place.LastStays });
        CloseTable(place with { LastStays = matrix.Key.Count > 0 || place.LastStays });
        var hasLine = matrix.Cells.Any(row => row.Any(cell => cell.LoadLine is not CellEdges.None));
        WriteKey(matrix.Key, hasLine ? matrix.LoadLineLabel : null, null, place);
    }

    private void WriteLargeCell(Matrix matrix, int y, int x, double side, CellEdges lines, Place kept)
    {
        var cell = matrix.Cells[y][x];
        OpenGridCell(matrix, y, x, side, lines, 8, 18, "bottom");
        if (cell.References.Count > 0)
        {
            OpenParagraph(kept with { Alignment = Alignment.Left });
            for (var i = 0; i < cell.References.Count; i++)
            {
                Look look = new() { IsBold = true, Ink = cell.Tone.Ink, Size = 9 };
                if (i > 0)
                    WriteWords(", ", look);
                Write(cell.References[i], look);
            }
            xml.Close();
        }
        OpenParagraph(kept with { Alignment = Alignment.Right });
        WriteWords(cell.Number + " ", new() { Ink = cell.Tone.Ink, Size = cell.IsMarked ? 13 : 10, IsBold = cell.IsMarked });
        WriteWords(cell.Tone.Mark, new() { Ink = cell.Tone.Ink, Size = 7.5, IsBold = cell.IsMarked });
        xml.Close().Close();
    }

    private void WriteFootRow(int before, IEnumerable<Inlines> labels, double side, Place kept)
    {
        OpenRow(mayBreak: false);
        foreach (var width in new[] { AxisTitle, AxisLabels }.Take(before))
        {
            OpenPlainCell(width, "top");
            WriteParagraph("", kept);
            xml.Close();
        }
        foreach (var label in labels)
        {
            OpenPlainCell(side, "top");
            WriteParagraph(label, kept);
            xml.Close();
        }
        xml.Close();
    }

    private void WriteAxisFoot(string title, int columns, double side, Place kept)
    {
        OpenRow(mayBreak: false);
        OpenCell(AxisTitle + AxisLabels, span: 2);
        WriteParagraph("", kept);
        xml.Close();
        OpenCell(side * columns, span: columns);
        WriteParagraph(title, kept with { Look = new() { IsBold = true } });
        xml.Close().Close();
    }

    private void OpenAxisTitle(bool isBegun)
    {
        xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", DocxPages.Twips(AxisTitle)), ("w:type", "dxa"))
            .Empty("w:vMerge", ("w:val", isBegun ? "restart" : "continue"))
            .Empty("w:textDirection", ("w:val", "btLr")).Empty("w:vAlign", ("w:val", "center")).Close();
    }

    private void OpenPlainCell(double width, string vertical) =>
        xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", DocxPages.Twips(width)), ("w:type", "dxa")).Empty("w:vAlign", ("w:val", vertical)).Close();

    /// <summary>A cell of the grid: white rules between cells, a thick one around the marked cell, the load line over both.</summary>
    private void OpenGridCell(Matrix matrix, int y, int x, double width, CellEdges lines, int rule, int line, string vertical)
    {
        var cell = matrix.Cells[y][x];
        xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", DocxPages.Twips(width)), ("w:type", "dxa")).Open("w:tcBorders");
        foreach (var (name, edge, down, right) in Sides)
        {
            if (lines.HasFlag(edge))
                Border(name, line + 6, LoadColour);
            // Both cells at an edge say the same of it, because programs do not agree which of the two is drawn.
            else if (new[] { cell, matrix.Cells.ElementAtOrDefault(y + down)?.ElementAtOrDefault(x + right) }.FirstOrDefault(each => each?.IsMarked == true) is { } marked)
                Border(name, line, Hex(marked.Tone.Ink));
            else
                Border(name, rule, Hex(Colour.White));
        }
        xml.Close().Empty("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", Hex(cell.Tone.Fill)))
            .Empty("w:vAlign", ("w:val", vertical)).Close();
    }

    private void Write(MatrixStrip strip, Place place)
    {
        var width = place.Width / MatrixStrip.MostSlots;
        double[] widths = [.. strip.Slots.Select(_ => width)];
        var kept = new Place(width) { Style = "TableDense", Stays = true, LastStays = true };
        OpenTable("GridTable", place, widths, "Ratings over time", string.Join(" ", strip.Slots.Select(slot => slot.Matrix?.Alternative).OfType<string>()));
        var first = strip.Slots.Select(slot => slot.Matrix).FirstOrDefault(matrix => matrix is not null);
        // The key stands above the grids: rows of words alone are headers that no program parts from the row beneath them,
        // whatever it makes of "keep with next", and rows that hold grids are not.
        if (strip.Key.Count > 0 || first is not null)
        {
            OpenRow(mayBreak: false, isHeader: true);
            OpenCell(widths.Sum(), span: widths.Length);
            WriteKey(strip.Key, null, first is null ? null : MatrixLines.AxesInWords(first), new Place(widths.Sum()) { Stays = true, LastStays = true });
            xml.Close().Close();
        }

        WriteSlots(strip, width, isHeader: true, slot => WriteParagraph(Heading(slot), kept));
        WriteSlots(strip, width, isHeader: false, slot =>
        {
            if (slot.Matrix is { } matrix)
                WriteSmall(matrix, kept with { Width = width - 1.5 });
            else
                WriteEmpty(slot.EmptyText, first, kept with { Width = width - 1.5 });
            WriteParagraph(slot.Caption, kept with { LastStays = place.LastStays });
        });
        CloseTable(place);
    }

    private void WriteSlots(MatrixStrip strip, double width, bool isHeader, Action<MatrixSlot> write)
    {
        OpenRow(mayBreak: false, isHeader);
        foreach (var slot in strip.Slots)
        {
            OpenPlainCell(width, isHeader ? "bottom" : "top");
            write(slot);
            xml.Close();
        }
        xml.Close();
    }

    private static Inlines Heading(MatrixSlot slot) => Inlines.Of([.. slot.Heading.SelectMany((line, i) => i == 0
        ? (Inline[])[new Strong(line)]
        : [new LineBreak(), new Muted(line)])]);

    private void WriteKey(IReadOnlyList<Tone> tones, string? line, string? axes, Place place)
    {
        if (tones.Count == 0 && string.IsNullOrEmpty(line) && axes is null)
            return;
        OpenParagraph(place with { Style = "Key" });
        foreach (var tone in tones)
        {
            Write(new Tag(tone.Mark, tone), default);
            WriteWords($" {tone.Name}   ", default);
        }
        if (!string.IsNullOrEmpty(line))
        {
            WriteWords("▬▬ ", new() { Ink = Colour.Parse(LoadColour), IsBold = true });
            WriteWords(line + "   ", default);
        }
        if (axes is not null)
            WriteWords(axes, new() { IsMuted = true });
        xml.Close();
    }
}
