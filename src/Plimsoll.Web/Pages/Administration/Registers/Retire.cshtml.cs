using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Registers;

/// <summary>Ends a register whose items are closed or moved.</summary>
internal sealed class RetireModel(Workspace workspace, RegisterService registers, Frame frame, RegisterSetup setup, PartyService parties)
    : EndPage(workspace, registers, frame, parties)
{
    public RegisterDetails Details { get; private set; } = null!;

    public string Here => $"/administration/registers/{Details.Register.Id.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return Details.Register.Retired is null ? Shown() : Redirect(Here);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await StepAsync(
            () =>
            {
                var day = DayOf("From", Form["from"]);
                if (Details.Items > 0)
                    throw new RuleBrokenException("From", $"It still holds live items ({Details.Items}); close or move them first");
                if (Form.Given("reason") is null)
                    throw new RuleBrokenException("Reason", "Say why the register ends");
                return new CheckAnswers(
                    Form, [VersionName, "from", "reason"], [(T["Register"], Details.Register.Name), (T["Ends on"], Dates.Long(day)), (T["Reason"], Form["reason"])],
                    T["A register that has ended takes no more items. What it held stays readable."], T["End the register"]);
            },
            async () =>
            {
                await setup.RetireAsync(Reader, Details.Register.Id, From, DayOf("From", Form["from"]), Form["reason"], cancellation);
                return Done(T[$"{Details.Register.Name} has ended"], "/administration/registers");
            });
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await setup.GetAsync(Reader, new(id), cancellation);
        Version = Details.Held.Version;
    }
}
