using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Items;

public sealed partial class ItemService
{
    /// <summary>Links an item to another that the actor sees, in this register or another; both ends show it.</summary>
    public async Task<Changed> LinkAsync(Actor actor, ItemId id, int? from, ItemId other, LinkKind kind, CancellationToken cancellation = default) =>
        (await recorder.ChangeAsync(actor, ItemOperation.Link, null, image =>
        {
            ItemRecorder.Allowed(actor, ItemOperation.Link, id, image);
            var (end, _) = ItemRecorder.Seen(actor, other, image);
            return end.Links.Any(l => l.Item == id)
                ? throw new RuleBrokenException("Item", "They are linked already; take that link away first")
                : [new ItemStep(id, from, item => item.LinkTo(other, kind))];
        }, cancellation))[0];

    /// <summary>Takes the link between two items away, whichever of them keeps it; the right to change the first is enough.</summary>
    public async Task<Changed> UnlinkAsync(Actor actor, ItemId id, int? from, ItemId other, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var item = ItemRecorder.Allowed(actor, ItemOperation.Unlink, id, image);
        var (end, _) = ItemRecorder.Seen(actor, other, image);
        if (item.Links.Any(l => l.Item == other))
            return await recorder.ChangeAsync(actor, id, from, ItemOperation.Unlink, null, i => i.UnlinkFrom(other), cancellation);
        if (end.Links.All(l => l.Item != id))
            throw new RuleBrokenException("Item", $"{item.Reference} and {end.Reference} are not linked");
        return await recorder.ChangeAsync(actor, other, null, ItemOperation.Unlink with { By = Doer.Anybody }, null, i => i.UnlinkFrom(id), cancellation);
    }

    /// <summary>
    /// The items that an item is linked to, from whichever end, by register and reference; those that the actor may not see are
    /// not among them.
    /// </summary>
    public async Task<IReadOnlyList<LinkedItem>> LinksAsync(Actor actor, ItemId id, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(asAt, cancellation);
        var now = asAt is null or { KnownNow: true } ? image : await workspace.ImageAsync(cancellation: cancellation);
        if (image.Find<Item>(DomainCodec.Text(id.Value)) is not { } item || !actor.Sees(item, image, now))
            throw new KeyNotFoundException("There is no such item");
        var theirs =
            from other in image.Derive(ItemIndexes.LinkedFrom)[id]
            from link in other.Links
            where link.Item == id
            select (Item: other.Id, Kind: ItemLink.FromTheOtherEnd(link.Kind));
        var ends = item.Links.Select(l => (l.Item, l.Kind)).Concat(theirs).DistinctBy(e => e.Item);
        var found =
            from end in ends
            let other = image.Find<Item>(DomainCodec.Text(end.Item.Value))
            where other is not null && actor.Sees(other, image, now)
            let register = image.Get<Register>(DomainCodec.Text(other.Register.Value))
            select new LinkedItem(other.Id, other.Reference, other.Title, other.Kind, other.Status, register, end.Kind);
        return [.. found.OrderBy(l => l.Register.Level).ThenBy(l => l.Register.Name, StringComparer.OrdinalIgnoreCase).ThenBy(l => l.Reference, ReferenceOrder.Instance)];
    }
}

/// <summary>An item at the other end of a link.</summary>
/// <param name="Id">The item.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Risk or opportunity.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Register">The register it stands in.</param>
/// <param name="Link">What the item that was asked about is to it.</param>
public sealed record LinkedItem(ItemId Id, string Reference, string Title, ItemKind Kind, ItemStatus Status, Register Register, LinkKind Link);
