namespace Plimsoll.Web.Words;

/// <summary>Says where in a file something stands: "sheet Risks, cell B4". Places are kept as findings print them, in English.</summary>
internal static class PlaceWords
{
    /// <summary>A place in the reader's language; parts that are no number of something, such as a name with a comma in it, stay as they are.</summary>
    /// <param name="place">A place, or its words.</param>
    public static string Of(object? place)
    {
        var words = place?.ToString() ?? "";
        return T.IsEnglish ? words : words == Documents.Reading.Place.Unknown.ToString() ? T["the document"] : string.Join(", ", words.Split(", ").Select(Part));
    }

    private static string Part(string part)
    {
        var end = part.IndexOf(' ', StringComparison.Ordinal);
        var value = part[(end + 1)..];
        return (end < 0 ? "" : part[..end]) switch
        {
            "file" => T[$"file {value}"],
            "page" => T[$"page {value}"],
            "sheet" => T[$"sheet {value}"],
            "cell" => T[$"cell {value}"],
            "line" => T[$"line {value}"],
            "paragraph" => T[$"paragraph {value}"],
            "table" => T[$"table {value}"],
            "row" => T[$"row {value}"],
            "column" => T[$"column {value}"],
            _ => part,
        };
    }
}
