using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.People;

/// <summary>Corrects a person's name and addresses.</summary>
internal sealed class CorrectModel(Workspace workspace, RegisterService registers, Frame frame, PeopleService people) : PersonPage(workspace, registers, frame, people)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        (Form["name"], Form["email"], Form["telephone"]) = (Details.Line.Name, Details.Line.Email ?? "", Details.Line.Telephone ?? "");
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            await People.CorrectAsync(Reader, Id, Form["name"], Form["email"], Form["telephone"], cancellation);
            return Done(T["Corrected"], Here);
        });
    }
}
