using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Registers;

/// <summary>The registers that somebody may set something up in.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame, RegisterSetup setup) : AdministrationPage(workspace, registers, frame)
{
    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];

    public bool IsAdministrator => Reader.May(Rights.Administer);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Lines = await setup.ListAsync(Reader, cancellation);
        return Page();
    }

    public string NameOf(RegisterId? id) => Lines.FirstOrDefault(l => l.Register.Id == id)?.Register.Name ?? "";
}
