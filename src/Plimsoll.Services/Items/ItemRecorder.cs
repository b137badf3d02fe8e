using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.History;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Items;

/// <summary>
/// The one way in which items change: load, see, be allowed to, apply, check, record. What the services of the subjects do
/// is said by an <see cref="ItemOperation"/> and a function.
/// </summary>
internal sealed class ItemRecorder(Workspace workspace)
{
    /// <summary>How often a change is put on top of what others record at the same moment before it is given up.</summary>
    private const int Attempts = 20;

    /// <summary>Changes one item, or an action or control of it.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The item.</param>
    /// <param name="from">The version that the actor saw; null to change whatever is there now.</param>
    /// <param name="operation">What is done.</param>
    /// <param name="reason">Why, when somebody said.</param>
    /// <param name="change">The change; it may be applied more than once, so what it makes has its identity beforehand.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <param name="part">The action or control concerned.</param>
    public async Task<Changed> ChangeAsync(
        Actor actor, ItemId id, int? from, ItemOperation operation, string? reason, Func<Item, Item> change, CancellationToken cancellation, Guid? part = null) =>
        (await ChangeAsync(actor, operation, reason, _ => [new ItemStep(id, from, change, part)], cancellation))[0];

    /// <summary>Changes several items in one recorded change: all of them, or none.</summary>
    /// <param name="actor">Who; must have the right to the operation at each of them.</param>
    /// <param name="operation">What is done.</param>
    /// <param name="reason">Why, when somebody said.</param>
    /// <param name="plan">What is to happen, as things stand in an image.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <returns>The items, in the order of the plan.</returns>
    public async Task<IReadOnlyList<Changed>> ChangeAsync(
        Actor actor, ItemOperation operation, string? reason, Func<Image, IReadOnlyList<ItemStep>> plan, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var image = await workspace.ImageAsync(cancellation: cancellation);
            List<Changed> changed = [];
            List<Edited> documents = [];
            foreach (var step in plan(image))
            {
                var (item, version) = Seen(actor, step.Item, image);
                ItemPermissions.Of(actor, item).Must(operation, step.Part);

                // Whoever changes an item must see all of it, or would write over what they do not see.
                if (item.ExemptParts().Any() && !actor.SeesExemptParts(item, image))
                    throw new NotAllowedException(Rights.ReadExempt);
                var after = await AppliedAsync(step, item, version, cancellation);

                // A form that was sent without a change makes no step of history.
                var isSame = DomainCodec.Write(after.Item).Body == DomainCodec.Write(item).Body;
                if (!isSame)
                    documents.Add(new Edited(after.Item, version));
                changed.Add(isSame ? after with { Version = version } : after);
            }

            var renamed = changed.Select(c => c.Item).Where(i => IsRenamed(i, image)).ToList();
            References.MustBeFree(image, renamed);
            if (documents.Count == 0)
                return changed;
            try
            {
                if (renamed.Count == 0)
                    await workspace.RecordAsync(actor, operation.Words, Trimmed(reason), documents, cancellation);
                else
                    await workspace.RecordAsync(actor, operation.Words, Trimmed(reason), documents, now => References.MustBeFree(now, renamed), cancellation);
                return changed;
            }
            catch (VersionConflictException) when (attempt < Attempts)
            {
                // Somebody was faster by a moment: what they did is looked at like anything else done since.
            }
        }
    }

    /// <summary>An item with a change that was made to the version that stands, or to an older one.</summary>
    private async Task<Changed> AppliedAsync(ItemStep step, Item current, int version, CancellationToken cancellation)
    {
        if (step.From is not { } from || from == version)
            return new Changed(step.Change(current).Validated(), version + 1, []);
        if (from < 1 || from > version)
            throw new ArgumentOutOfRangeException(nameof(step), from, $"{current.Reference} has versions 1 to {version}");
        await workspace.Names.RefreshAsync(cancellation);
        var entries = await workspace.Database.Journal.HistoryAsync(workspace.Organisation, DomainCodec.Text(current.Id.Value), cancellation);
        var seen = entries[from - 1];
        var steps = HistorySteps.Of([.. entries.Skip(from).Take(version - from)], workspace.Names, seen.Body);
        var merged = Merging.Of((Item)DomainCodec.Read(seen.Kind, seen.Schema, seen.Body), current, version, step.Change, steps);
        return new Changed(merged.Validated(), version + 1, steps);
    }

    /// <summary>An item that the actor may see, with its version.</summary>
    /// <exception cref="KeyNotFoundException">There is no such item, or the actor may not see it.</exception>
    public static (Item Item, int Version) Seen(Actor actor, ItemId id, Image image) =>
        image.Document(DomainCodec.Text(id.Value)) is { Value: Item item } document && actor.Sees(item, image, image)
            ? (item, document.Version)
            : throw new KeyNotFoundException("There is no such item");

    /// <summary>
    /// An item that the actor may see and do something to: asked before anything else is looked at, so that no rule tells
    /// of other items to somebody who may not even try.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such item, or the actor may not see it.</exception>
    /// <exception cref="NotAllowedException">The actor has not the right to the operation.</exception>
    public static Item Allowed(Actor actor, ItemOperation operation, ItemId id, Image image)
    {
        var (item, _) = Seen(actor, id, image);
        ItemPermissions.Of(actor, item).Must(operation, null);
        return item;
    }

    /// <summary>The register of an identity.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    public static Register RegisterOf(Image image, RegisterId register) =>
        image.Find<Register>(DomainCodec.Text(register.Value)) ?? throw new RuleBrokenException("Register", "Choose a register");

    /// <summary>A register that takes items.</summary>
    /// <exception cref="RuleBrokenException">There is none, or nothing more is kept in it.</exception>
    public static Register OpenRegister(Image image, RegisterId register) =>
        RegisterOf(image, register) is { Retired: null } open ? open : throw new RuleBrokenException("Register", "Nothing more is kept in this register; choose another");

    private static bool IsRenamed(Item item, Image image) =>
        image.Find<Item>(DomainCodec.Text(item.Id.Value)) is { } before && (before.Reference != item.Reference || before.Register != item.Register);

    private static string? Trimmed(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
}

/// <summary>What happens to one item in a change.</summary>
/// <param name="Item">The item.</param>
/// <param name="From">The version that the actor saw; null for whatever is there now.</param>
/// <param name="Change">What happens to it.</param>
/// <param name="Part">The action or control concerned; null when it is the item itself.</param>
internal sealed record ItemStep(ItemId Item, int? From, Func<Item, Item> Change, Guid? Part = null);
