using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Controls;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Makes the controls and actions of an item, on top of those that it has already.</summary>
internal sealed class EntryAssembly(SourcedValues values, Func<Guid> newId)
{
    private const double SameWords = 0.7;
    private const double SameNumber = 0.3;

    /// <summary>The controls as they are to be: those that were read first, then those that the document does not speak of.</summary>
    public IReadOnlyList<Control> Controls(List<RecognisedControl> read, IReadOnlyList<Control> known)
    {
        var free = known.ToList();
        List<Control> made = [];
        foreach (var control in read)
        {
            var before = free.FirstOrDefault(c => Same(c.Number, c.Text, control.Number, control.Text.Value));
            if (before is not null)
                free.Remove(before);
            var id = before?.Id ?? newId();
            made.Add((before ?? new Control { Id = id, Text = "" }) with
            {
                Number = control.Number,
                Text = values.Text($"controls[{id}].text", control.Text),
                Parts = [.. control.Parts.Select(p => new ControlPart(p.Number, p.Text.Value))],
                Implemented = values.Date($"controls[{id}].implemented", control.Implemented),
                Owners = values.Parties($"controls[{id}].owners", control.Owners, before?.Owners ?? []),
                Effectiveness = values.Kept($"controls[{id}].effectiveness", control.Effectiveness) ?? before?.Effectiveness,
                Assurances = [.. before?.Assurances ?? [], .. control.Assurances.Select(a => a.Value).Where(a => before is null || !before.Assurances.Contains(a))],
                Retired = values.Kept($"controls[{id}].retired", control.Retired) ?? before?.Retired,
                Exemption = values.Marking($"controls[{id}].exemption", control.Exemption) ?? before?.Exemption,
            });
        }

        return read.Count == 0 ? known : [.. made, .. free];
    }

    /// <summary>The actions likewise.</summary>
    public IReadOnlyList<ItemAction> Actions(List<RecognisedAction> read, IReadOnlyList<ItemAction> known)
    {
        var free = known.ToList();
        List<ItemAction> made = [];
        foreach (var action in read)
        {
            var before = free.FirstOrDefault(a => Same(a.Number, a.Text, action.Number, action.Text.Value));
            if (before is not null)
                free.Remove(before);
            var id = before?.Id ?? newId();
            var old = before ?? new ItemAction { Id = id, Text = "" };
            made.Add(old with
            {
                Number = action.Number,
                Text = values.Text($"actions[{id}].text", action.Text),
                Managers = values.Parties($"actions[{id}].managers", action.Managers, old.Managers),
                Owners = values.Parties($"actions[{id}].owners", action.Owners, old.Owners),
                Target = action.Target is null ? old.Target : values.Date($"actions[{id}].target", action.Target),
                EarlierTargets = [.. old.EarlierTargets, .. action.EarlierTargets.Select((t, n) => new EarlierTarget(values.Date($"actions[{id}].originalTarget", t), action.WhyMoved.ElementAtOrDefault(n), null))
                    .Where(t => old.EarlierTargets.All(e => e.Target.Words != t.Target.Words))],
                Status = values.Kept($"actions[{id}].status", action.Status) ?? (IsDone($"actions[{id}].status", action) ? ActionStatus.Complete : old.Status),
                Ended = values.Kept($"actions[{id}].ended", action.Ended) ?? old.Ended,
                ExpectedImpact = values.Kept($"actions[{id}].expectedImpact", action.ExpectedImpact) ?? old.ExpectedImpact,
                ExpectedLikelihood = values.Kept($"actions[{id}].expectedLikelihood", action.ExpectedLikelihood) ?? old.ExpectedLikelihood,
                Exemption = values.Marking($"actions[{id}].exemption", action.Exemption) ?? old.Exemption,
                Progress = [.. old.Progress, .. action.Progress.Select((p, i) => new Progress(values.Said(action.ProgressDates, i), values.Text($"actions[{id}].progress[{i}]", p)))
                    .Where(p => old.Progress.All(q => q.Text != p.Text))],
                Outcomes = action.Outcomes.Count == 0 ? old.Outcomes : [.. action.Outcomes.Select((o, i) => values.Text($"actions[{id}].outcomes[{i}]", o))],
            });
        }

        return read.Count == 0 ? known : [.. made, .. free];
    }

    private bool IsDone(string field, RecognisedAction action)
    {
        if (action.Complete is { } done)
            values.Place(field, done, done.Words);
        return action.Complete is { Value: true };
    }

    private static bool Same(string number, string text, string otherNumber, string otherText) =>
        Likeness.Of(text, otherText) is var alike && (alike >= SameWords || (number.Length > 0 && number == otherNumber && alike >= SameNumber));
}
