using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>The tables of a source as its files lay them out, the text around them, and what became of each piece.</summary>
internal sealed class SourceGrid
{
    private readonly ILookup<string, UncertainValue> uncertain;
    private readonly Dictionary<string, string> corrected;
    private readonly Dictionary<Place, ReadRow> rows;
    private readonly ILookup<Place, ReadPart> parts;
    private readonly Lazy<Dictionary<string, SourceCell>> cells;
    private readonly SourceAccount account;

    public SourceGrid(DraftedImport drafted)
    {
        Parts = [.. drafted.Plan.Sources.SelectMany(Of)];
        uncertain = drafted.Plan.Uncertain.ToLookup(u => u.Place.ToString());
        corrected = drafted.Given.Values.GroupBy(v => v.Place).ToDictionary(g => g.Key, g => g.First().Words);
        account = drafted.Plan.Read.Account;
        parts = drafted.Plan.Read.Parts.ToLookup(p => p.Place);
        rows = drafted.Plan.Read.Parts.SelectMany(p => p.Rows).GroupBy(r => r.Place).ToDictionary(g => g.Key, g => g.First());
        cells = new(() => Parts.Where(p => p.Table is not null).SelectMany(p => p.Table!.Rows).SelectMany(r => r.Cells).GroupBy(c => c.Place.ToString()).ToDictionary(g => g.Key, g => g.First()));
    }

    /// <summary>Every table of every file, and the runs of text around them, in order.</summary>
    public IReadOnlyList<SourcePiece> Parts { get; }

    /// <summary>The cell at a place, as the reading prints it; null when there is none.</summary>
    public SourceCell? Find(string place) => cells.Value.GetValueOrDefault(place);

    /// <summary>What a cell is read as in place of its own words; null when nothing was put right in it.</summary>
    public string? Corrected(SourceCell cell) => corrected.GetValueOrDefault(cell.Place.ToString());

    /// <summary>What the reading is not sure of at a place.</summary>
    public IEnumerable<UncertainValue> Uncertain(Place place) => uncertain[place.ToString()];

    /// <summary>What became of a piece, in words; null for one without any.</summary>
    public string? UseOf(Place place) => !account.Entries.TryGetValue(place, out var entry) ? null
        : entry is { Use: SourceUse.Ignored, Why: { } why } ? $"{ImportWords.Of(entry.Use)}: {T[why]}" : ImportWords.Of(entry.Use);

    /// <summary>Whether a piece's use needs no saying: a used one stands in the items.</summary>
    public bool IsUsed(Place place) => account.Entries.TryGetValue(place, out var entry) && entry.Use == SourceUse.Used;

    /// <summary>What a row was taken for; null for one of a table in which no items were looked for.</summary>
    public ReadRow? RowOf(SourceRow row) => rows.GetValueOrDefault(row.Place);

    /// <summary>The columns that were read in a table, by their key, without those that say nothing; none for a table that is no register.</summary>
    public IReadOnlyList<ReadColumn> ColumnsOf(SourceTable table) => [.. parts[table.Place].SelectMany(p => p.Columns).Where(c => c.Field != ImportField.Extra || c.Confidence < 1)];

    private static IEnumerable<SourcePiece> Of(SourceDocument document)
    {
        List<SourceLine> lines = [];
        foreach (var block in document.Blocks)
        {
            if (block is not SourceTable table)
            {
                lines.AddRange(Lines(block));
                continue;
            }

            if (lines.Count > 0)
                yield return new(document.Name, null, lines);
            lines = [];
            yield return new(document.Name, table, []);
        }

        if (lines.Count > 0)
            yield return new(document.Name, null, lines);
    }

    private static IEnumerable<SourceLine> Lines(SourceBlock block) => block switch
    {
        SourceList list => list.Items.Select(i => new SourceLine(i.Place, i.Raw)),
        SourceRule => [],
        _ when string.IsNullOrWhiteSpace(block.Raw) => [],
        _ => [new SourceLine(block.Place, block.Raw)],
    };
}

/// <summary>A table of a file, or a run of text outside its tables.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Table">The table; null for text.</param>
/// <param name="Lines">The headings, paragraphs and entries of lists of the text; none for a table.</param>
internal sealed record SourcePiece(string File, SourceTable? Table, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>Where it begins.</summary>
    public Place Place => Table?.Place ?? Lines[0].Place;
}
