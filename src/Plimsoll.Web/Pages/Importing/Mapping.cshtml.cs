using System.Text;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>How the files of a draft are read, as a file that the terminal takes with <c>--mapping</c>.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class MappingModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return File(Encoding.UTF8.GetBytes(CorrectionFile.Write(ReadMapping.Of(Plan))), "application/json", "mapping.json");
    }
}
