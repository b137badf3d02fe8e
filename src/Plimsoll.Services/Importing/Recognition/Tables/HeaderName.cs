using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>The name in the cell of a header that goes on, on lines of its own, with how to fill the column in.</summary>
internal static class HeaderName
{
    private const int Longest = 120;
    private const int MostWords = 700;

    /// <summary>The words of the cell; of a long cell of several lines those of its first.</summary>
    public static string Of(SourceCell cell)
    {
        var text = cell.Text.Trim();
        if (text.Length is <= Longest or > MostWords)
            return text;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end is > 0 and <= Longest ? text[..end].TrimEnd(' ', ':', '\r') : text;
    }
}
