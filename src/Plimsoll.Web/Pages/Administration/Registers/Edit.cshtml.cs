using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Registers;

/// <summary>Changes what a register is called and where it stands.</summary>
internal sealed class EditModel(Workspace workspace, RegisterService registers, Frame frame, RegisterSetup setup) : SetUpPage(workspace, registers, frame, setup)
{
    public FactsFields Fields => FactsFields.Of(Form, Details.Body, Details.Registers, Details.Boards, Register);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        FactsFields.Fill(Form, Register);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            await SetUp.EditAsync(Reader, Register.Id, From, FactsFields.Read(Form), Form["reason"], cancellation);
            return Done(T["Saved"], Here);
        });
    }
}
