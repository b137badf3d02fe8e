namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>
/// Short texts that many cells of a workbook hold, such as levels, ratings, colours and posts: each is cleaned once and its cells
/// share it. Numbers and days are nowhere shared in the file itself, nor are the words of workbooks that programs write cell by cell.
/// </summary>
internal sealed class RepeatedTexts
{
    private const int Longest = 64;
    private const int Most = 20_000;

    private readonly Dictionary<string, SourceText> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> made = new(StringComparer.Ordinal);

    /// <summary>Cleans the words of a cell.</summary>
    /// <param name="words">As in the file.</param>
    /// <param name="place">The cell: the place of tables nested in its words, which therefore are never shared.</param>
    public SourceText Read(string words, Place place)
    {
        if (words.Length > Longest)
            return SourceText.Read(words, place);
        if (read.TryGetValue(words, out var known))
            return known;
        var text = SourceText.Read(words, place);
        if (read.Count < Most && text.Parts.All(part => part.Table is null))
            read.Add(words, text);
        return text;
    }

    /// <summary>Words that we made ourselves of a number or a day need no cleaning.</summary>
    public SourceText Of(string words)
    {
        if (words.Length == 0)
            return SourceText.Empty;
        if (made.TryGetValue(words, out var known))
            return known;
        var text = new SourceText(words, [new SourcePart(words)], []);
        if (made.Count < Most)
            made.Add(words, text);
        return text;
    }
}
