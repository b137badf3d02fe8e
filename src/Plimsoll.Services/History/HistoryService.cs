using Plimsoll.Domain.Items;
using Plimsoll.Journal;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.History;

/// <summary>History: the steps of an item with what each changed, and who did what in a register or in all of them.</summary>
public sealed partial class HistoryService(Workspace workspace)
{
    /// <summary>The steps of an item's history, newest first, up to a date.</summary>
    /// <exception cref="KeyNotFoundException">There is no such item, or the actor may not see it.</exception>
    public async Task<IReadOnlyList<HistoryStep>> OfAsync(Actor actor, ItemId item, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var key = DomainCodec.Text(item.Value);
        var image = await workspace.ImageAsync(asAt, cancellation);
        var now = asAt is null or { KnownNow: true } ? image : await workspace.ImageAsync(cancellation: cancellation);
        if (image.Document(key) is not { Value: Item known } document || !actor.Sees(known, image, now))
            throw new KeyNotFoundException("There is no such item");
        await workspace.Names.RefreshAsync(cancellation);
        var entries = (await workspace.Database.Journal.HistoryAsync(workspace.Organisation, key, cancellation)).Take(document.Version).ToList();
        var steps = HistorySteps.Of(entries, workspace.Names);
        if (!actor.SeesExemptParts(known, now))
            steps = HistorySteps.Without(now.ExemptPartsOf(known).Keys, steps);
        steps.Reverse();
        return steps;
    }
}

/// <summary>One recorded step.</summary>
/// <param name="Version">The version that it made.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="By">Who, by today's name.</param>
/// <param name="Operation">What, e.g. "assess".</param>
/// <param name="Reason">Why, when somebody said.</param>
/// <param name="Differences">What it changed; of the first version what the item was added with.</param>
public sealed record HistoryStep(
    int Version, DateTimeOffset RecordedAt, string By, string Operation, string? Reason, IReadOnlyList<HistoryDifference> Differences);

/// <summary>One value that a step changed.</summary>
/// <param name="Path">Where in the item, e.g. <c>actions[3].target.words</c>; members of a list by identity or number where they have one.</param>
/// <param name="Before">The value before, as text or JSON; null when there was none.</param>
/// <param name="After">The value after.</param>
public sealed record HistoryDifference(string Path, string? Before, string? After);
