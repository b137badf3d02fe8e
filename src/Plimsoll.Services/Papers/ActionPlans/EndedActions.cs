using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Actions;

namespace Plimsoll.Services.Papers.ActionPlans;

/// <summary>Actions that were completed or cancelled, and whether the rating moved afterwards.</summary>
internal static class EndedActions
{
    public static IEnumerable<Block> Of(IReadOnlyList<PaperContext> contexts, IReadOnlyList<PlannedAction> ended, ActionColumns columns) =>
        ended.Count == 0 ? [] : [new Heading(1, $"Completed and cancelled since {Printed.Day(ActionPlanPaper.EndedSince(contexts[0]))}"), columns.Ended(ended)];

    /// <summary>"8 actions were completed and 1 cancelled since …: after 3 of them the rating went down, after 5 nobody assessed again."</summary>
    public static string InWords(PaperContext context, IReadOnlyList<PlannedAction> ended)
    {
        var complete = ended.Count(a => a.Action.Status == ActionStatus.Complete);
        var cancelled = ended.Count - complete;
        var what = (complete, cancelled) switch
        {
            (_, 0) => $"{PlanOverview.Count(complete, "action")} {Were(complete)} completed",
            (0, _) => $"{PlanOverview.Count(cancelled, "action")} {Were(cancelled)} cancelled",
            _ => $"{PlanOverview.Count(complete, "action")} {Were(complete)} completed and {cancelled} cancelled",
        };
        var after = ended.ToLookup(a => a.DirectionAfter());
        List<string> parts = [];
        Add(after[Direction.Down].Count(), "the rating went down");
        Add(after[Direction.Up].Count(), "the rating went up");
        Add(after[Direction.Same].Count(), "the rating was assessed again and did not change");
        Add(ended.Count - after[Direction.Down].Count() - after[Direction.Up].Count() - after[Direction.Same].Count(), "the rating cannot be compared, or was not assessed again");
        return $"{what} since {Printed.Day(ActionPlanPaper.EndedSince(context))}: {string.Join("; ", parts)}.";

        void Add(int count, string words)
        {
            if (count > 0)
                parts.Add($"after {count} {words}");
        }
    }

    private static string Were(int count) => count == 1 ? "was" : "were";
}
