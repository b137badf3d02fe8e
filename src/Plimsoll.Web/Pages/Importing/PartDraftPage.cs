using System.Globalization;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>A page that puts right one of the tables or blocks that were read, by its number in the address.</summary>
[Access(Needs.RiskOfficer)]
internal abstract class PartDraftPage(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts, string journey) : DraftPage(workspace, registers, frame, drafts)
{
    /// <summary>The parts that can be put right here.</summary>
    public IReadOnlyList<ReadPart> Parts { get; private set; } = [];

    /// <summary>Which of them is shown, from 0.</summary>
    public int Chosen { get; private set; }

    public ReadPart Part => Parts[Chosen];

    /// <summary>The address of the page for a part.</summary>
    public string AddressOf(int part) => string.Create(CultureInfo.InvariantCulture, $"{Here}/{journey}?part={part + 1}");

    protected async Task OpenAsync(Guid id, Func<ReadPart, bool> which, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Parts = [.. Plan.Read.Parts.Where(which)];
        Chosen = Math.Clamp(Number("part") - 1, 0, Math.Max(0, Parts.Count - 1));
    }
}
