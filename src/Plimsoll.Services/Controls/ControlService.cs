using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Controls;

/// <summary>
/// Controls of an item, and what the lines of assurance say of them. Every method throws <see cref="KeyNotFoundException"/>
/// for an item that the actor may not see, <see cref="NotAllowedException"/> where it may not change it, and
/// <see cref="RuleBrokenException"/> where the change breaks a rule or there is no such control.
/// </summary>
public sealed class ControlService(Workspace workspace)
{
    private readonly ItemRecorder recorder = new(workspace);

    /// <summary>Adds a control; without a number it takes the item's next one.</summary>
    public Task<Changed> AddAsync(Actor actor, ItemId id, int? from, Control control, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.AddControl, null, item => item.AddControl(control), cancellation);

    /// <summary>Edits its number, words, parts, date, owners or effectiveness; ending it and assurance have methods of their own.</summary>
    public Task<Changed> EditAsync(
        Actor actor, ItemId id, int? from, Guid control, string? reason, Func<Control, Control> change, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(actor, id, from, ItemOperation.EditControl, reason, item => item.ChangeControl(control, before => change(before) with
        {
            Id = before.Id,
            Retired = before.Retired,
            Assurances = before.Assurances,
            Exemption = before.Exemption,
        }), cancellation, control);

    /// <summary>Ends a control from a day on.</summary>
    public Task<Changed> RetireAsync(Actor actor, ItemId id, int? from, Guid control, DateOnly on, string reason, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(
            actor, id, from, ItemOperation.RetireControl, ItemService.Because(reason, "Say why the control ends; the rating rested on it"),
            item => item.ChangeControl(control, c => c.Retire(on)), cancellation, control);

    /// <summary>Puts a control that ended back in place.</summary>
    public Task<Changed> RestoreAsync(Actor actor, ItemId id, int? from, Guid control, string reason, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(
            actor, id, from, ItemOperation.RestoreControl, ItemService.Because(reason, "Say why the control is in place again"),
            item => item.ChangeControl(control, c => c.Restore()), cancellation, control);

    /// <summary>Adds what a line of assurance says of a control.</summary>
    /// <param name="actor">Who records it.</param>
    /// <param name="id">The item.</param>
    /// <param name="from">The version that the actor saw; null for whatever is there now.</param>
    /// <param name="control">The control.</param>
    /// <param name="line">Which line says it.</param>
    /// <param name="date">The day of the opinion; not after today.</param>
    /// <param name="opinion">What it says.</param>
    /// <param name="source">Who says it and where, e.g. "Internal audit report 12".</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    public Task<Changed> AssureAsync(
        Actor actor, ItemId id, int? from, Guid control, AssuranceLine line, DateOnly date, AssuranceOpinion opinion, string source,
        CancellationToken cancellation = default) =>
        date > workspace.Today
            ? throw new RuleBrokenException("Date", "This day is still to come; give the day of the opinion")
            : recorder.ChangeAsync(
                actor, id, from, ItemOperation.Assure, null,
                item => item.ChangeControl(control, c => c.Assure(new Assurance(line, date, opinion, source.Trim()))), cancellation, control);
}
