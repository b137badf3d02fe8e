using Microsoft.AspNetCore.Mvc;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>Reads other words at a place of a file than those that stand there.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class ValueModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    public const string AsItStands = "as-it-stands";

    public string Place => Request.Query["place"].ToString();

    public SourceCell Cell { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        Form["words"] = Drafted.Given.Values.FirstOrDefault(v => v.Place == Place)?.Words ?? Cell.Text;
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        var others = Drafted.Given.Values.Where(v => v.Place != Place);
        var values = Form.Has(AsItStands) || Form["words"] == Cell.Text ? [.. others] : others.Append(new ValueCorrection(Place, Form["words"].Trim())).ToList();
        return await CorrectAsync(given => given with { Values = values }, T[$"{PlaceWords.Of(Place)} is put right; this is what comes of it"], Here, cancellation);
    }

    private async Task OpenAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Cell = new SourceGrid(Drafted).Find(Place) ?? throw new KeyNotFoundException("There is no such place in the files");
    }
}
