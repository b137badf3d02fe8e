using Plimsoll.Domain.Actions;

namespace Plimsoll.Web.Summaries;

/// <summary>An open action whose target has passed.</summary>
/// <param name="Line">Its item.</param>
/// <param name="Action">The action.</param>
/// <param name="DaysLate">Days since the last day of its target.</param>
internal sealed record OverdueAction(ItemLine Line, ItemAction Action, int DaysLate)
{
    /// <summary>Those of live items, the latest first.</summary>
    public static IReadOnlyList<OverdueAction> Of(RegisterView view, IReadOnlyList<ItemLine> lines) =>
    [
        .. from line in lines
           where line.Item.IsLive
           from action in line.Item.Actions
           where action.IsOverdue(view.Today)
           let late = view.Today.DayNumber - action.Target.Latest!.Value.DayNumber
           orderby late descending
           select new OverdueAction(line, action, late),
    ];
}
