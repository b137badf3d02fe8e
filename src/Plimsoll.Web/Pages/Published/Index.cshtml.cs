using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Published;

/// <summary>Every published pack, for everybody.</summary>
[Access(Needs.Anybody)]
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame, PackPublishing publishing) : SitePage(workspace, registers, frame)
{
    public IReadOnlyList<PublishedPack> Packs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Packs = await publishing.ListAsync(cancellation);
}
