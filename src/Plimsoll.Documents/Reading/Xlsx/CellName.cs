using System.Globalization;

namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>Names of cells: "B4" is column 2, row 4. A sheet has 16,384 columns and 1,048,576 rows.</summary>
internal static class CellName
{
    public const int MostColumns = 16_384;
    public const int MostRows = 1_048_576;

    public static string Of(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[4];
        var at = letters.Length;
        for (; column > 0; column = (column - 1) / 26)
            letters[--at] = (char)('A' + ((column - 1) % 26));
        return letters[at..].ToString();
    }

    public static bool TryRead(ReadOnlySpan<char> name, out int row, out int column)
    {
        (row, column) = (0, 0);
        var at = 0;
        for (; at < name.Length && char.IsAsciiLetter(name[at]) && column <= MostColumns; at++)
            column = (column * 26) + (name[at] & 31);
        return column is > 0 and <= MostColumns
            && int.TryParse(name[at..], NumberStyles.None, CultureInfo.InvariantCulture, out row) && row is > 0 and <= MostRows;
    }

    /// <summary>Reads "B2:D5" or "B2".</summary>
    public static bool TryReadRange(ReadOnlySpan<char> range, out CellRange cells)
    {
        cells = default;
        var colon = range.IndexOf(':');
        if (!TryRead(colon < 0 ? range : range[..colon], out var top, out var left))
            return false;
        var (bottom, right) = (top, left);
        if (colon >= 0 && !TryRead(range[(colon + 1)..], out bottom, out right))
            return false;
        cells = new(Math.Min(top, bottom), Math.Min(left, right), Math.Max(top, bottom), Math.Max(left, right));
        return true;
    }
}

/// <summary>Cells from one corner to the other, both included.</summary>
internal readonly record struct CellRange(int Top, int Left, int Bottom, int Right);
