using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>The tables and texts of the files as they stand there, each piece with what became of it.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class SourceModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    private const int MostShown = 240;

    public SourceGrid Grid { get; private set; } = null!;

    /// <summary>Which of the pieces is shown, from 0.</summary>
    public int Chosen { get; private set; }

    public SourcePiece Piece => Grid.Parts[Chosen];

    public Pagination Way { get; private set; } = null!;

    /// <summary>The rows of the table that are shown.</summary>
    public IReadOnlyList<SourceRow> Rows { get; private set; } = [];

    /// <summary>The lines of the text that are shown.</summary>
    public IReadOnlyList<SourceLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Grid = new SourceGrid(Drafted);
        if (Grid.Parts.Count == 0)
            return Page();

        // The first table that was read as a register, else the first table, else the text.
        var first = Grid.Parts.ToList().FindIndex(p => p.Table is { } table && Grid.ColumnsOf(table).Count > 0);
        if (first < 0)
            first = Math.Max(0, Grid.Parts.ToList().FindIndex(p => p.Table is not null));
        Chosen = Request.Query.ContainsKey("table") ? Math.Clamp(Number("table") - 1, 0, Grid.Parts.Count - 1) : first;
        if (Piece.Table is { } shown)
            (Rows, Way) = Paged(shown.Rows, AddressOf(Chosen));
        else
            (Lines, Way) = Paged(Piece.Lines, AddressOf(Chosen));
        return Page();
    }

    /// <summary>The address of a piece.</summary>
    public string AddressOf(int piece) => string.Create(CultureInfo.InvariantCulture, $"{Here}/source?table={piece + 1}");

    /// <summary>The words of a cell, cut where they would drown the others.</summary>
    public static string Cut(string words, int most = MostShown) => words.Length <= most ? words : words[..most].TrimEnd() + "…";
}
