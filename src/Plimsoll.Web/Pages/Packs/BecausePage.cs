using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>A page that asks why something is done with a sealed pack.</summary>
[Access(Needs.RiskOfficer)]
internal abstract class BecausePage(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : PackPage(workspace, registers, frame, packs)
{
    /// <summary>What is done, as a heading.</summary>
    public abstract string Heading { get; }

    /// <summary>What it means.</summary>
    public abstract string Says { get; }

    /// <summary>Who will read the reason.</summary>
    public abstract string Hint { get; }

    public abstract string Button { get; }

    public virtual bool IsWarning => false;

    /// <summary>Whether the pack can come to that, as it stands.</summary>
    protected abstract bool Fits { get; }

    /// <summary>Does it; the answer says what was done and which page follows.</summary>
    protected abstract Task<(string Notice, string Address)> DoAsync(CancellationToken cancellation);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (!Details.MayRun)
            throw new NotAllowedException(Rights.Change);
        return Fits ? Shown() : Redirect(Here);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await ActAsync(async () =>
        {
            var (notice, address) = await DoAsync(cancellation);
            return Done(notice, address);
        });
    }
}
