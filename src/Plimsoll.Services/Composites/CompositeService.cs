using System.Globalization;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Items;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Composites;

/// <summary>
/// Composites: which items they are made of and how those weigh. All documents of a change are recorded together, so that
/// the weights make 100 % at every moment. Every method is for a risk officer of the register, and throws
/// <see cref="KeyNotFoundException"/> for an item that the actor may not see and <see cref="RuleBrokenException"/> where the
/// weights do not fit.
/// </summary>
public sealed class CompositeService(Workspace workspace)
{
    private readonly ItemRecorder recorder = new(workspace);

    /// <summary>Weighs the parts of a composite.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="parent">The composite.</param>
    /// <param name="from">The versions that the actor saw, of the composite and its parts; items left out are taken as they are now.</param>
    /// <param name="weights">Per cent by part, exactly those that are live; must make exactly 100. Empty under a rule that does not weigh.</param>
    /// <param name="rule">How ratings combine.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    public Task<Changed> WeighAsync(
        Actor actor, ItemId parent, IReadOnlyDictionary<ItemId, int> from, IReadOnlyDictionary<ItemId, decimal> weights, CompositeRule rule, string reason,
        CancellationToken cancellation = default) =>
        ChangeAsync(actor, parent, from, weights, rule, reason, parts => parts, cancellation);

    /// <summary>Makes an item part of a composite; one that is none yet becomes one, if it has no scores of its own.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="parent">The composite.</param>
    /// <param name="part">The item that joins; of the same register, and part of no other.</param>
    /// <param name="from">The versions that the actor saw.</param>
    /// <param name="weights">Per cent by part with the new one; must make exactly 100. Empty under a rule that does not weigh.</param>
    /// <param name="rule">How ratings combine.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    public Task<Changed> AddPartAsync(
        Actor actor, ItemId parent, ItemId part, IReadOnlyDictionary<ItemId, int> from, IReadOnlyDictionary<ItemId, decimal> weights, CompositeRule rule,
        string reason, CancellationToken cancellation = default) =>
        ChangeAsync(actor, parent, from, weights, rule, reason, parts => parts.Contains(part)
            ? throw new RuleBrokenException("Part", "It is part of this composite already") : [.. parts, part], cancellation);

    /// <summary>Takes an item out of a composite; it stands by itself from then on.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="parent">The composite; with its last part it is none any more.</param>
    /// <param name="part">The item that leaves.</param>
    /// <param name="from">The versions that the actor saw.</param>
    /// <param name="weights">Per cent by part without it; must make exactly 100. Empty under a rule that does not weigh.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    public Task<Changed> TakeOutAsync(
        Actor actor, ItemId parent, ItemId part, IReadOnlyDictionary<ItemId, int> from, IReadOnlyDictionary<ItemId, decimal> weights, string reason,
        CancellationToken cancellation = default) =>
        ChangeAsync(actor, parent, from, weights, null, reason, parts => parts.Contains(part)
            ? [.. parts.Where(p => p != part)] : throw new RuleBrokenException("Part", "It is not part of this composite"), cancellation);

    private async Task<Changed> ChangeAsync(
        Actor actor, ItemId parent, IReadOnlyDictionary<ItemId, int> from, IReadOnlyDictionary<ItemId, decimal> weights, CompositeRule? rule, string reason,
        Func<IReadOnlyList<ItemId>, IReadOnlyList<ItemId>> parts, CancellationToken cancellation)
    {
        ItemService.Because(reason, "Say why; the total moves with the weights");
        return (await recorder.ChangeAsync(actor, ItemOperation.Weigh, reason, image =>
        {
            var whole = ItemRecorder.Allowed(actor, ItemOperation.Weigh, parent, image);
            var before = image.Derive(ItemIndexes.Parts)[parent].Where(p => p.IsLive).Select(p => p.Id).ToList();
            var after = parts(before);
            var how = rule ?? whole.Composite ?? throw new RuleBrokenException("Rule", $"{whole.Reference} is no composite");
            Check(actor, image, whole, after, weights, how);
            return [
                Step(parent, i => i with { Composite = after.Count > 0 ? how : null }),
                .. after.Select(part => Step(part, i => i with { Parent = parent, Weight = how == CompositeRule.WeightedMean ? weights[part] : null })),
                .. before.Except(after).Select(part => Step(part, i => i with { Parent = null, Weight = null })),
            ];
        }, cancellation))[0];

        ItemStep Step(ItemId id, Func<Item, Item> change) => new(id, from.TryGetValue(id, out var version) ? version : null, change);
    }

    private static void Check(
        Actor actor, Image image, Item whole, IReadOnlyList<ItemId> parts, IReadOnlyDictionary<ItemId, decimal> weights, CompositeRule rule)
    {
        foreach (var id in parts)
        {
            var (part, _) = ItemRecorder.Seen(actor, id, image);
            if (part.Register != whole.Register)
                throw new RuleBrokenException("Part", $"{part.Reference} stands in another register; move it here first");
            if (part.Kind != whole.Kind)
                throw part.Kind == ItemKind.Risk
                    ? new RuleBrokenException("Part", $"{part.Reference} is a risk; a composite holds one kind only")
                    : new RuleBrokenException("Part", $"{part.Reference} is an opportunity; a composite holds one kind only");
            if (part.Parent is { } other && other != whole.Id)
                throw new RuleBrokenException("Part", $"{part.Reference} is part of another composite; take it out of that one first");
            if (!part.IsLive)
                throw new RuleBrokenException("Part", $"{part.Reference} has ended; reopen it first");
            if (id == whole.Id || image.IsAbove(id, whole))
                throw new RuleBrokenException("Part", $"{whole.Reference} is part of {part.Reference}; an item cannot be part of itself");
        }

        if (rule != CompositeRule.WeightedMean || parts.Count == 0)
            return;
        if (!weights.Keys.ToHashSet().SetEquals(parts))
            throw new RuleBrokenException("Weights", "Give a weight for each part, and for nothing else");
        if (weights.Values.Any(w => w is <= 0 or > 100))
            throw new RuleBrokenException("Weights", "Give each part a weight above 0, at most 100");
        if (weights.Values.Sum() is var sum && sum != 100)
            throw new RuleBrokenException("Weights", $"The weights make {sum.ToString("0.##", CultureInfo.InvariantCulture)} %; they must make exactly 100 %");
    }
}
