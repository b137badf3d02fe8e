using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Reviews;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Bench.Generating;

/// <summary>What happens to an item in a quarter: mostly it is assessed again or progress is reported.</summary>
internal sealed class PlausibleChanges(SyntheticItems items, Random chance)
{
    public Item Change(Item item, DateOnly day)
    {
        var open = item.Actions.Where(a => a.Status == ActionStatus.Open).ToList();
        return chance.Next(10) switch
        {
            < 4 when item.Composite is null => items.Reassess(item, day),
            < 7 when open.Count > 0 => item.ChangeAction(items.Pick(open).Id, a => a.Report(new Progress(Timing.On(day), items.Pick(Phrases.Progress)))),
            7 when open.Count > 0 => item.ChangeAction(items.Pick(open).Id, a => Later(a, day)),
            8 when open.Count > 0 => item.ChangeAction(items.Pick(open).Id, a => a.Complete(day)),
            9 when item.Actions.Count < 6 => item.AddAction(items.Action(items.Pick(Phrases.Services), day)),
            _ => item.Reviewed(new Review(day, null, false, "")),
        };
    }

    private ItemAction Later(ItemAction action, DateOnly day)
    {
        var from = action.Target.Latest is { } target && target > day ? target : day;
        return action.Redate(Timing.On(from.AddDays(chance.Next(30, 120))), items.Pick(Phrases.Reasons), day);
    }
}
