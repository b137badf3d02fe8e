using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>Takes a further paper out of a draft.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class RemovePaperModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : PackPage(workspace, registers, frame, packs)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (!Details.MayRun)
            throw new NotAllowedException(Rights.Change);
        return Pack.IsDraft && Pack.Contents.Papers.Count > 0 ? Shown() : Redirect(Here);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            await Packs.RemovePaperAsync(Reader, Pack.Id, From, Form["paper"], cancellation);
            return Done(T[$"{Form["paper"]} is taken out"], Here);
        });
    }
}
