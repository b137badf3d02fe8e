using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>Forgets a draft and its files.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class DiscardModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await Drafts.DiscardAsync(Reader, id, cancellation);
        return Done(T["The draft is discarded"], Links.Imports());
    }
}
