using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Help;

/// <summary>The guides, one for each role.</summary>
[Access(Needs.Anybody)]
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame) : SitePage(workspace, registers, frame)
{
    public void OnGet()
    {
        // There is nothing to find: the guides are the same for everybody.
    }
}
