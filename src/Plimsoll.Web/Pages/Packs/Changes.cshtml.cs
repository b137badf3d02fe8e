using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>What has changed in the registers of a sealed pack since the moment that it shows.</summary>
internal sealed class ChangesModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs, PackChanges changes)
    : PackPage(workspace, registers, frame, packs)
{
    public IReadOnlyList<(RegisterSincePack Since, Comparison Comparison, RegisterSummary Now, string Slug)> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (Pack.Seal is null)
            return Redirect(Here);
        var addresses = RegisterAddresses.Of(await Registers.ListAsync(Reader, null, cancellation));
        Sides =
        [
            .. (await changes.SinceAsync(Reader, Pack.Id, cancellation)).Select(since =>
            {
                var now = RegisterSummary.Of(since.Now);
                return (since, Comparison.Of(now, since.Then, since.Then.Today), now, addresses.Of(since.Now.Register.Id));
            }),
        ];
        return Page();
    }
}
