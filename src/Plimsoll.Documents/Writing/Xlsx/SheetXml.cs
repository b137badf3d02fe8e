using System.Globalization;
using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Xlsx;

/// <summary>Writes one sheet of a workbook, row by row.</summary>
internal sealed class SheetXml(OfficeXml xml, CellStyles styles, Workbook workbook)
{
    private const int MostRows = 1_048_576;

    // Excel takes 29 February 1900 for a day: only after it are its days those of the calendar.
    private static readonly DateOnly DayZero = new(1899, 12, 30), FirstDay = new(1900, 3, 1);

    private readonly List<int> breaks = [];
    private string[] places = [];
    private double[] widths = [];
    private int rows;

    /// <summary>Writes it.</summary>
    /// <exception cref="ArgumentException">It has more rows than Excel takes, or a row has more cells than there are columns.</exception>
    public void Write(Sheet sheet, bool isFirst)
    {
        places = [.. sheet.Columns.Select((_, i) => SheetNames.Letters(i + 1))];
        widths = ColumnWidths.Of(sheet);
        xml.Root("worksheet");
        // Page breaks are not heeded in a sheet that is fitted to pages.
        if (sheet.IsList)
            xml.Open("sheetPr").Empty("pageSetUpPr", ("fitToPage", "1")).Close();
        WriteView(sheet, isFirst);
        xml.Open("cols");
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var column = OfficeXml.Number(i + 1);
            xml.Empty("col", ("min", column), ("max", column), ("width", OfficeXml.Number(widths[i])), ("customWidth", "1"));
        }
        xml.Close().Open("sheetData");
        if (sheet.IsList)
            WriteRow(sheet, new SheetRow([.. sheet.Columns.Select(column => (SheetCell)column.Header)]) { Kind = SheetRowKind.Header });
        foreach (var row in sheet.Rows)
            foreach (var piece in LongText.Pieces(row, sheet.Columns))
                WriteRow(sheet, piece);
        xml.Close();
        if (sheet.IsList)
            xml.Empty("autoFilter", ("ref", $"A1:{SheetNames.Letters(sheet.Columns.Count)}{OfficeXml.Number(Math.Max(rows, 1))}"));
        ConditionalTones.Write(xml, sheet, styles, rows);
        WritePages(sheet);
        xml.Close();
    }

    private void WriteView(Sheet sheet, bool isFirst)
    {
        xml.Open("sheetViews").Open("sheetView", ("showGridLines", sheet.IsList ? null : "0"), ("tabSelected", isFirst ? "1" : null), ("workbookViewId", "0"));
        if (sheet.IsList)
        {
            var frozen = PagesAcross.Frozen(sheet);
            xml.Empty("pane", ("xSplit", frozen > 0 ? OfficeXml.Number(frozen) : null), ("ySplit", "1"),
                ("topLeftCell", $"{SheetNames.Letters(frozen + 1)}2"), ("activePane", frozen > 0 ? "bottomRight" : "bottomLeft"), ("state", "frozen"));
        }
        xml.Close().Close().Empty("sheetFormatPr", ("defaultRowHeight", "13"));
    }

    private void WriteRow(Sheet sheet, SheetRow row)
    {
        if (row.Cells.Count > sheet.Columns.Count)
            throw new ArgumentException($"A row of the sheet “{sheet.Name}” has {row.Cells.Count} cells; it has {sheet.Columns.Count} columns.");
        if (++rows > MostRows)
            throw new ArgumentException($"The sheet “{sheet.Name}” has more than the {MostRows:N0} rows that Excel takes.");
        if (row.BeginsPage && rows > 1)
            breaks.Add(rows - 1);
        var number = OfficeXml.Number(rows);
        xml.Open("row", ("r", number), ("ht", OfficeXml.Number(RowHeight.Of(row, widths))));
        // Empty cells of a list are written too, so that the rule below the row runs through.
        for (var i = 0; i < (sheet.IsList ? sheet.Columns.Count : row.Cells.Count); i++)
            WriteCell(i >= row.Cells.Count ? SheetCell.Empty : sheet.Columns[i].Rules.Count > 0 ? row.Cells[i] with { Tone = null } : row.Cells[i], row.Kind, places[i] + number, sheet.IsList);
        xml.Close();
    }

    private void WriteCell(SheetCell cell, SheetRowKind kind, string place, bool isRuled)
    {
        if (cell.Date is { } early && early < FirstDay)
            cell = early.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
        if (cell.Figures is { } figures)
            WriteValue(CellLook.Number, figures);
        else if (cell.Date is { } day)
            WriteValue(CellLook.Date, OfficeXml.Number(day.DayNumber - DayZero.DayNumber));
        else if (cell.Text is { } words)
        {
            var look = kind switch
            {
                SheetRowKind.Header => CellLook.Header,
                SheetRowKind.Heading => CellLook.Heading,
                SheetRowKind.Line => CellLook.Line,
                _ => FormulaSigns.Begin(words) ? CellLook.QuotedText : CellLook.Text,
            };
            xml.Open("c", ("r", place), ("s", Style(look)), ("t", "inlineStr")).Open("is").Element("t", ExcelText.Of(words)).Close().Close();
        }
        else if (isRuled || cell.Tone is not null)
            xml.Empty("c", ("r", place), ("s", Style(CellLook.Text)));

        void WriteValue(CellLook look, string value) => xml.Open("c", ("r", place), ("s", Style(look))).Element("v", value).Close();

        string Style(CellLook look) => OfficeXml.Number(styles.Of(look, cell.Tone));
    }

    private void WritePages(Sheet sheet)
    {
        xml.Empty("pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.75"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"))
            .Empty("pageSetup", ("paperSize", "9"), ("scale", sheet.IsList ? null : OfficeXml.Number(PagesAcross.Scale(sheet))), ("orientation", "landscape"),
                ("fitToWidth", sheet.IsList ? OfficeXml.Number(PagesAcross.Of(sheet)) : null), ("fitToHeight", sheet.IsList ? "0" : null))
            .Open("headerFooter")
            .Element("oddHeader", $"&L{Printed(workbook.Title)}: &A&R{Printed(workbook.Marking ?? "")}")
            .Element("oddFooter", $"&L{Printed(workbook.Foot ?? "")}&RPage &P of &N")
            .Close();
        if (breaks.Count == 0)
            return;
        xml.Open("rowBreaks", ("count", OfficeXml.Number(breaks.Count)), ("manualBreakCount", OfficeXml.Number(breaks.Count)));
        foreach (var above in breaks)
            xml.Empty("brk", ("id", OfficeXml.Number(above)), ("max", "16383"), ("man", "1"));
        xml.Close();
    }

    // An ampersand begins a code; the whole line may have 255 characters.
    private static string Printed(string words)
    {
        var line = CleanText.Of(words).ReplaceLineEndings(" ");
        return (line.Length > 100 ? line[..99].TrimEnd() + "…" : line).Replace("&", "&&", StringComparison.Ordinal);
    }

}
