using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>Checks that a sealed pack is as it was sealed, for whoever may read its exempt version.</summary>
internal sealed class VerifyModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs, PackSealing sealing)
    : PackPage(workspace, registers, frame, packs)
{
    /// <summary>What was found; null before it was asked.</summary>
    public PackVerification? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (!Details.SeesWhole)
            throw new NotAllowedException(Rights.ReadExempt);
        return Pack.Seal is null ? Redirect(Here) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await ActAsync(async () =>
        {
            Found = await sealing.VerifyAsync(Reader, Pack.Id, null, cancellation);
            return Page();
        });
    }
}
