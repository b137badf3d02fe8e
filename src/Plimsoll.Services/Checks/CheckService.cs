using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Services.Checks;

/// <summary>Findings on a register: what the checks find now, and what reading its sources found.</summary>
public sealed class CheckService(Workspace workspace, RegisterService registers)
{
    /// <summary>
    /// All findings, worst first. What reading found about an item that this reader may not see,
    /// or not whole, or that is gone, is left out.
    /// </summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(Actor actor, RegisterId register, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var view = await registers.ViewAsync(actor, register, asAt, cancellation);
        var image = await workspace.ImageAsync(asAt, cancellation);
        var read = image.All<ImportRecord>().Where(i => i.Register == register && i.Undone is null).SelectMany(i => i.Findings)
            .Where(f => f.Item is null || (view.Find(f.Item) is { } item && view.WithheldPartsOf(item).Count == 0));
        return Catalogue.Ordered(Catalogue.Run(view).Concat(read).Distinct());
    }
}
