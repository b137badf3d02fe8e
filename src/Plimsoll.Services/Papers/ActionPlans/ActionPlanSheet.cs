using Plimsoll.Documents.Sheets;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Exporting.Lists;

namespace Plimsoll.Services.Papers.ActionPlans;

/// <summary>The action plan as a list: open actions, overdue first and then by date, then those that ended. An action stands once, with all who answer for it.</summary>
internal static class ActionPlanSheet
{
    public static Sheet Of(PaperContext context)
    {
        var all = PlannedAction.All(context, ActionPlanPaper.ItemsOf(context));
        var view = context.View;
        var list = Field.List<PlannedAction>("Action plan",
        [
            .. Listed.Names<PlannedAction>(row => row.Item),
            new("No.", 9, row => row.Action.Number),
            new("Action", 60, row => row.Action.Text),
            new("Answered by", 30, row => string.Join("; ", row.AnsweredBy)),
            new("Status", 11, row => row.Action.Status.ToString()),
            new("Overdue", 9, row => Listed.Yes(row.IsOverdue)),
            .. Listed.When<PlannedAction>("Due", row => row.Action.Target),
            .. Listed.When<PlannedAction>("Original date", row => row.Action.OriginalTarget),
            new("Times moved", 9, row => row.Action.TimesRedated),
            new("Position", 60, row => row.Action.Progress is [.., var last] ? (last.Date.Words.Length > 0 ? $"{last.Date.Words}: {last.Text}" : last.Text) : ""),
            new("Ended", 12, row => row.Action.Ended),
            new("Rating since", 34, row => row.IsOpen ? "" : row.AfterIt()),
            new("Manager", 28, row => Printed.Parties(view, row.Action.Managers)),
            new("Owner", 28, row => Printed.Parties(view, row.Action.Owners)),
        ], [.. PlannedAction.Ordered(all.Where(a => a.IsOpen)), .. ActionPlanPaper.Ended(all)]);
        var gaps = Enum.GetValues<ItemKind>().SelectMany(context.Withheld);
        return list with { Rows = list.Rows.Concat(gaps.Select(gap => new SheetRow(gap.Reference, $"Withheld: {gap.Exemption.Printed}", Printed.Kind(gap.Kind)))) };
    }
}
