using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.People;

/// <summary>Adds a person.</summary>
internal sealed class AddModel(Workspace workspace, RegisterService registers, Frame frame, PeopleService people) : AdministrationPage(workspace, registers, frame)
{
    public IActionResult OnGet() => Shown();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => SaveAsync(async () =>
    {
        var id = await people.AddAsync(Reader, Form["name"], Form["email"], cancellation);
        return Done(T[$"{Form["name"].Trim()} is added"], $"/administration/people/{id.Value}");
    });
}
