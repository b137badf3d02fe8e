using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Scoring;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Schemes;

/// <summary>A scheme as it stands: its grid, what its levels mean, its bands.</summary>
internal sealed class SchemeModel(Workspace workspace, RegisterService registers, Frame frame, SchemeService schemes) : AdministrationPage(workspace, registers, frame)
{
    public SchemeLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Line = await schemes.GetAsync(Reader, new(id), cancellation);
        return Page();
    }
}
