using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>A table of a source as its file lays it out, and what became of each of its cells.</summary>
internal sealed class SourceGrid
{
    private readonly ILookup<string, UncertainValue> uncertain;
    private readonly Dictionary<string, string> corrected;
    private readonly SourceAccount account;

    public SourceGrid(DraftedImport drafted)
    {
        Tables = [.. drafted.Plan.Sources.SelectMany(s => s.Tables.Select(t => (s.Name, t)))];
        uncertain = drafted.Plan.Uncertain.ToLookup(u => u.Place.ToString());
        corrected = drafted.Given.Values.GroupBy(v => v.Place).ToDictionary(g => g.Key, g => g.First().Words);
        account = drafted.Plan.Read.Account;
    }

    /// <summary>Every table of every file, in order.</summary>
    public IReadOnlyList<(string File, SourceTable Table)> Tables { get; }

    /// <summary>The cell at a place, as the reading prints it; null when there is none.</summary>
    public SourceCell? Find(string place) => Tables.SelectMany(t => t.Table.Rows).SelectMany(r => r.Cells).FirstOrDefault(c => c.Place.ToString() == place);

    /// <summary>What a cell is read as in place of its own words; null when nothing was put right in it.</summary>
    public string? Corrected(SourceCell cell) => corrected.GetValueOrDefault(cell.Place.ToString());

    /// <summary>What the reading is not sure of in a cell.</summary>
    public IEnumerable<UncertainValue> Uncertain(SourceCell cell) => uncertain[cell.Place.ToString()];

    /// <summary>What became of a cell, in words; null for an empty one.</summary>
    public string? UseOf(SourceCell cell) => !account.Entries.TryGetValue(cell.Place, out var entry) ? null
        : entry is { Use: SourceUse.Ignored, Why: { } why } ? $"{ImportWords.Of(entry.Use)}: {why}" : ImportWords.Of(entry.Use);

    /// <summary>Whether a cell's use needs saying: a used one stands in the items.</summary>
    public bool IsUsed(SourceCell cell) => account.Entries.TryGetValue(cell.Place, out var entry) && entry.Use == SourceUse.Used;
}
