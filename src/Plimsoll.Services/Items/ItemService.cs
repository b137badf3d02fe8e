using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Items;

/// <summary>Items: adding them and changing them, each change one recorded step of history.</summary>
public sealed class ItemService(Workspace workspace)
{
    /// <summary>Adds an item.</summary>
    /// <exception cref="RuleBrokenException">It breaks a rule, or its reference is taken in its register.</exception>
    public async Task AddAsync(Actor actor, Item item, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Change);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        if (image.Find<Register>(DomainCodec.Text(item.Register.Value)) is null)
            throw new RuleBrokenException("Register", "Choose a register");
        References.MustBeFree(image, [item]);
        await workspace.RecordAsync(
            actor, "add item", null, [new Edited(item.Validated(), 0)], now => References.MustBeFree(now, [item]), cancellation);
    }

    /// <summary>Changes an item by one of its own operations.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The item.</param>
    /// <param name="from">The version that the actor saw; null to change whatever is there now.</param>
    /// <param name="operation">For the history, e.g. "assess".</param>
    /// <param name="reason">Why, when somebody said.</param>
    /// <param name="change">The operation.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <exception cref="KeyNotFoundException">There is no such item, or the actor may not see it.</exception>
    /// <exception cref="RuleBrokenException">The change breaks a rule.</exception>
    /// <exception cref="Journal.VersionConflictException">Somebody else changed it first.</exception>
    public async Task<Item> ChangeAsync(
        Actor actor, ItemId id, int? from, string operation, string? reason, Func<Item, Item> change, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Change);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var key = DomainCodec.Text(id.Value);
        if (image.Document(key) is not { Value: Item item } document || (!actor.May(Rights.ReadExempt) && image.Withholds(item, image)))
            throw new KeyNotFoundException("There is no such item");
        var changed = change(item).Validated();
        Edited edited = new(changed, from ?? document.Version);
        if (changed.Reference == item.Reference && changed.Register == item.Register)
            await workspace.RecordAsync(actor, operation, reason, [edited], cancellation);
        else
            await workspace.RecordAsync(actor, operation, reason, [edited], now => References.MustBeFree(now, [changed]), cancellation);
        return changed;
    }
}
