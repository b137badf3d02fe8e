using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>A file of a pack; a page of the site only when a draft's PDF cannot be made.</summary>
internal sealed class FileModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : PackPage(workspace, registers, frame, packs)
{
    /// <summary>Why the PDF cannot be had.</summary>
    public string Problem { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, [FromRoute] string version, [FromRoute] string paper, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (PackWords.Read(version) is not { } which)
            return NotHere(T["A pack has a public and an exempt version, and no other."]);
        try
        {
            return ServedFile.Of(HttpContext, await Packs.FileAsync(Reader, Pack.Id, which, paper, cancellation));
        }
        catch (RuleBrokenException wrong)
        {
            // A draft that cannot be sealed as it stands, such as at a day before a register was kept.
            return NotHere(string.Join(" ", wrong.Broken.Select(b => T.Say(b.Sentence) + ".")));
        }
        catch (Exception failure) when (failure is PdfUnavailableException or PdfRefusedException or PdfFailedException)
        {
            Problem = failure is PdfUnavailableException ? T["PDF cannot be made on this server at present."] : T["This paper could not be set as PDF."];
            Response.StatusCode = failure is PdfUnavailableException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            return Page();
        }
    }
}
