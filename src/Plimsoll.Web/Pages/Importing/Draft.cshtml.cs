using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Checks;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>What was recognised, what can be put right, what was found, and what became of each piece of the files.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class DraftModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts, PartyService parties) : DraftPage(workspace, registers, frame, drafts)
{
    /// <summary>The items, the uncertain values and the findings of this page, and the way to the others.</summary>
    public (IReadOnlyList<RecognisedItem> Lines, Pagination Way) Items { get; private set; }

    public (IReadOnlyList<UncertainValue> Lines, Pagination Way) Uncertain { get; private set; }

    public (IReadOnlyList<Finding> Lines, Pagination Way) Findings { get; private set; }

    /// <summary>What can be put right: what it is, how it was read, and the page for it.</summary>
    public IReadOnlyList<(string What, string How, string Journey)> ToPutRight { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Items = Paged(Plan.Read.Items, Here, "items");
        Uncertain = Paged(Plan.Uncertain, Here, "values");
        Findings = Paged(Plan.Findings, Here, "findings");
        var directory = await parties.DirectoryAsync(Reader, cancellation);
        ToPutRight =
        [
            .. TablesOf(Plan.Read).Count > 1 ? [(T["Tables"], Tables(), "tables")] : Array.Empty<(string, string, string)>(),
            (T["Columns"], Columns(), "columns"),
            (T["Rows"], Rows(), "rows"),
            (T["Scheme and levels"], Levels(), "levels"),
            (T["Owners and managers"], Owners(PartyReading.Of(Plan, directory.Names)), "owners"),
            .. Plan.Read.Items.Exists(i => i.Category is not null) ? [(T["Categories"], Categories(CategoryReading.Of(Plan)), "categories")] : Array.Empty<(string, string, string)>(),
            .. Plan.Known.Count > 0 ? [(T["Items that are here already"], Matches(), "matches")] : Array.Empty<(string, string, string)>(),
            (T["Register and date"], Into(), "into"),
        ];
        return Page();
    }

    private static List<ReadPart> TablesOf(RecognisedRegister read) =>
        [.. read.Parts.Where(p => p.Kind is PartKind.Register or PartKind.ActionList or PartKind.ControlList or PartKind.ScoreHistory or PartKind.NotRead).DistinctBy(p => p.Place)];

    private string Tables()
    {
        var tables = TablesOf(Plan.Read);
        var left = tables.Count(t => t.Kind == PartKind.NotRead);
        return Join(T[tables.Count, $"{tables.Count} table", $"{tables.Count} tables"], left == 0 ? null : T[left, $"{left} is left out", $"{left} are left out"]);
    }

    private static string Categories(IReadOnlyList<CategoryReading> all)
    {
        var made = all.Count(c => c.IsNew);
        return Join(T[all.Count, $"{all.Count:N0} name", $"{all.Count:N0} names"], made == 0 ? null : T[made, $"{made:N0} is new here", $"{made:N0} are new here"]);
    }

    private string Columns()
    {
        var columns = Plan.Read.Parts.SelectMany(p => p.Columns).ToList();
        if (columns.Count == 0)
            return T["Labels that this layout always has"];
        var extra = columns.Count(c => c.Field == Domain.Imports.ImportField.Extra);
        return Join(T[columns.Count, $"{columns.Count} column", $"{columns.Count} columns"],
            extra == 0 ? null : T[extra, $"{extra} is kept as an extra field", $"{extra} are kept as extra fields"]);
    }

    private string Rows()
    {
        var rows = Plan.Read.Parts.SelectMany(p => p.Rows).ToList();
        if (rows.Count == 0)
            return T["No tables with an item in each row"];
        var (items, none) = (rows.Count(r => r.Use == RowUse.Item), rows.Count(r => r.Use is not (RowUse.Item or RowUse.Continuation or RowUse.Header)));
        return Join(T[items, $"{items:N0} row begins an item", $"{items:N0} rows begin an item"], none == 0 ? null : T[none, $"{none:N0} is no item", $"{none:N0} are no items"]);
    }

    private string Levels()
    {
        var unread = ScoreWords.Of(Plan).Count(w => w.Value is null);
        return Join(Plan.View.SchemeOf(ItemKind.Risk)?.Name ?? T["None"], unread == 0 ? null : T[unread, $"{unread} entry that is no level", $"{unread} entries that are no level"]);
    }

    private static string Owners(IReadOnlyList<PartyReading> all)
    {
        var made = all.Count(p => p.IsNew);
        return Join(T[all.Count, $"{all.Count:N0} name", $"{all.Count:N0} names"], made == 0 ? null : T[made, $"{made:N0} is new here", $"{made:N0} are new here"]);
    }

    private string Matches()
    {
        var found = Plan.Matches.Values.OfType<Plimsoll.Services.Importing.Committing.MatchedItem>().ToList();
        var alike = found.Count(m => m.By == Plimsoll.Services.Importing.Committing.MatchBasis.Likeness);
        return Join(T[$"{found.Count:N0} of {Plan.Read.Items.Count:N0} found in the register"], alike == 0 ? null : T[alike, $"{alike:N0} of them only by its words", $"{alike:N0} of them only by their words"]);
    }

    private string Into() => Join(RegisterName, Plan.Read.ReportDate is { } date ? T[$"as at {date.Value}"] : T["without a date"]);

    private static string Join(params IEnumerable<string?> parts) => string.Join("; ", parts.OfType<string>());
}
