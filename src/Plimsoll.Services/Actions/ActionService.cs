using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Actions;

/// <summary>
/// Actions of an item: what is to be done, how it goes and how it ends. Every method throws
/// <see cref="KeyNotFoundException"/> for an item that the actor may not see, <see cref="NotAllowedException"/> where it may
/// not change the action, and <see cref="RuleBrokenException"/> where the change breaks a rule or there is no such action.
/// </summary>
public sealed class ActionService(Workspace workspace)
{
    private readonly ItemRecorder recorder = new(workspace);

    /// <summary>Adds an action; without a number it takes the item's next one.</summary>
    public Task<Changed> AddAsync(Actor actor, ItemId id, int? from, ItemAction action, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.AddAction, null, item => item.AddAction(action), cancellation);

    /// <summary>
    /// Edits its number, words, managers, owners, outcomes or expected effect; target, progress and end have methods of their own.
    /// </summary>
    public Task<Changed> EditAsync(
        Actor actor, ItemId id, int? from, Guid action, string? reason, Func<ItemAction, ItemAction> change, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.EditAction, reason, item => item.ChangeAction(action, before => change(before) with
        {
            Id = before.Id,
            Target = before.Target,
            EarlierTargets = before.EarlierTargets,
            Status = before.Status,
            Ended = before.Ended,
            Progress = before.Progress,
            Exemption = before.Exemption,
        }), cancellation, action);

    /// <summary>Reports progress.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The item.</param>
    /// <param name="from">The version that the actor saw; null for whatever is there now.</param>
    /// <param name="action">The action.</param>
    /// <param name="text">What was done.</param>
    /// <param name="date">The day it speaks of; null for today, never a day to come.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    public Task<Changed> ReportAsync(
        Actor actor, ItemId id, int? from, Guid action, string text, DateOnly? date = null, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(
            actor, id, from, ItemOperation.Report, null,
            item => item.ChangeAction(action, a => a.Report(new Progress(Timing.On(NotToCome(date)), text.Trim(), actor.Person))), cancellation, action);

    /// <summary>Completes it on a day.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The item.</param>
    /// <param name="from">The version that the actor saw; null for whatever is there now.</param>
    /// <param name="action">The action.</param>
    /// <param name="on">The day it was done; null for today, never a day to come.</param>
    /// <param name="note">A last report of progress; null for none.</param>
    /// <param name="outcome">What came of it; null when nothing is to be said.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    public Task<Changed> CompleteAsync(
        Actor actor, ItemId id, int? from, Guid action, DateOnly? on = null, string? note = null, string? outcome = null, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.Complete, null, item => item.ChangeAction(action, a =>
        {
            var done = a.Complete(NotToCome(on));
            if (!string.IsNullOrWhiteSpace(note))
                done = done.Report(new Progress(Timing.On(NotToCome(on)), note.Trim(), actor.Person));
            return string.IsNullOrWhiteSpace(outcome) ? done : done with { Outcomes = [.. done.Outcomes, outcome.Trim()] };
        }), cancellation, action);

    /// <summary>Gives it another target; the one before is kept with the reason.</summary>
    public Task<Changed> RedateAsync(Actor actor, ItemId id, int? from, Guid action, Timing target, string reason, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(
            actor, id, from, ItemOperation.Redate, reason, item => item.ChangeAction(action, a => a.Redate(target, reason, workspace.Today)), cancellation, action);

    /// <summary>Gives it up; the reason stands in its progress too.</summary>
    public Task<Changed> CancelAsync(Actor actor, ItemId id, int? from, Guid action, string reason, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(
            actor, id, from, ItemOperation.Cancel, reason, item => item.ChangeAction(action, a => a.Cancel(workspace.Today, reason, actor.Person)), cancellation, action);

    /// <summary>Takes it up again after it ended.</summary>
    public Task<Changed> ReopenAsync(Actor actor, ItemId id, int? from, Guid action, string reason, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(
            actor, id, from, ItemOperation.ReopenAction, ItemService.Because(reason, "Say why the action is taken up again"),
            item => item.ChangeAction(action, a => a.Reopen()), cancellation, action);

    private DateOnly NotToCome(DateOnly? day) =>
        day > workspace.Today ? throw new RuleBrokenException("Date", "This day is still to come; give today or a day before") : day ?? workspace.Today;
}
