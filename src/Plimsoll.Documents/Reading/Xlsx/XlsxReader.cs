using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>
/// Reads Excel workbooks (.xlsx, .xlsm; ISO/IEC 29500 SpreadsheetML): each sheet a heading with its name and one table.
/// Sheets are read as a stream; only cells that hold something are kept. Formulas are never worked out, macros never run,
/// links never followed.
/// </summary>
internal static class XlsxReader
{
    public const string Format = "Excel workbook";

    /// <exception cref="InvalidDataException">The package or a part of it is damaged.</exception>
    /// <exception cref="System.Xml.XmlException">A part is not XML.</exception>
    /// <exception cref="UnreadableFileException">It is no workbook, or beyond the limits.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, string name, ReadingLimits limits, CancellationToken ct)
    {
        using var package = OfficePackageReader.Open(content, name, limits);
        var workbook = WorkbookPart.Read(package);
        var cells = new CellReader(SharedStrings.Read(package, workbook.SharedStrings, ct), Formats.Read(package, workbook.Styles), workbook.Counts1904);
        var sheets = new SheetBlocks(name, cells, limits, ct);
        sheets.Notes.AddRange(workbook.Notes);
        List<SourceAside> asides = [];
        foreach (var sheet in workbook.Sheets)
        {
            ct.ThrowIfCancellationRequested();
            sheets.Add(sheet, SheetData.Read(package, sheet, sheets.Left, ct));
            SheetDrawings.Read(package, sheet, asides, sheets.Notes);
        }

        return new SourceDocument(name, sheets.Blocks) { Format = Format, Notes = sheets.Notes, Asides = asides };
    }
}
