using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Organisations;

/// <summary>The body's words for the stages of assessment.</summary>
internal sealed class StagesModel(Workspace workspace, RegisterService registers, Frame frame, OrganisationService bodies) : AdministrationPage(workspace, registers, frame)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await bodies.FindAsync(Reader, cancellation) is not { Document: var body, Version: var version })
            return Redirect("/administration/set-up");
        Version = version;
        StageFields.Fill(Form, body.Stages);
        return Shown();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => SaveAsync(async () =>
    {
        Version = (await bodies.FindAsync(Reader, cancellation))?.Version ?? 0;
        await bodies.ChangeAsync(Reader, From, "set stage words", Form["reason"], body => body with { Stages = StageFields.Read(Form) }, cancellation);
        return Done(T["Saved. Papers and pages use these words from now on"], "/administration/organisation");
    });
}
