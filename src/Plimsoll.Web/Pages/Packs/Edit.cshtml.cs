using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>Changes a draft.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class EditModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : PackPage(workspace, registers, frame, packs)
{
    public ContentsForm Fields { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadFieldsAsync(id, cancellation);
        if (!Pack.IsDraft)
            return Redirect(Here);
        ContentsForm.Fill(Form, Pack.Contents);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadFieldsAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            await Packs.EditAsync(Reader, Pack.Id, From, Fields.Read() with { Papers = Pack.Contents.Papers }, cancellation);
            return Done(T[$"{Form["title"].Trim()} is changed"], Here);
        });
    }

    private async Task LoadFieldsAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (!Details.MayRun)
            throw new NotAllowedException(Rights.Change);
        Fields = new(Form, await Packs.ChoicesAsync(Reader, cancellation));
    }
}
