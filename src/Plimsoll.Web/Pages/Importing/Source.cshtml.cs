using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>The tables of the files as they stand there, each cell with what became of it.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class SourceModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    private const int PageSize = 50;
    private const int MostShown = 240;

    public SourceGrid Grid { get; private set; } = null!;

    /// <summary>Which of the tables is shown, from 0.</summary>
    public int Chosen { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; }

    public IReadOnlyList<SourceRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Grid = new SourceGrid(Drafted);
        if (Grid.Tables.Count == 0)
            return Page();
        Chosen = Math.Clamp(Number("table") - 1, 0, Grid.Tables.Count - 1);
        var rows = Grid.Tables[Chosen].Table.Rows;
        Pages = (rows.Count + PageSize - 1) / PageSize;
        PageNumber = Math.Clamp(Number("page"), 1, Math.Max(Pages, 1));
        Rows = [.. rows.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        return Page();
    }

    /// <summary>The address of a page of a table.</summary>
    public string AddressOf(int table, int page) => string.Create(CultureInfo.InvariantCulture, $"{Here}/source?table={table + 1}&page={page}");

    /// <summary>The words of a cell, cut where they would drown the others.</summary>
    public static string Cut(string words) => words.Length <= MostShown ? words : words[..MostShown].TrimEnd() + "…";

    private int Number(string name) => int.TryParse(Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
