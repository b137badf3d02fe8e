using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Xlsx;

/// <summary>
/// Writes lists as an Excel workbook: true dates and numbers, words that are never formulas, headers that stay in view
/// and can be filtered by, pages set up for A4 across. The same workbook gives the same bytes.
/// </summary>
/// <remarks>
/// What no document may hold (control characters and the like) is replaced by U+FFFD, so that its loss can be seen; tabs
/// become spaces. Words of more than 32,767 characters, the most that Excel takes in a cell, continue in the rows below,
/// and both ends say so.
/// </remarks>
public static class XlsxWriter
{
    /// <summary>Writes a workbook; leaves the stream open.</summary>
    /// <exception cref="ArgumentException">A sheet's name, columns or number of rows are more than Excel takes, or a row is wider than its sheet.</exception>
    public static void Write(Workbook workbook, Stream output)
    {
        SheetNames.Check(workbook.Sheets);
        var styles = new CellStyles();
        using var package = new OfficePackage(output,
            new(workbook.Title, workbook.Author, workbook.Language, workbook.Date),
            new("xl/workbook.xml", "spreadsheetml.sheet.main"),
            [
                new("xl/styles.xml", "spreadsheetml.styles"),
                .. workbook.Sheets.Select((_, i) => new OfficePart(PathOf(i), "spreadsheetml.worksheet")),
            ]);
        for (var i = 0; i < workbook.Sheets.Count; i++)
        {
            using var xml = package.Part(PathOf(i));
            new SheetXml(xml, styles, workbook).Write(workbook.Sheets[i], isFirst: i == 0);
        }
        styles.Write(package, "xl/styles.xml");
        WriteWorkbook(package, workbook);
    }

    private static void WriteWorkbook(OfficePackage package, Workbook workbook)
    {
        using (var xml = package.Part("xl/workbook.xml"))
        {
            xml.Root("workbook", "r").Open("sheets");
            for (var i = 0; i < workbook.Sheets.Count; i++)
                xml.Empty("sheet", ("name", workbook.Sheets[i].Name), ("sheetId", OfficeXml.Number(i + 1)), ("r:id", $"rId{OfficeXml.Number(i + 1)}"));
            xml.Close();
            if (workbook.Sheets.Any(sheet => sheet.IsList))
            {
                xml.Open("definedNames");
                for (var i = 0; i < workbook.Sheets.Count; i++)
                {
                    if (workbook.Sheets[i].IsList)
                    {
                        xml.Element("definedName", PagesAcross.Titles(workbook.Sheets[i]),
                            ("name", "_xlnm.Print_Titles"), ("localSheetId", OfficeXml.Number(i)));
                    }
                }
                xml.Close();
            }
            xml.Close();
        }
        package.WriteLinks("xl/workbook.xml",
        [
            .. workbook.Sheets.Select((_, i) => new OfficeLink($"rId{OfficeXml.Number(i + 1)}", "worksheet", $"worksheets/sheet{OfficeXml.Number(i + 1)}.xml")),
            new("rIdStyles", "styles", "styles.xml"),
        ]);
    }

    private static string PathOf(int sheet) => $"xl/worksheets/sheet{OfficeXml.Number(sheet + 1)}.xml";
}
