using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Help;

/// <summary>One guide.</summary>
[Access(Needs.Anybody)]
internal sealed class ShowModel(Workspace workspace, RegisterService registers, Frame frame) : SitePage(workspace, registers, frame)
{
    public Guide Guide { get; private set; } = null!;

    public IActionResult OnGet([FromRoute] string guide)
    {
        if (Guide.All.FirstOrDefault(g => g.Name == guide) is not { } found)
            return NotHere(T["There is no guide of this name."]);
        Guide = found;
        return Page();
    }
}
