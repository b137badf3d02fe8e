using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>One's own drafts of imports, and the imports that were committed into one's registers.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts, CommittedImports committed)
    : SitePage(workspace, registers, frame)
{
    /// <summary>How long a draft is kept that nobody changes, in days.</summary>
    public static int DaysKept => (int)ImportDraftService.KeptFor.TotalDays;

    public IReadOnlyList<DraftFacts> Drafts { get; private set; } = [];

    public IReadOnlyList<CommittedImport> Committed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Drafts = await drafts.ListAsync(Reader, cancellation);
        Committed = await committed.ListAsync(Reader, cancellation);
    }
}
