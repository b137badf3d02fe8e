using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>Says which rows of a table are items.</summary>
[Access(Needs.RiskOfficer)]
[RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class RowsModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts)
    : PartDraftPage(workspace, registers, frame, drafts, "rows")
{
    private Dictionary<Place, SourceRow> sources = [];

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<ReadRow> Rows { get; private set; } = [];

    public Pagination Way { get; private set; } = null!;

    /// <summary>Whether only rows that are no items are shown.</summary>
    public bool OnlyLeftOut => Request.Query["only"] == "left-out";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        for (var i = 0; i < Rows.Count; i++)
            Form[NameOf(i)] = Said(Rows[i])?.ToString() ?? "";
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        return await CorrectAsync(
            given => Enumerable.Range(0, Rows.Count).Where(i => Form["place-" + Number(i)].Length > 0).Aggregate(given, (so, i) =>
                so.WithRow(Form["place-" + Number(i)], Enum.TryParse<RowMeaning>(Form[NameOf(i)], out var meaning) ? meaning : null)),
            T["The rows are read so; this is what comes of it"], Here, cancellation);
    }

    /// <summary>The name of a row's field in the form.</summary>
    public static string NameOf(int row) => "row-" + Number(row);

    /// <summary>A number as forms have it.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a person said of a row; null when nobody did.</summary>
    public RowMeaning? Said(ReadRow row) => row.Place.ToString() is var place && Drafted.Given.NotItems.Contains(place) ? RowMeaning.NotAnItem
        : Drafted.Given.Items.Contains(place) ? RowMeaning.Item
        : Drafted.Given.MoreOfItem.Contains(place) ? RowMeaning.MoreOfItem : null;

    /// <summary>The first words of a row.</summary>
    public string WordsOf(ReadRow row) => sources.TryGetValue(row.Place, out var source)
        ? SourceModel.Cut(string.Join(" · ", source.Cells.Where(c => !c.IsEmpty).Select(c => c.Text.ReplaceLineEndings(" ").Trim()).Where(t => t.Length > 0)), 160) : "";

    private async Task OpenAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, p => p.Rows.Count > 0, cancellation);
        if (Parts.Count == 0)
            return;
        var address = AddressOf(Chosen) + (OnlyLeftOut ? "&only=left-out" : "");
        (Rows, Way) = Paged([.. Part.Rows.Where(r => !OnlyLeftOut || r.Use is not (RowUse.Item or RowUse.Continuation or RowUse.Header))], address);
        sources = Plan.Sources.SelectMany(s => s.Tables).Where(t => t.Place == Part.Place).SelectMany(t => t.Rows).GroupBy(r => r.Place).ToDictionary(g => g.Key, g => g.First());
    }
}
