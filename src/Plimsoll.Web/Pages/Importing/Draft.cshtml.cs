using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>What was recognised, what was found, and what became of each piece of the files.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class DraftModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return Page();
    }
}
