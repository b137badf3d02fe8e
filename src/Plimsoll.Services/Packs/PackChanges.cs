using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.History;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Services.Packs;

/// <summary>What has changed in the registers of a pack since the moment that it shows.</summary>
public sealed class PackChanges(Workspace workspace, RegisterService registers, HistoryService history)
{
    /// <summary>How many recorded changes of a register are listed.</summary>
    public const int Most = 100;

    /// <summary>Each register as the pack shows it and as it stands now, as the actor may see it, with what was recorded in between.</summary>
    /// <exception cref="RuleBrokenException">The pack is not sealed.</exception>
    /// <exception cref="KeyNotFoundException">There is no such pack, or the actor may not see it.</exception>
    public async Task<IReadOnlyList<RegisterSincePack>> SinceAsync(Actor actor, PackId id, CancellationToken cancellation = default)
    {
        var pack = (await workspace.ImageAsync(cancellation: cancellation)).HeldPack(actor, id).Document;
        var seal = pack.Seal ?? throw new RuleBrokenException("Pack", $"{pack.Contents.Title} is not sealed; its papers show the registers as they stand");
        var head = await workspace.Database.Journal.HeadAtAsync(workspace.Organisation, seal.Position, cancellation);
        var then = pack.Contents.AsAt is { } day && AsAt.EndOf(day) is var end && end.Moment < head.RecordedAt ? end : new AsAt(head.RecordedAt, AsAt.DayOf(seal.On));
        List<RegisterSincePack> all = [];
        foreach (var register in pack.Contents.Registers)
            all.Add(new RegisterSincePack(
                await registers.ViewAsync(actor, register, then, cancellation), await registers.ViewAsync(actor, register, null, cancellation),
                await history.ChangesAsync(actor, new HistoryQuery { Register = register, After = then.Moment, PageSize = Most }, null, cancellation)));
        return all;
    }
}

/// <summary>A register of a pack, then and now.</summary>
/// <param name="Then">As the pack shows it.</param>
/// <param name="Now">As it stands.</param>
/// <param name="Changes">What was recorded in between, newest first.</param>
public sealed record RegisterSincePack(RegisterView Then, RegisterView Now, HistoryPage Changes);
