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
        (Form["name"], Form["email"], Form["telephone"], Form["seen"]) = (Details.Line.Name, Details.Line.Email ?? "", Details.Line.Telephone ?? "", Details.Line.Mark);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            try
            {
                await People.CorrectAsync(Reader, Id, Form["seen"], Form["name"], Form["email"], Form["telephone"], cancellation);
            }
            catch (ChangedMeanwhileException)
            {
                Form["seen"] = Details.Line.Mark; // saved again, it is put over theirs knowingly
                throw;
            }

            return Done(T["Corrected"], Here);
        });
    }
}
