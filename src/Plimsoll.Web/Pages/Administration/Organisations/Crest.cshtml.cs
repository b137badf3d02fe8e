using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Organisations;

/// <summary>The body's crest on its papers.</summary>
[RequestSizeLimit(MostSent)]
[RequestFormLimits(MultipartBodyLengthLimit = MostSent)]
internal sealed class CrestModel(Workspace workspace, RegisterService registers, Frame frame, OrganisationService bodies, CrestService crests) : AdministrationPage(workspace, registers, frame)
{
    /// <summary>Somewhat more than is allowed is let through, so that the page can say what is wrong with it.</summary>
    private const int MostSent = 20 * 1000 * 1000;

    /// <summary>The crest; null while there is none.</summary>
    public Domain.Organisations.Crest? Crest { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return Redirect("/administration/set-up");
        Form["description"] = Crest?.Description ?? "";
        return Shown();
    }

    /// <summary>The picture itself, for this page.</summary>
    public async Task<IActionResult> OnGetPictureAsync(CancellationToken cancellation) =>
        await crests.FindAsync(Reader, cancellation) is { } found ? File(found.Content, found.Crest.MediaType) : NotHere(T["There is no crest."]);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return await SaveAsync(async () =>
        {
            if (Form.Has("remove"))
            {
                await crests.RemoveAsync(Reader, From, cancellation);
                return Done(T["The crest is taken off the papers"], "/administration/organisation");
            }

            if (Request.Form.Files["picture"] is not { Length: > 0 } file)
                throw new RuleBrokenException("Picture", "Choose a picture");
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancellation);
            await crests.SetAsync(Reader, From, content.ToArray(), Form["description"], cancellation);
            return Done(T["The crest stands on the papers from now on"], "/administration/organisation");
        });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await bodies.FindAsync(Reader, cancellation) is not { } held)
            return false;
        (Version, Crest) = (held.Version, held.Document.Crest);
        return true;
    }
}
