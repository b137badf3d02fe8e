using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Registers;

/// <summary>A register's own words for the stages, or the body's.</summary>
internal sealed class StagesModel(Workspace workspace, RegisterService registers, Frame frame, RegisterSetup setup) : SetUpPage(workspace, registers, frame, setup)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Form["whose"] = Register.Stages is null ? "body" : "own";
        StageFields.Fill(Form, Register.Stages ?? Details.Body.Stages);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            await SetUp.SetStagesAsync(Reader, Register.Id, From, Form["whose"] == "own" ? StageFields.Read(Form) : null, Form["reason"], cancellation);
            return Done(T["Saved"], Here);
        });
    }
}
