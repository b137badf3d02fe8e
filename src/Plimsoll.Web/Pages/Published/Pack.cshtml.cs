using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Packs;

namespace Plimsoll.Web.Pages.Published;

/// <summary>A published pack, for everybody. What was withdrawn stays findable and says so.</summary>
[Access(Needs.Anybody)]
internal sealed class PackModel(Workspace workspace, RegisterService registers, Frame frame, PackPublishing publishing) : SitePage(workspace, registers, frame)
{
    public PublishedPack Pack { get; private set; } = null!;

    public PackFiles Files { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string address, CancellationToken cancellation)
    {
        if (await publishing.FindAsync(address, cancellation) is not { } pack)
            return NotHere(T["Nothing is published at this address."]);
        Pack = pack;
        Files = PackFiles.Of(pack.Files, pack.Registers, name => Links.Published(address, name));
        Response.StatusCode = pack.Publication.Withdrawn is not null ? StatusCodes.Status410Gone : pack.IsHeldBack ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }
}
