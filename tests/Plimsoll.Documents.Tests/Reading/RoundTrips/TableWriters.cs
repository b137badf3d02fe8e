using System.Globalization;
using System.Net;
using System.Text;
using Plimsoll.Documents.Tests.Reading.Docx;
using Plimsoll.Documents.Tests.Reading.Xlsx;

namespace Plimsoll.Documents.Tests.Reading.RoundTrips;

/// <summary>Writes a random table in each format.</summary>
internal static class TableWriters
{
    public static byte[] Xlsx(RandomTable table)
    {
        var book = new TestWorkbook();
        var rows = table.Cells.GroupBy(cell => cell.Row).OrderBy(row => row.Key).Select(row => $"<row r='{row.Key + 1}'>" + string.Concat(row.Where(cell => cell.Words.Length > 0)
            .Select(cell => $"<c r='{Name(cell.Row, cell.Column)}' t='s'><v>{book.Shared($"<t xml:space='preserve'>{TestWorkbook.Escaped(cell.Words)}</t>")}</v></c>")) + "</row>").ToList();
        var merges = table.Cells.Where(cell => cell.Rows > 1 || cell.Columns > 1)
            .Select(cell => $"<mergeCell ref='{Name(cell.Row, cell.Column)}:{Name(cell.Row + cell.Rows - 1, cell.Column + cell.Columns - 1)}'/>");
        return book.Sheet("Risks", $"<sheetData>{string.Concat(rows)}</sheetData><mergeCells>{string.Concat(merges)}</mergeCells>").Bytes();
    }

    public static byte[] Html(RandomTable table) => Encoding.UTF8.GetBytes("<!doctype html><table>" + string.Concat(Enumerable.Range(0, table.Rows).Select(row => "<tr>" + string.Concat(
        table.Cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column).Select(cell => $"<td colspan='{cell.Columns}' rowspan={cell.Rows}>{WebUtility.HtmlEncode(cell.Words)}")) + "</tr>")) + "</table>");

    public static byte[] Docx(RandomTable table)
    {
        var rows = new StringBuilder();
        for (var row = 0; row < table.Rows; row++)
        {
            rows.Append("<w:tr>");
            foreach (var cell in table.Cells.Where(cell => cell.Row <= row && cell.Row + cell.Rows > row).OrderBy(cell => cell.Column))
            {
                var merge = cell.Rows == 1 ? "" : cell.Row == row ? "<w:vMerge w:val='restart'/>" : "<w:vMerge/>";
                rows.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:gridSpan w:val='{cell.Columns}'/>{merge}</w:tcPr>{TestDocument.P(cell.Row == row ? TestWorkbook.Escaped(cell.Words) : "")}</w:tc>");
            }

            rows.Append("</w:tr>");
        }

        return TestDocument.Bytes($"<w:tbl>{rows}</w:tbl>");
    }

    public static byte[] Csv(RandomTable table, char delimiter) => Encoding.UTF8.GetBytes(string.Concat(Lines(table).Select(cells =>
        string.Join(delimiter, cells.Select(cell => cell.AsSpan().IndexOfAny("\"\n") >= 0 || cell.Contains(delimiter) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)) + "\r\n")));

    public static byte[] Markdown(RandomTable table)
    {
        var lines = Lines(table).Select(cells => $"| {string.Join(" | ", cells.Select(Plain))} |").ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat("---|", table.Columns))}");
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static IEnumerable<IEnumerable<string>> Lines(RandomTable table) => table.Cells.GroupBy(cell => cell.Row).OrderBy(row => row.Key).Select(row => row.OrderBy(cell => cell.Column).Select(cell => cell.Words));

    /// <summary>Every sign of ASCII may be written with a backslash before it.</summary>
    private static string Plain(string words) => string.Concat(words.Select(c => char.IsPunctuation(c) && c < 128 || char.IsSymbol(c) && c < 128 ? "\\" + c : c.ToString()));

    private static string Name(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");
}
