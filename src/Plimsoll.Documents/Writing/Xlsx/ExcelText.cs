using System.Text.RegularExpressions;

namespace Plimsoll.Documents.Writing.Xlsx;

/// <summary>Words as Excel reads them back.</summary>
internal static partial class ExcelText
{
    /// <summary>"_x0041_" means the letter A to Excel: such words are written so that they mean themselves.</summary>
    public static string Of(string words) => words.Contains("_x", StringComparison.Ordinal) ? Code().Replace(words, "_x005F_") : words;

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Code();
}
