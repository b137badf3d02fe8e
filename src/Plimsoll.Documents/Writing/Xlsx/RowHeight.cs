using Plimsoll.Documents.Sheets;

namespace Plimsoll.Documents.Writing.Xlsx;

/// <summary>
/// How tall a row is: an estimate, a little generous, because not every program fits rows to wrapped words by itself when
/// it opens a file. It is no fixed height: the row is fitted again when somebody edits it.
/// </summary>
internal static class RowHeight
{
    private const double Line = 12.75, Heading = 24, Most = 409;

    // A capital or figure is as wide as the unit of column widths; running words are narrower, but not when they are bold.
    private const double Letter = 0.85, BoldLetter = 1;

    /// <summary>Points.</summary>
    /// <param name="row">The row.</param>
    /// <param name="widths">The widths of its columns in characters.</param>
    public static double Of(SheetRow row, IReadOnlyList<double> widths)
    {
        if (row.Kind is SheetRowKind.Heading)
            return Heading;
        var letter = row.Kind is SheetRowKind.Header ? BoldLetter : Letter;
        var lines = 1;
        for (var i = 0; i < row.Cells.Count && row.Kind is not SheetRowKind.Line; i++)
            if (row.Cells[i].Text is { } words)
                lines = Math.Max(lines, Lines(words, Math.Max(widths[i] - 1, 1) / letter));
        return Math.Min((lines * Line) + 2.25, Most);
    }

    // A word that does not fit begins the next line; one that is longer than a line is broken.
    private static int Lines(ReadOnlySpan<char> words, double letters)
    {
        var lines = 0;
        foreach (var line in words.EnumerateLines())
        {
            lines++;
            if (line.Length <= letters)
                continue;
            var filled = 0;
            foreach (var range in line.Split(' '))
            {
                var (start, end) = (range.Start.Value, range.End.Value);
                if (filled > 0 && filled + 1 + end - start > letters)
                    (lines, filled) = (lines + 1, 0);
                filled += end - start + (filled > 0 ? 1 : 0);
                for (; filled > letters && letters >= 1; filled -= (int)letters)
                    lines++;
            }
        }
        return lines;
    }
}
