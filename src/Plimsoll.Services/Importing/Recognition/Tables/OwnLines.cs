using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Tells for each column of a workbook whether the lines in its cells are entries of their own or one text that its writer wrapped by
/// hand: wrapped lines end where the next word would not have fitted, and go on in lower case.
/// </summary>
internal sealed class OwnLines(LayoutTable table)
{
    private const double Mostly = 0.5;

    private readonly Dictionary<int, bool> known = [];

    /// <summary>Whether each line of a column's cells that begins like an entry is one; false outside workbooks.</summary>
    public bool Of(LayoutColumn column)
    {
        if (!known.TryGetValue(column.Index, out var isOwn))
            known[column.Index] = isOwn = AreOwn([.. table.Body.Select(r => r.OwnAt(column.Index)).OfType<SourceCell>().Where(c => c.Place.Sheet is not null).Select(Lines).Where(l => l.Count > 1)]);
        return isOwn;
    }

    private static bool AreOwn(List<List<string>> cells)
    {
        // "Treat" on a line of its own heads what follows, and is no entry.
        if (cells.Count == 0 || cells.Exists(c => LayoutWords.Tokens(c[0]) is { Count: > 0 } head && head.TrueForAll(LayoutWords.Words.Responses.ContainsKey)))
            return false;
        var width = cells.Max(c => c.Max(l => l.Length));
        var breaks = cells.SelectMany(c => c.Zip(c.Skip(1))).ToList();
        return breaks.Count(b => char.IsLower(b.Second[0]) || b.First.Length + 1 + b.Second.Split(' ')[0].Length > width) <= breaks.Count * Mostly;
    }

    private static List<string> Lines(SourceCell cell) => [.. cell.Lines.Select(l => l.Trim()).Where(l => l.Length > 0)];
}
