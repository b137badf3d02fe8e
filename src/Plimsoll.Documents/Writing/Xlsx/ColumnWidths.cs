using Plimsoll.Documents.Sheets;

namespace Plimsoll.Documents.Writing.Xlsx;

/// <summary>The widths of a sheet's columns in characters.</summary>
internal static class ColumnWidths
{
    // The button of the filter lies over the end of a header's last line.
    private const double Button = 3;

    /// <summary>Those that the sheet asks for; of a list at least so many that no word of a header is broken or lies below its button.</summary>
    public static double[] Of(Sheet sheet) =>
        [.. sheet.Columns.Select(column => Math.Clamp(sheet.IsList ? Math.Max(column.Width, LongestWord(column.Header) + Button) : column.Width, 1, 255))];

    private static int LongestWord(string header) => header.Split(' ').Max(word => word.Length);
}
