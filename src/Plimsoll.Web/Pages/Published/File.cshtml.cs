using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Packs;

namespace Plimsoll.Web.Pages.Published;

/// <summary>A file of a published pack, for everybody.</summary>
[Access(Needs.Anybody)]
internal sealed class FileModel(Workspace workspace, RegisterService registers, Frame frame, PackPublishing publishing) : SitePage(workspace, registers, frame)
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string address, [FromRoute] string paper, CancellationToken cancellation) =>
        await publishing.FileAsync(address, paper, cancellation) is { } file
            ? ServedFile.Of(HttpContext, file)
            : NotHere(T["There is no such file, or what it belongs to was withdrawn."]);
}
