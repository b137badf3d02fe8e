using Plimsoll.Documents.Sheets;

namespace Plimsoll.Documents.Writing.Xlsx;

/// <summary>The names of sheets and columns, as Excel takes them.</summary>
internal static class SheetNames
{
    private const int MostColumns = 16_384;

    /// <summary>Refuses what Excel would call a damaged file.</summary>
    /// <exception cref="ArgumentException">There is no sheet; a name is too long, taken or has a forbidden character; or the columns are none or too many.</exception>
    public static void Check(IReadOnlyList<Sheet> sheets)
    {
        if (sheets.Count == 0)
            throw new ArgumentException("A workbook has at least one sheet.");
        foreach (var sheet in sheets)
        {
            if (sheet.Name.Length is 0 or > 31 || sheet.Name.AsSpan().ContainsAny("[]:*?/\\") || sheet.Name[0] == '\'' || sheet.Name[^1] == '\'')
                throw new ArgumentException($"“{sheet.Name}” cannot name a sheet: 1 to 31 characters without []:*?/\\ or quotation marks around it.");
            if (sheet.Columns.Count is 0 or > MostColumns)
                throw new ArgumentException($"The sheet “{sheet.Name}” needs 1 to {MostColumns} columns.");
        }
        if (sheets.Select(sheet => sheet.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < sheets.Count)
            throw new ArgumentException("Two sheets of a workbook have the same name.");
    }

    /// <summary>The letters of a column, from 1.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>The name as a formula writes it.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
