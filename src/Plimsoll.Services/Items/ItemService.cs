using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Items;

/// <summary>
/// Items: adding, editing, ending, linking and moving them, each change one recorded step of history. Every method throws
/// <see cref="KeyNotFoundException"/> for an item that the actor may not see, <see cref="NotAllowedException"/> where it may
/// not change it, and <see cref="RuleBrokenException"/> where the change breaks a rule; then nothing is recorded.
/// </summary>
public sealed partial class ItemService(Workspace workspace)
{
    private readonly ItemRecorder recorder = new(workspace);

    /// <summary>Adds an item. A risk officer's is open at once; a contributor's is proposed until an officer accepts it.</summary>
    /// <returns>The item as it was recorded.</returns>
    /// <exception cref="RuleBrokenException">It breaks a rule, or its reference is taken in its register.</exception>
    public async Task<Item> AddAsync(Actor actor, Item item, CancellationToken cancellation = default)
    {
        var isOfficer = actor.May(Rights.Change, item.Register);
        if (!isOfficer && !actor.May(Rights.Contribute, item.Register))
            throw new NotAllowedException(Rights.Change);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        ItemRecorder.OpenRegister(image, item.Register);
        var added = (isOfficer ? item : Proposed(item)).Validated();
        References.MustBeFree(image, [added]);
        await workspace.RecordAsync(
            actor, isOfficer ? "add item" : "propose item", null, [new Edited(added, 0)], now => References.MustBeFree(now, [added]), cancellation);
        return added;
    }

    /// <summary>A reference that is free in a register and carries on those it has: after CR07 comes CR08.</summary>
    public async Task<string> NextReferenceAsync(Actor actor, RegisterId register, ItemKind kind, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Read, register);
        return NextReference(await workspace.ImageAsync(cancellation: cancellation), register, kind);
    }

    /// <summary>
    /// Edits the item's own fields: title, description or cause, event and consequences, opportunities, owners, managers,
    /// priorities, category, response, in focus, proximity, opened. Everything else has an operation of its own.
    /// </summary>
    /// <exception cref="ArgumentException">The change touches something else.</exception>
    public Task<Changed> EditAsync(Actor actor, ItemId id, int? from, string? reason, Func<Item, Item> change, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.Edit, reason, item => OwnFields(item, change(item)), cancellation);

    /// <summary>Changes an item by an operation that has no method of its own; for a risk officer.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The item.</param>
    /// <param name="from">The version that the actor saw; null to change whatever is there now.</param>
    /// <param name="operation">For the history, e.g. "correct import".</param>
    /// <param name="reason">Why, when somebody said.</param>
    /// <param name="change">The operation.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    public async Task<Item> ChangeAsync(
        Actor actor, ItemId id, int? from, string operation, string? reason, Func<Item, Item> change, CancellationToken cancellation = default) =>
        (await recorder.ChangeAsync(actor, id, from, new ItemOperation(operation, Doer.RiskOfficer), reason, change, cancellation)).Item;

    /// <summary>Takes a proposed item into the register.</summary>
    public Task<Changed> AcceptAsync(Actor actor, ItemId id, int? from, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.Accept, null, item => item.Accept(workspace.Today), cancellation);

    /// <summary>Closes an item today.</summary>
    public Task<Changed> CloseAsync(Actor actor, ItemId id, int? from, string reason, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.Close, reason, item => item.Close(workspace.Today, reason), cancellation);

    /// <summary>Opens a closed or merged item again.</summary>
    public Task<Changed> ReopenAsync(Actor actor, ItemId id, int? from, string reason, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.Reopen, Because(reason, "Say why it is opened again; the committee will ask"), item => item.Reopen(), cancellation);

    /// <summary>Gives an item another reference in its register; the one before is kept.</summary>
    public Task<Changed> RenumberAsync(Actor actor, ItemId id, int? from, string reference, string? reason, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.Renumber, reason, item => item.Renumber(reference), cancellation);

    /// <summary>Merges an item into another that carries on; the other must be live, and in a register that the actor runs.</summary>
    public async Task<Changed> MergeAsync(Actor actor, ItemId id, int? from, ItemId into, string reason, CancellationToken cancellation = default) =>
        (await recorder.ChangeAsync(actor, ItemOperation.Merge, reason, image =>
        {
            ItemRecorder.Allowed(actor, ItemOperation.Merge, id, image);
            var (other, _) = ItemRecorder.Seen(actor, into, image);
            actor.Must(Rights.Change, other.Register);
            return other.IsLive
                ? [new ItemStep(id, from, item => item.MergeInto(into, workspace.Today, reason))]
                : throw new RuleBrokenException("Merge into", $"{other.Reference} has ended itself; choose an open item");
        }, cancellation))[0];

    /// <summary>Withholds an item from the public.</summary>
    public Task<Changed> MarkExemptAsync(Actor actor, ItemId id, int? from, Exemption exemption, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.MarkExempt, exemption.Reason, item => item.MarkExempt(exemption), cancellation);

    /// <summary>Lifts the marking: from now on, everybody who reads the register sees the item and its whole history.</summary>
    public Task<Changed> UnmarkExemptAsync(Actor actor, ItemId id, int? from, string reason, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.UnmarkExempt, Because(reason, "Say why it need not be withheld any more"), item => item.UnmarkExempt(), cancellation);

    /// <summary>Withholds one part of an item from the public: a field, a control, an action or an attachment.</summary>
    public Task<Changed> MarkExemptAsync(Actor actor, ItemId id, int? from, ItemPart part, Exemption exemption, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.MarkExempt, exemption.Reason, item => item.MarkExempt(part, exemption), cancellation);

    /// <summary>Lifts the marking of a part: from now on, everybody who reads the register sees it and its whole history.</summary>
    public Task<Changed> UnmarkExemptAsync(Actor actor, ItemId id, int? from, ItemPart part, string reason, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.UnmarkExempt, Because(reason, "Say why it need not be withheld any more"), item => item.UnmarkExempt(part), cancellation);

    /// <summary>A reason that must be given.</summary>
    internal static string Because(string reason, Sentence message) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("Reason", message) : reason;

    internal static string NextReference(Image image, RegisterId register, ItemKind kind)
    {
        var taken = image.All<Item>().Where(i => i.Register == register).Select(i => (i.Kind, i.Reference)).ToList();
        var own = taken.Where(t => t.Kind == kind).Select(t => t.Reference);
        return ReferenceSuggestion.After(own, taken.Select(t => t.Reference), kind);
    }

    private static Item Proposed(Item item) => item with { Status = ItemStatus.Proposed, Exemption = null, Parent = null, Weight = null, Composite = null };

    private static Item OwnFields(Item before, Item after) =>
        before with
        {
            Title = after.Title,
            Description = after.Description,
            Cause = after.Cause,
            Event = after.Event,
            Consequences = after.Consequences,
            Opportunities = after.Opportunities,
            Owners = after.Owners,
            Managers = after.Managers,
            Priorities = after.Priorities,
            Category = after.Category,
            Response = after.Response,
            InFocus = after.InFocus,
            Proximity = after.Proximity,
            Opened = after.Opened,
        } is var edited && edited == after ? edited : throw new ArgumentException("An edit touches the item's own fields only; everything else has an operation of its own", nameof(after));
}
