using Plimsoll.Documents.Reading.Text;

namespace Plimsoll.Documents.Reading.Csv;

/// <summary>
/// Reads delimited values (RFC 4180 and its dialects) as one table. What parts the cells and how the letters are coded is
/// found out and said.
/// </summary>
internal static class CsvReader
{
    public const string Format = "delimited text";

    /// <exception cref="UnreadableFileException">It has more cells than allowed.</exception>
    public static SourceDocument Read(DecodedText file, string name, ReadingLimits limits, CancellationToken ct)
    {
        var text = file.Text;
        if (CsvDialect.Find(text) is not { } dialect)
            return OneColumn(file, name);
        List<SourceNote> notes = [new(SourceNoteKind.Reading, $"Read as {file.Encoding} with {dialect.Named} between the cells", Place.Unknown)];
        if (!dialect.IsQuoted && text.Contains('"', StringComparison.Ordinal))
            notes.Add(new(SourceNoteKind.Damaged, $"A quotation mark that begins a cell is never closed; all such marks were read as part of the words", Place.Unknown));
        var rows = Rows(text, dialect, name, limits, ct);
        List<SourceBlock> blocks = rows.Count == 0 ? [] : [new SourceTable(rows[0].Place with { Row = null }, rows)];
        return new SourceDocument(name, blocks) { Format = Format, Notes = notes };
    }

    private static List<SourceRow> Rows(string text, CsvDialect dialect, string name, ReadingLimits limits, CancellationToken ct)
    {
        List<SourceRow> rows = [];
        var cells = 0;
        foreach (var (line, record) in CsvRecords.Read(text, dialect))
        {
            if (rows.Count % 1024 == 0)
                ct.ThrowIfCancellationRequested();
            cells += record.Count;
            if (cells > limits.MostCells)
                throw new UnreadableFileException(name, $"It has more than {limits.MostCells:N0} cells, which no register needs", "Save the rows of the register alone in a new file");
            var place = new Place { Line = line, Table = 1, Row = rows.Count + 1 };
            if (record.Count > 1 || record[0].Length > 0)
                rows.Add(new SourceRow(place, [.. record.Select((raw, at) => Cell(raw, place with { Column = at + 1 }))]));
        }

        return rows;
    }

    private static SourceCell Cell(string raw, Place place) => raw.Length == 0
        ? new SourceCell(place, SourceText.Empty, SourceCellKind.Empty)
        : Cells.Of(SourceText.Read(raw, place), place);

    private static SourceDocument OneColumn(DecodedText file, string name)
    {
        var document = PlainTextReader.Read(file.Text, name);
        return document with { Notes = [new(SourceNoteKind.Reading, $"Read as {file.Encoding}; nothing parts it into cells, so it was read as plain text", Place.Unknown)] };
    }
}
