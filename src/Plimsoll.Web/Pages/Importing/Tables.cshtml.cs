using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>Says which tables of the files are read: so each of several registers in a workbook can become one of its own.</summary>
[Access(Needs.RiskOfficer)]
[RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class TablesModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    /// <summary>The tables with items, lists or earlier scores, and those that were left out.</summary>
    public IReadOnlyList<ReadPart> Tables { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        for (var i = 0; i < Tables.Count; i++)
        {
            if (Tables[i].Kind != PartKind.NotRead)
                Form[NameOf(i)] = "read";
        }

        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        List<string> left = [.. Tables.Index().Where(t => !Form.Has(NameOf(t.Index))).Select(t => t.Item.Place.ToString())];
        return await CorrectAsync(
            given => left.Count < Tables.Count ? given with { NotRead = left } : throw new RuleBrokenException(NameOf(0), T["Choose at least one table"]),
            T["The tables are read so; this is what comes of it"], Here, cancellation);
    }

    /// <summary>The name of a table's field in the form.</summary>
    public static string NameOf(int table) => string.Create(CultureInfo.InvariantCulture, $"table-{table}");

    /// <summary>What a table holds, in a few words.</summary>
    public static string Of(ReadPart table)
    {
        var items = table.Rows.Count(r => r.Use == RowUse.Item);
        return table.Kind switch
        {
            PartKind.NotRead => T[$"Left out; {PlaceWords.Of(table.Place)}"],
            PartKind.Register => T[items, $"{items:N0} item; {PlaceWords.Of(table.Place)}", $"{items:N0} items; {PlaceWords.Of(table.Place)}"],
            PartKind.ScoreHistory => T[$"Earlier scores; {PlaceWords.Of(table.Place)}"],
            PartKind.ControlList => T[$"Controls; {PlaceWords.Of(table.Place)}"],
            _ => T[$"Actions; {PlaceWords.Of(table.Place)}"],
        };
    }

    private async Task OpenAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Tables = [.. Plan.Read.Parts.Where(p => p.Kind is PartKind.Register or PartKind.ActionList or PartKind.ControlList or PartKind.ScoreHistory or PartKind.NotRead).DistinctBy(p => p.Place)
            .OrderBy(p => Order(p))];
    }

    /// <summary>The order of the files, where those left out stand among the others.</summary>
    private int Order(ReadPart part) => Plan.Sources.SelectMany(s => s.Tables).Select(t => t.Place).ToList().IndexOf(part.Place);
}
