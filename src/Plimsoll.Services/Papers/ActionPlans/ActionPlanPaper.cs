using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Papers.ActionPlans;

/// <summary>
/// The action plan: who answers for what and by when, overdue first, with the original date beside the revised one and how
/// often it moved; then the actions that ended, with what became of the rating. Several registers are gone through together,
/// so that everybody finds all that is theirs in one place.
/// </summary>
public static class ActionPlanPaper
{
    /// <summary>Builds the paper.</summary>
    public static Paper Build(RegisterView view, PaperRequest request) => PaperBuilder.Build(view, request with { Kind = PaperKind.ActionPlan });

    /// <summary>What it holds of the registers together.</summary>
    internal static PaperPart Of(IReadOnlyList<PaperContext> contexts)
    {
        var actions = contexts.SelectMany(c => PlannedAction.All(c, ItemsOf(c))).ToList();
        var columns = new ActionColumns(isSeveral: contexts.Count > 1, isMoved: actions.Any(a => a.Action.TimesRedated > 0));
        var open = PlannedAction.Ordered(actions.Where(a => a.IsOpen));
        var ended = Ended(actions);
        IReadOnlyList<Block> blocks =
        [
            .. PlanOverview.Of(contexts, open, ended),
            .. ByOwner(open, columns),
            .. EndedActions.Of(contexts, ended, columns),
            .. Withheld(contexts),
            .. contexts[0].Request.IncludeFindings ? contexts.SelectMany(c => Findings(c, contexts.Count > 1)) : [],
        ];
        return new(contexts[0], "Action plan", [new Section(blocks) { Orientation = Orientation.Landscape }], [.. contexts.SelectMany(ItemsOf)]);
    }

    /// <summary>The live items that have actions, or those asked for, by reference.</summary>
    internal static IReadOnlyList<Item> ItemsOf(PaperContext context) =>
        [.. RegisterPaper.ItemsOf(context).Where(i => i.Actions.Count > 0)];

    /// <summary>Those that ended since the day asked for, or else in the last year; those of which nobody knows when stay.</summary>
    internal static IReadOnlyList<PlannedAction> Ended(IEnumerable<PlannedAction> actions) =>
    [
        .. actions.Where(a => !a.IsOpen && !(a.Action.Ended <= EndedSince(a.Context)))
            .OrderBy(a => a.Action.Ended ?? DateOnly.MinValue).ThenBy(a => a.Item.Kind).ThenBy(a => a.Item.Reference, ReferenceOrder.Instance),
    ];

    /// <summary>The day after which an action must have ended to be told.</summary>
    internal static DateOnly EndedSince(PaperContext context) => context.Request.CompareWith ?? context.YearBefore.Day;

    private static IEnumerable<Block> ByOwner(IReadOnlyList<PlannedAction> open, ActionColumns columns)
    {
        if (open.Count == 0)
            yield break;
        yield return new Heading(1, "Open actions by owner");
        foreach (var (place, (owner, theirs)) in PlanOverview.ByOwner(open).Index())
        {
            yield return new Heading(2, owner, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"owner-{place + 1}"));
            yield return columns.Open(owner, theirs);
        }
    }

    private static IEnumerable<Block> Withheld(IReadOnlyList<PaperContext> contexts)
    {
        List<string> gaps =
        [
            .. from context in contexts
               from gap in Enum.GetValues<ItemKind>().SelectMany(context.Withheld)
               select Of(context) + Printed.Gap(gap),
            .. from context in contexts
               from item in RegisterPaper.ItemsOf(context)
               from part in context.View.WithheldPartsOf(item)
               where part.Part.StartsWith("Action", StringComparison.Ordinal)
               select $"{Of(context)}{item.Reference}, {part.Part}: withheld, {part.Exemption.Printed}",
        ];
        return gaps.Count == 0 ? [] : [new KeepTogether([new Heading(1, "Withheld"), .. gaps.Select(gap => new Paragraph(gap))])];

        string Of(PaperContext context) => contexts.Count > 1 ? $"{context.View.Register.Name}: " : "";
    }

    private static IEnumerable<Block> Findings(PaperContext context, bool isSeveral)
    {
        var blocks = PaperFrame.Findings(context, ItemsOf(context)).Blocks;
        return isSeveral ? [new Heading(1, $"Findings: {context.View.Register.Name}"), .. blocks.Skip(1)] : blocks;
    }
}
