using System.Globalization;
using System.Text;
using Plimsoll.Documents.Sheets;

namespace Plimsoll.Documents.Writing.Csv;

/// <summary>
/// Writes a list as CSV (RFC 4180) for people and for programs: UTF-8 with a byte order mark, so that Excel reads every
/// letter; a header row; CR LF after each row; numbers with a point and dates as 2026-09-30.
/// </summary>
/// <remarks>
/// Spreadsheet programs take words that begin with = + - or @ for a formula and run it. Such words, also behind white
/// space or apostrophes, get an apostrophe before them; numbers never do. Who reads the file by program takes one
/// leading apostrophe off words that have such a sign after it, and has the words as they were. Line breaks within words
/// are LF; what no document may hold (control characters and the like) is replaced by U+FFFD, tabs become spaces.
/// </remarks>
public static class CsvWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes a sheet; leaves the stream open.</summary>
    /// <exception cref="ArgumentException">A row has more cells than the sheet has columns.</exception>
    public static void Write(Sheet sheet, Stream output)
    {
        using var writer = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\r\n" };
        if (sheet.IsList)
            WriteRow(writer, [.. sheet.Columns.Select(column => (SheetCell)column.Header)], sheet.Columns.Count);
        foreach (var row in sheet.Rows)
            WriteRow(writer, row.Cells, sheet.Columns.Count);
    }

    private static void WriteRow(StreamWriter writer, IReadOnlyList<SheetCell> cells, int columns)
    {
        if (cells.Count > columns)
            throw new ArgumentException($"A row has {cells.Count} cells; the sheet has {columns} columns.");
        for (var i = 0; i < columns; i++)
        {
            if (i > 0)
                writer.Write(',');
            if (i < cells.Count)
                writer.Write(Field(cells[i], columns));
        }
        writer.WriteLine();
    }

    private static string Field(SheetCell cell, int columns) => cell switch
    {
        { Figures: { } figures } => figures,
        { Date: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Text: { } words } => Quoted(Guarded(CleanText.Of(words))),
        // A row of one empty field would be an empty line, which readers pass over.
        _ => columns == 1 ? "\"\"" : "",
    };

    private static string Guarded(string words) => FormulaSigns.Begin(WithoutApostrophes(words)) ? "'" + words : words;

    // Words that already have an apostrophe before a sign get one more, so that taking one off gives back every text.
    private static ReadOnlySpan<char> WithoutApostrophes(ReadOnlySpan<char> words)
    {
        while (words.Length > 0 && (words[0] == '\'' || char.IsWhiteSpace(words[0])))
            words = words[1..];
        return words;
    }

    private static string Quoted(string words) =>
        words.AsSpan().ContainsAny("\",\n") || char.IsWhiteSpace(words[0]) || char.IsWhiteSpace(words[^1])
            ? $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : words;
}
