using System.Text;

namespace Plimsoll.Documents.Reading.Csv;

/// <summary>
/// Cuts delimited values into records (RFC 4180). A quotation mark opens a cell only at its beginning; inside one, two marks
/// are one. What stands behind a closing mark belongs to the cell, as Excel reads it.
/// </summary>
internal static class CsvRecords
{
    /// <summary>The records in order, each with the line on which it begins; counts lines from 1.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Read(string text, CsvDialect dialect)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var line = 1 + text.AsSpan(0, dialect.Start).Count('\n');
        var (first, inQuotes, atStart) = (line, false, true);
        for (var at = dialect.Start; at < text.Length; at++)
        {
            var c = text[at];
            if (inQuotes)
            {
                if (c != '"')
                {
                    cell.Append(c);
                    line += c == '\n' || (c == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')) ? 1 : 0;
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append(text[++at]);
                }
                else
                {
                    inQuotes = false;
                }
            }
            else if (c == '"' && atStart && dialect.IsQuoted)
            {
                (inQuotes, atStart) = (true, false);
            }
            else if (c == dialect.Delimiter)
            {
                Close(cells, cell);
                atStart = true;
            }
            else if (c is '\r' or '\n')
            {
                at += c == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                Close(cells, cell);
                yield return (first, cells);
                (cells, first, atStart) = ([], ++line, true);
            }
            else
            {
                cell.Append(c);
                atStart = false;
            }
        }

        if (cells.Count > 0 || cell.Length > 0 || !atStart)
        {
            Close(cells, cell);
            yield return (first, cells);
        }
    }

    private static void Close(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }
}
