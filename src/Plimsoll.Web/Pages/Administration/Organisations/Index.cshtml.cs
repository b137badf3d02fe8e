using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Organisations;

/// <summary>The body as it stands.</summary>
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame, OrganisationService bodies) : AdministrationPage(workspace, registers, frame)
{
    public Organisation Body { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await bodies.FindAsync(Reader, cancellation) is not { } held)
            return Redirect("/administration/set-up");
        Body = held.Document;
        return Page();
    }
}
