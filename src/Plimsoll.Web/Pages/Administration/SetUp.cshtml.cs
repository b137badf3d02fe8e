using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Scoring;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration;

/// <summary>The first set-up of a body in an empty database.</summary>
internal sealed class SetUpModel(Workspace workspace, RegisterService registers, Frame frame, OrganisationService body) : AdministrationPage(workspace, registers, frame)
{
    public static IReadOnlyList<Choice> Schemes(ItemKind kind) =>
        [.. ShippedSchemes.Keys.Select(k => ShippedSchemes.Copy(k, default)).Zip(ShippedSchemes.Keys).Where(s => s.First.Kind == kind).Select(s => new Choice(s.Second, s.First.Name))];

    public IActionResult OnGet()
    {
        if (Frame.Organisation is not null)
            return Redirect("/administration/organisation");
        Form["register"] = T["Strategic risk register"];
        Form["scheme-for-risks"] = "five-by-five";
        return Shown();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => SaveAsync(async () =>
    {
        await body.FoundAsync(
            Reader, new FirstSetUp(Form["name"], Form["open"] == "yes", Form["register"], Form["scheme-for-risks"], Form.Given("scheme-for-opportunities")), cancellation);
        return Done(T[$"{Form["name"].Trim()} is set up"], "/administration");
    });
}
