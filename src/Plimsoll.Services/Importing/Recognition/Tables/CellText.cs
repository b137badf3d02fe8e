using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Puts the lines of a cell together again, and takes lists in it apart.</summary>
internal static partial class CellText
{
    /// <summary>The words as running text: lines that only wrap are joined, paragraphs stay apart.</summary>
    public static string Flow(SourceCell cell) => Flow(cell.Lines.Select(l => l.Trim()).Where(l => l.Length > 0).ToList());

    /// <summary>The same with where it stands, and the words as they stand where they have lines.</summary>
    public static Recognised<string> Of(SourceCell cell) => new(Flow(cell), cell.Place, cell.Text.Contains('\n', StringComparison.Ordinal) ? cell.Text : null);

    /// <summary>The entries of a cell that lists several, each with its number; one entry for a cell that does not.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="hasOwnLines">Whether its lines are its writer's own, and not those of a page that wrapped them: then each that begins like an entry is one.</param>
    public static IReadOnlyList<(string Number, string Text)> Entries(SourceCell cell, bool hasOwnLines = false)
    {
        var lines = cell.Lines.Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        hasOwnLines |= IsOfBlocks(cell);
        var marked = lines.Count(l => Marker().IsMatch(l));
        if (marked <= 1 && InlineList.Read(Flow(lines)) is { } inline)
            return inline.Entries;
        // A list of one is numbered too.
        if (marked == 1 && First().Match(lines[0]) is { Success: true } first)
            return [("1", Flow([lines[0][first.Length..], .. lines.Skip(1)]))];
        if (marked <= 1 && Items(cell) is { Count: > 0 } items)
            return [.. items.Select(i => ("", i))];
        List<(string Number, List<string> Lines)> entries = [];
        foreach (var line in lines)
        {
            var marker = marked > 1 ? Marker().Match(line) : Match.Empty;
            var begins = entries.Count == 0 || (marked > 1 ? marker.Success : Begins(line) && (hasOwnLines ? IsLeftWhole(entries[^1].Lines[^1]) : Ends(entries[^1].Lines[^1])));
            if (begins)
                entries.Add((marker.Success ? marker.Groups[1].Value : "", [marker.Success && marker.Length < line.Length ? line[marker.Length..].Trim() : line]));
            else
                entries[^1].Lines.Add(line);
        }

        return [.. entries.Select(e => (e.Number, Flow(e.Lines))).Where(e => e.Item2.Length > 0)];
    }

    /// <summary>Whether the file itself parts the cell into blocks: a line of a plain text holds no other line breaks.</summary>
    public static bool IsOfBlocks(SourceCell cell) => cell.Content.Parts.Count > 1 && cell.Content.Cleaned.Any(c => c is "HTML tag div" or "HTML tag p" or "HTML tag li");

    /// <summary>The items that bullets, dashes or HTML mark, each with what goes on behind it; none where nothing is marked.</summary>
    private static List<string> Items(SourceCell cell)
    {
        List<List<string>> items = [];
        if (!cell.Content.Parts.Any(p => p.IsItem))
            return [];
        foreach (var part in cell.Content.Parts)
        {
            var lines = part.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (part.IsItem || items.Count == 0)
                items.Add([]);
            items[^1].AddRange(lines);
        }

        return [.. items.Select(Flow).Where(i => i.Length > 0)];
    }

    private static string Flow(List<string> lines)
    {
        if (lines.Count == 0)
            return "";
        var text = lines[0];
        for (var at = 1; at < lines.Count; at++)
            text += (Ends(lines[at - 1]) && Begins(lines[at]) ? "\n" : " ") + lines[at];
        return text;
    }

    private static bool Ends(string line) => line[^1] is '.' or ';' or '!' or '?' or ':';

    /// <summary>Whether a line is not broken off in the middle of a sentence.</summary>
    private static bool IsLeftWhole(string line) => line[^1] is not (',' or '-' or '–' or '/' or '&' or '(') && !LeftOpen().IsMatch(line);

    private static bool Begins(string line) => char.IsUpper(line[0]) || char.IsDigit(line[0]) || line[0] is '(' or '•' or '-';

    [GeneratedRegex(@"\b(?:and|or|of|the|a|an|to|for|in|on|by|with|from|at|is|are)$", RegexOptions.IgnoreCase)]
    private static partial Regex LeftOpen();

    [GeneratedRegex(@"^\(?1[.)]\s+(?=\S)")]
    private static partial Regex First();

    [GeneratedRegex(@"^(?:\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|[•▪●◦*–-]\s+)")]
    private static partial Regex Marker();
}
