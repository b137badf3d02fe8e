using Microsoft.AspNetCore.Mvc;
using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>A file of an import as it was given, always as a download: nothing that somebody sent is shown within the site.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class FileModel(Workspace workspace, RegisterService registers, Frame frame, CommittedImports imports) : AdministrationPage(workspace, registers, frame)
{
    public async Task<IActionResult> OnGetAsync(Guid id, [FromRoute] string sha256, CancellationToken cancellation)
    {
        var file = await imports.FileAsync(Reader, new(id), sha256, cancellation);
        HttpContext.Items[SecurityHeaders.OwnPolicy] = "default-src 'none'; sandbox";
        return File(file.Content.ToArray(), SourceFile.MediaTypeOf(file.Name), file.Name);
    }
}
