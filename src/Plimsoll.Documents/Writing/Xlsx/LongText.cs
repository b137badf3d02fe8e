using Plimsoll.Documents.Sheets;

namespace Plimsoll.Documents.Writing.Xlsx;

/// <summary>Rows with words that are longer than Excel takes in a cell: they continue in further rows, and both ends say so.</summary>
internal static class LongText
{
    /// <summary>The most characters (UTF-16 units) in a cell.</summary>
    public const int Most = 32_767;

    /// <summary>What stands at the end of words that go on in the row below.</summary>
    public const string GoesOn = " [continues in the next row]";

    /// <summary>What stands before words that began in a row above.</summary>
    public const string Continued = "[continued] ";

    /// <summary>The row itself, or the rows that take its place. Cells of columns that name the row stand in each; others in the first alone.</summary>
    public static IEnumerable<SheetRow> Pieces(SheetRow row, IReadOnlyList<SheetColumn> columns)
    {
        if (row.Cells.All(cell => cell.Text is not { Length: > Most }))
            return [row];
        var texts = row.Cells.Select(cell => cell.Text is { Length: > Most } words ? Cut(words) : null).ToList();
        return Enumerable.Range(0, texts.Max(pieces => pieces?.Count ?? 1)).Select(n => row with
        {
            Cells = [.. row.Cells.Select((cell, i) => texts[i] switch
            {
                null => n == 0 || (i < columns.Count && columns[i].NamesRow) ? cell : SheetCell.Empty,
                var pieces => n < pieces.Count ? (SheetCell)pieces[n] with { Tone = cell.Tone } : SheetCell.Empty,
            })],
        });
    }

    private static List<string> Cut(string words)
    {
        List<string> pieces = [];
        for (var from = 0; from < words.Length;)
        {
            var lead = from > 0 ? Continued : "";
            var length = words.Length - from;
            var goesOn = lead.Length + length > Most;
            if (goesOn)
            {
                length = Most - lead.Length - GoesOn.Length;
                // Both halves of a surrogate pair stay together.
                if (char.IsHighSurrogate(words[from + length - 1]))
                    length--;
            }
            pieces.Add(string.Concat(lead, words.AsSpan(from, length), goesOn ? GoesOn : ""));
            from += length;
        }
        return pieces;
    }
}
