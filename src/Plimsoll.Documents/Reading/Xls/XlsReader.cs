using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Plimsoll.Documents.Reading.Xlsx;

namespace Plimsoll.Documents.Reading.Xls;

/// <summary>
/// Reads workbooks of Excel before 2007 (.xls, BIFF) through ExcelDataReader, laid out as those of today. That library gives
/// what formulas came to when the file was saved and not the formulas, and nothing where they came to an error.
/// </summary>
internal static class XlsReader
{
    public const string Format = "Excel workbook of before 2007";

    /// <summary>The size of a sheet before 2007.</summary>
    private const int MostRows = 65_536;
    private const int MostColumns = 256;

    /// <summary>Rows of all sheets together, counted by their columns, empty ones too: what a damaged file claims is gone through no further.</summary>
    private const long MostVisited = 40_000_000;

    static XlsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="UnreadableFileException">It is protected, or beyond the limits.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content, string name, ReadingLimits limits, CancellationToken ct)
    {
        try
        {
            RefuseStrangeSectors(content.Span);
            using var bytes = new BoundedStream(Bytes.AsStream(content), ct);
            using var reader = ExcelReaderFactory.CreateBinaryReader(bytes, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1252) });
            return Read(reader, bytes, content, name, limits, ct);
        }
        catch (InvalidPasswordException locked)
        {
            throw new UnreadableFileException(name, "It is protected with a password", "Open it in Excel, take the password off (File, Info, Protect) and save it", locked);
        }
        catch (Exception damage) when (damage is not (OperationCanceledException or UnreadableFileException))
        {
            // A damaged file may fail anywhere inside the library, and in any way.
            throw new InvalidDataException("The old workbook cannot be followed", damage);
        }
    }

    /// <summary>
    /// The format parts a file into sectors of 512 or 4,096 bytes, and those of small streams into 64 ([MS-CFB] 2.2); the library
    /// would ask for the room of a sector of any size that a damaged file claims.
    /// </summary>
    /// <exception cref="InvalidDataException">It claims others.</exception>
    private static void RefuseStrangeSectors(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [0xD0, 0xCF, 0x11, 0xE0, ..])
            return;
        if (bytes.Length < 512 || BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]) is not (9 or 12) || BinaryPrimitives.ReadUInt16LittleEndian(bytes[32..]) != 6)
            throw new InvalidDataException("It claims sectors of a size that the format does not have");
    }

    private static SourceDocument Read(IExcelDataReader reader, BoundedStream bytes, ReadOnlyMemory<byte> content, string name, ReadingLimits limits, CancellationToken ct)
    {
        var formats = new Formats();
        var sheets = new SheetBlocks(name, new CellReader(SharedStrings.None, formats, counts1904: false), limits, ct);
        if (content.Span.IndexOf(Encoding.Unicode.GetBytes("_VBA_PROJECT")) >= 0)
            sheets.Notes.Add(new(SourceNoteKind.NotRun, $"The workbook holds macros, which are never run", Place.Unknown));
        var visited = 0L;
        do
        {
            bytes.Weigh();
            if (visited > MostVisited)
                throw new InvalidDataException("It claims more sheets and rows than any workbook has");
            var sheet = new SheetEntry(reader.Name ?? "", "", reader.VisibleState is not (null or "visible"));
            if (sheet.IsHidden)
                sheets.Notes.Add(new(SourceNoteKind.Hidden, $"Sheet “{sheet.Name}” is hidden; it was read", new Place { Sheet = sheet.Name }));
            sheets.Add(sheet, Data(reader, bytes, formats, name, limits, ref visited));
        }
        while (reader.NextResult());
        return new SourceDocument(name, sheets.Blocks) { Format = Format, Notes = sheets.Notes };
    }

    private static SheetData Data(IExcelDataReader reader, BoundedStream bytes, Formats formats, string name, ReadingLimits limits, ref long visited)
    {
        var data = new SheetData();
        visited++;
        // The library looks for every row that a sheet claims before it gives the first.
        if (reader.RowCount > MostRows)
            throw new InvalidDataException($"A sheet claims {reader.RowCount} rows, more than the format has");
        var cells = 0;
        // A damaged file may claim more columns than the format has.
        var columns = Math.Min(reader.FieldCount, MostColumns);
        for (var number = 1; number <= MostRows && reader.Read(); number++)
        {
            if (number % 256 == 0)
                bytes.Weigh();
            visited += columns + 1;
            if (visited > MostVisited)
                throw new InvalidDataException("It claims more sheets and rows than any workbook has");
            List<RawCell> row = [];
            for (var column = 0; column < columns; column++)
            {
                if (Cell(reader, column, formats) is not { } cell)
                    continue;
                row.Add(cell);
                if (++cells > limits.MostCells)
                    throw new UnreadableFileException(name, $"It has more than {limits.MostCells:N0} cells, which no register needs", "Save the sheets of the register alone in a new workbook");
            }

            if (row.Count > 0)
                data.Rows.Add(new(number, reader.RowHeight == 0, row));
        }

        foreach (var merge in reader.MergeCells ?? [])
            data.Merges.Add(new(merge.FromRow + 1, merge.FromColumn + 1, merge.ToRow + 1, merge.ToColumn + 1));
        for (var column = 0; column < columns; column++)
        {
            if (reader.GetColumnWidth(column) == 0)
                data.HiddenColumns.Add((column + 1, column + 1));
        }

        return data;
    }

    private static RawCell? Cell(IExcelDataReader reader, int column, Formats formats)
    {
        var value = reader.GetValue(column);
        if (value is null or "")
            return null;
        var style = formats.StyleOf(reader.GetNumberFormatString(column) ?? "");
        return value switch
        {
            string words => new RawCell(column + 1, "inlineStr", style, words, null),
            bool yes => new RawCell(column + 1, "b", style, yes ? "1" : "0", null),
            DateTime day => new RawCell(column + 1, "d", style, day.ToString("s", CultureInfo.InvariantCulture), null),
            TimeSpan time => new RawCell(column + 1, null, style, time.TotalDays.ToString("R", CultureInfo.InvariantCulture), null),
            IFormattable number => new RawCell(column + 1, null, style, number.ToString(null, CultureInfo.InvariantCulture), null),
            _ => new RawCell(column + 1, "inlineStr", style, value.ToString() ?? "", null),
        };
    }
}
