using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers.ActionPlans;

/// <summary>An action with the item it belongs to.</summary>
/// <param name="Context">The register.</param>
/// <param name="Item">The item.</param>
/// <param name="Action">The action.</param>
internal sealed record PlannedAction(PaperContext Context, Item Item, ItemAction Action)
{
    /// <summary>Where nobody answers for an action or its item.</summary>
    public const string Nobody = "No owner";

    /// <summary>Every action of the items, in the order of the registers.</summary>
    public static IReadOnlyList<PlannedAction> All(PaperContext context, IEnumerable<Item> items) =>
        [.. items.SelectMany(item => item.Actions.Select(action => new PlannedAction(context, item, action)))];

    /// <summary>Whether it is not finished.</summary>
    public bool IsOpen => Action.Status == ActionStatus.Open;

    /// <summary>Whether the latest day of its target has passed.</summary>
    public bool IsOverdue => Action.IsOverdue(Context.View.Today);

    /// <summary>The day by which it is due at the latest; null without one.</summary>
    public DateOnly? Due => Action.Target.Latest ?? Action.Target.Earliest;

    /// <summary>Who answers for it: its owners; where it has none, its managers, and else the owners of the item.</summary>
    public IReadOnlyList<string> AnsweredBy =>
        Context.View.NamesOf(Action.Owners is [_, ..] owners ? owners : Action.Managers is [_, ..] managers ? managers : Item.Owners) is [_, ..] names ? [.. names.Distinct()] : [Nobody];

    /// <summary>Overdue first, then by date, those without one last; then by item and number.</summary>
    public static IReadOnlyList<PlannedAction> Ordered(IEnumerable<PlannedAction> actions) =>
    [
        .. actions.OrderByDescending(a => a.IsOverdue).ThenBy(a => a.Due ?? DateOnly.MaxValue)
            .ThenBy(a => a.Item.Kind).ThenBy(a => a.Item.Reference, ReferenceOrder.Instance).ThenBy(a => a.Action.Number, ReferenceOrder.Instance),
    ];

    /// <summary>
    /// What became of the item's residual rating after the action ended: whether it was assessed again since, and how it
    /// moved.
    /// </summary>
    public string AfterIt()
    {
        if (Action.Ended is not { } ended)
            return "Not known, because the day it ended is not";
        var run = Context.View.AssessmentsOf(Item);
        var (before, now) = (run.At(Stage.Residual, ended), run.Current(Stage.Residual));
        if (now is null)
            return "Not scored";
        return HasBeenAssessedSince(run, ended)
            ? Summaries.RankedList.Capital(Movement.Between(Context.View, Item, before, now).Words)
            : $"Not assessed since; {Printed.RatingWords(Context.View, Item, now)}";
    }

    /// <summary>How the rating moved after it ended; null when it was not assessed again.</summary>
    public Direction? DirectionAfter() =>
        Action.Ended is { } ended && Context.View.AssessmentsOf(Item) is var run && HasBeenAssessedSince(run, ended)
            ? Movement.Between(Context.View, Item, run.At(Stage.Residual, ended), run.Current(Stage.Residual)).Direction
            : null;

    /// <summary>The latest progress, which is where it stands.</summary>
    public Content Position() => Action.Progress is [.., var last]
        ? Content.Of([.. ActionParts.Progress(Action with { Progress = [last] })])
        : new Muted("Nothing reported.");

    private static bool HasBeenAssessedSince(IReadOnlyList<Assessment> run, DateOnly ended) =>
        run.Of(Stage.Residual).Any(a => AssessmentRun.DayOf(a.Date) > ended);
}
