using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Reviews;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Services.Reviews;

/// <summary>Reviews of items: made, and due.</summary>
public sealed class ReviewService(Workspace workspace, RegisterService registers)
{
    private readonly ItemRecorder recorder = new(workspace);

    /// <summary>Records that an item was reviewed today.</summary>
    /// <param name="actor">Who reviewed.</param>
    /// <param name="id">The item.</param>
    /// <param name="from">The version that the actor saw; null for whatever is there now.</param>
    /// <param name="changed">Whether the review changed the item.</param>
    /// <param name="note">What was considered; may be empty where nothing changed.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <exception cref="RuleBrokenException">The item is closed.</exception>
    /// <exception cref="KeyNotFoundException">There is no such item, or the actor may not see it.</exception>
    /// <exception cref="NotAllowedException">The actor does not answer for it.</exception>
    public Task<Changed> ReviewAsync(Actor actor, ItemId id, int? from, bool changed, string? note, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(
            actor, id, from, ItemOperation.Review, null,
            item => item.Reviewed(new Review(workspace.Today, actor.Person, changed, note?.Trim() ?? "")), cancellation);

    /// <summary>
    /// The items that the actor may review and whose review is due by a day, earliest first; those of a risk officer are all of
    /// its registers, those of a contributor the ones it owns or manages.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="by">The day; null for today.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<DueReview>> DueForAsync(Actor actor, DateOnly? by = null, CancellationToken cancellation = default)
    {
        List<DueReview> due = [];
        foreach (var register in await registers.ListAsync(actor, cancellation: cancellation))
        {
            var view = await registers.ViewAsync(actor, register.Id, cancellation: cancellation);
            foreach (var item in view.LiveItems.Where(i => ItemPermissions.Of(actor, i).Review))
                if (DueOf(view, item) is { } day && day <= (by ?? workspace.Today))
                    due.Add(new DueReview(item, register, day));
        }

        return [.. due.OrderBy(d => d.Due).ThenBy(d => d.Register.Level).ThenBy(d => d.Item.Reference, ReferenceOrder.Instance)];
    }

    /// <summary>The day by which an item is to be reviewed; null when nothing is known of when it was opened or reviewed.</summary>
    internal static DateOnly? DueOf(RegisterView view, Item item) =>
        view.Register.ReviewCycle.NextDue(item, view.BandOf(item, view.Current(item, Stage.Residual)));
}

/// <summary>A review that is due.</summary>
/// <param name="Item">The item.</param>
/// <param name="Register">Its register.</param>
/// <param name="Due">The day by which it is to be reviewed.</param>
public sealed record DueReview(Item Item, Register Register, DateOnly Due);
