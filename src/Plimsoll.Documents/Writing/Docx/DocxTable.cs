using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Docx;

/// <content>Tables.</content>
internal sealed partial class DocxBody
{
    private const string Wash = "F1F4F8";
    private const string LoadColour = "B3261E";

    private void Write(Table table, Place place)
    {
        if (table.Columns.Count == 0)
            throw new ArgumentException($"The table “{table.Caption.PlainText}” has no columns.");
        var heights = new RowHeights(table, orientation);
        var widths = ColumnWidths.Of(table, heights, place.Width);
        var style = table.IsDense ? "TableDense" : "TableText";
        if (!table.CaptionIsHidden)
            WriteParagraph(table.Caption, new Place(place.Width) { Style = "Caption" });
        OpenTable(table.IsDense ? "DenseTable" : "PaperTable", place, widths, table.Caption.PlainText, null);
        var header = TableGrid.Place(table.Header, table.Columns.Count);
        var repeats = heights.MayRepeat(header);
        WriteRows(header, (_, _) =>
        {
            OpenRow(mayBreak: false, isHeader: repeats);
            return new Place(0) { Style = style, Look = new() { IsBold = true }, Stays = true, LastStays = true };
        }, table, widths, Wash);
        var stays = place.Stays || table.KeepTogether;
        for (var i = 0; i < table.Groups.Count; i++)
        {
            var group = table.Groups[i];
            if (group.Heading is { } heading)
            {
                OpenRow(mayBreak: false);
                OpenCell(widths.Sum(), span: table.Columns.Count, fill: Wash);
                WriteParagraph(heading, new Place(widths.Sum()) { Style = style, Look = new() { IsBold = true }, LastStays = true });
                xml.Close().Close();
            }
            var rows = TableGrid.Place(group.Rows, table.Columns.Count);
            var last = i == table.Groups.Count - 1 && rows.Count > 0 ? rows[^1] : null;
            var beside = heights.StayWithNext(rows);
            WriteRows(rows, (row, y) =>
            {
                OpenRow(heights.MayBreak(row, patience: 1.4));
                var kept = row == last ? place.LastStays : stays || beside[y];
                return new Place(0) { Style = style, Look = new() { IsBold = row.Row.IsTotal }, Stays = kept, LastStays = kept };
            }, table, widths, null);
        }
        CloseTable(place);
    }

    /// <summary>Writes rows; a cell that reaches down is written again, empty, in each row that it reaches.</summary>
    private void WriteRows(IReadOnlyList<PlacedRow> rows, Func<PlacedRow, int, Place> open, Table table, double[] widths, string? fill)
    {
        var reaching = new (PlacedCell Cell, int Rows)[widths.Length];
        for (var y = 0; y < rows.Count; y++)
        {
            var row = rows[y];
            var place = open(row, y);
            var own = row.Cells.ToDictionary(cell => cell.Column);
            for (var x = 0; x < widths.Length;)
            {
                var isBegun = own.TryGetValue(x, out var cell);
                if (!isBegun)
                    cell = reaching[x].Cell;
                if (cell is null)
                    throw new ArgumentException($"The table “{table.Caption.PlainText}” has a hole in column {x + 1}.");
                if (isBegun && cell.RowSpan > 1)
                    reaching[x] = (cell, cell.RowSpan);
                WriteCell(cell, isBegun, table, place, widths.AsSpan(cell.Column, cell.ColumnSpan), row.Row.IsTotal, fill);
                x += cell.ColumnSpan;
            }
            xml.Close();
        }
    }

    private void WriteCell(PlacedCell cell, bool isBegun, Table table, Place place, ReadOnlySpan<double> widths, bool isTotal, string? fill)
    {
        var width = 0.0;
        foreach (var each in widths)
            width += each;
        var tone = cell.Cell.Tone;
        var alignment = cell.Cell.Alignment ?? table.Columns[cell.Column].Alignment;
        OpenCell(width, cell.ColumnSpan, cell.RowSpan > 1 ? isBegun ? "restart" : "continue" : null, tone is null ? fill : Hex(tone.Fill), isTotal, alignsLow: fill is not null,
            cell.Cell.OpenEdges, alignment is Alignment.Right && table.MeetsWords(cell.Column + cell.ColumnSpan - 1));
        var inner = place with { Width = width - 3, Look = place.Look with { Ink = tone?.Ink }, Alignment = alignment };
        WriteContent(isBegun ? cell.Cell.Content : Content.Empty, inner);
        xml.Close();
    }

    /// <summary>What a cell holds; a cell always ends with a paragraph.</summary>
    private void WriteContent(Content content, Place place)
    {
        if (content.AsInlines is { } text)
        {
            WriteParagraph(text, place);
            return;
        }
        Write(content, place);
        if (content.All(IsNothing))
            WriteParagraph("", place);
    }

    private static bool IsNothing(Block block) => block switch
    {
        Heading heading => HeadingPlan.IsBlank(heading),
        BulletList list => list.Items.Count == 0,
        NumberedList list => list.Items.Count == 0,
        Facts facts => facts.Items.Count == 0,
        KeepTogether group => group.Blocks.All(IsNothing),
        _ => false,
    };

    private void OpenTable(string style, Place place, IReadOnlyList<double> widths, string name, string? description)
    {
        xml.Open("w:tbl").Open("w:tblPr").Empty("w:tblStyle", ("w:val", style))
            .Empty("w:tblW", ("w:w", DocxPages.Twips(widths.Sum())), ("w:type", "dxa"));
        if (place.Indent > 0)
            xml.Empty("w:tblInd", ("w:w", DocxPages.Twips(place.Indent)), ("w:type", "dxa"));
        xml.Empty("w:tblLayout", ("w:type", "fixed"))
            .Empty("w:tblLook", ("w:val", "04A0"), ("w:firstRow", "1"), ("w:lastRow", "0"), ("w:firstColumn", "1"), ("w:lastColumn", "0"), ("w:noHBand", "0"), ("w:noVBand", "1"));
        if (name.Length > 0)
            xml.Empty("w:tblCaption", ("w:val", name));
        if (description is { Length: > 0 })
            xml.Empty("w:tblDescription", ("w:val", description));
        xml.Close().Open("w:tblGrid");
        foreach (var width in widths)
            xml.Empty("w:gridCol", ("w:w", DocxPages.Twips(width)));
        xml.Close();
    }

    // Two tables without a paragraph between them would become one.
    private void CloseTable(Place place)
    {
        xml.Close();
        WriteParagraph("", new Place(place.Width) { Style = "AfterTable", LastStays = place.LastStays });
    }

    private void OpenRow(bool mayBreak, bool isHeader = false, double? height = null, bool isExact = false)
    {
        xml.Open("w:tr");
        if (mayBreak && !isHeader && height is null)
            return;
        xml.Open("w:trPr");
        if (!mayBreak)
            xml.Empty("w:cantSplit");
        if (height is { } tall)
            xml.Empty("w:trHeight", ("w:val", DocxPages.Twips(tall)), ("w:hRule", isExact ? "exact" : "atLeast"));
        if (isHeader)
            xml.Empty("w:tblHeader");
        xml.Close();
    }

    private void OpenCell(double width, int span = 1, string? merge = null, string? fill = null, bool isTotal = false, bool alignsLow = false, CellEdges open = CellEdges.None, bool meetsWords = false)
    {
        xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", DocxPages.Twips(width)), ("w:type", "dxa"));
        if (span > 1)
            xml.Empty("w:gridSpan", ("w:val", OfficeXml.Number(span)));
        if (merge is not null)
            xml.Empty("w:vMerge", ("w:val", merge));
        if (isTotal || alignsLow)
        {
            xml.Open("w:tcBorders");
            if (isTotal)
                Border("w:top", 8, Hex(Colour.Ink));
            Border("w:bottom", 8, Hex(Colour.Ink));
            xml.Close();
        }
        else if (open is not CellEdges.None)
        {
            xml.Open("w:tcBorders");
            if (open.HasFlag(CellEdges.Top))
                xml.Empty("w:top", ("w:val", "nil"));
            if (open.HasFlag(CellEdges.Bottom))
                xml.Empty("w:bottom", ("w:val", "nil"));
            xml.Close();
        }
        if (fill is not null)
            xml.Empty("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill));
        if (meetsWords)
            xml.Open("w:tcMar").Empty("w:right", ("w:w", DocxPages.Twips(4)), ("w:type", "dxa")).Close();
        if (alignsLow)
            xml.Empty("w:vAlign", ("w:val", "bottom"));
        xml.Close();
    }

    private void Border(string side, int size, string colour) =>
        xml.Empty(side, ("w:val", "single"), ("w:sz", OfficeXml.Number(size)), ("w:space", "0"), ("w:color", colour));
}
