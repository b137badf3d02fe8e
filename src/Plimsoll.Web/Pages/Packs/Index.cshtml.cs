using Plimsoll.Domain.Packs;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>The packs that somebody may see.</summary>
[Access(Needs.SignedIn)]
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : SitePage(workspace, registers, frame)
{
    public IReadOnlyList<Pack> Packs { get; private set; } = [];

    public bool MayDraft => Reader.MaySomewhere(Rights.Change | Rights.ReadExempt);

    public async Task OnGetAsync(CancellationToken cancellation) => Packs = [.. (await packs.ListAsync(Reader, cancellation)).Select(p => p.Document)];
}
