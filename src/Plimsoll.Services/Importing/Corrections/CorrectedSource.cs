using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>A document as it is to be read: cells with the words that a person put right.</summary>
internal static class CorrectedSource
{
    public static SourceDocument Of(SourceDocument document, IReadOnlyList<ValueCorrection> values)
    {
        if (values.Count == 0)
            return document;
        var words = values.GroupBy(v => v.Place).ToDictionary(g => g.Key, g => g.First().Words);
        return document with { Blocks = [.. document.Blocks.Select(b => b is SourceTable table ? Of(table, words) : b)] };
    }

    private static SourceTable Of(SourceTable table, Dictionary<string, string> words) => table with
    {
        Rows = [.. table.Rows.Select(row => row.Cells.Any(c => words.ContainsKey(c.Place.ToString()))
            ? row with { Cells = [.. row.Cells.Select(cell => words.TryGetValue(cell.Place.ToString(), out var put) ? With(cell, put) : cell)] }
            : row)],
    };

    private static SourceCell With(SourceCell cell, string words) => cell with
    {
        Content = words.Length == 0 ? SourceText.Empty : SourceText.Read(words, cell.Place),
        Kind = words.Length == 0 ? SourceCellKind.Empty : SourceCellKind.Text,
        Date = null,
        Number = null,
        Formula = null,
    };
}
