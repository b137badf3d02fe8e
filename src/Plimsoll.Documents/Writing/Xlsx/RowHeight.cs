using Plimsoll.Documents.Sheets;

namespace Plimsoll.Documents.Writing.Xlsx;

/// <summary>
/// How tall a row is: an estimate, a little generous, because not every program fits rows to wrapped words by itself when
/// it opens a file. It is no fixed height: the row is fitted again when somebody edits it.
/// </summary>
internal static class RowHeight
{
    private const double Line = 12.75, Heading = 24, Most = 409;

    // A capital or figure is as wide as the unit of column widths; running words are narrower, but break at words.
    private const double Letter = 0.9;

    /// <summary>Points.</summary>
    public static double Of(SheetRow row, IReadOnlyList<SheetColumn> columns)
    {
        if (row.Kind is SheetRowKind.Heading)
            return Heading;
        var lines = 1;
        for (var i = 0; i < row.Cells.Count && row.Kind is not SheetRowKind.Line; i++)
            if (row.Cells[i].Text is { } words)
                lines = Math.Max(lines, Lines(words, Math.Max(columns[i].Width - 1, 1)));
        return Math.Min((lines * Line) + 2.25, Most);
    }

    private static int Lines(ReadOnlySpan<char> words, double width)
    {
        var lines = 0;
        foreach (var line in words.EnumerateLines())
            lines += Math.Max(1, (int)Math.Ceiling(line.Length * Letter / width));
        return lines;
    }
}
