using System.Collections.Concurrent;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.History;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Reviews;

namespace Plimsoll.Services.Work;

/// <summary>My work: what waits for somebody across all registers, and what changed since they were last here.</summary>
public sealed partial class WorkService(Workspace workspace, RegisterService registers, HistoryService history)
{
    /// <summary>Days ahead that a review shows.</summary>
    public const int ReviewDays = 14;

    /// <summary>Days ahead that an action shows.</summary>
    public const int ActionDays = 30;

    /// <summary>
    /// The findings that whoever answers for an item can answer. Overdue actions, missing progress and overdue reviews are tasks
    /// of their own; weights, numbers and titles of posts are the risk officer's.
    /// </summary>
    private static readonly HashSet<string> ForOwners = new(StringComparer.Ordinal)
    {
        "not-scored", "residual-worse-than-inherent", "rating-grid-mismatch", "label-level-mismatch", "forecast-not-better", "forecast-passed",
        "assessed-after-report", "no-target", "circular-action", "completed-still-listed", "action-redated-often",
    };

    /// <summary>What waits for an actor, most urgent first: by the day it was or is due, then by kind.</summary>
    public async Task<IReadOnlyList<WorkTask>> ForAsync(Actor actor, CancellationToken cancellation = default)
    {
        // What somebody may see and answers for is in the image too: until anything is recorded, their tasks stay the same.
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var kept = image.Derive(Kept);
        var key = (actor.InFull, workspace.Today);
        return kept.TryGetValue(key, out var tasks) ? tasks : kept[key] = await FindAsync(actor, image, cancellation);
    }

    private async Task<IReadOnlyList<WorkTask>> FindAsync(Actor actor, Image image, CancellationToken cancellation)
    {
        var mine = actor.Parties.SelectMany(p => image.Derive(ItemIndexes.ByParty)[p]).DistinctBy(i => i.Id).ToLookup(i => i.Register, i => i.Id);
        List<WorkTask> tasks = [];
        foreach (var register in await ReadableAsync(actor, cancellation))
        {
            if (mine.Contains(register.Id) && actor.May(Rights.Contribute, register.Id))
                tasks.AddRange(Of(actor, await registers.ViewOfAsync(actor, register.Id, mine[register.Id].ToHashSet(), cancellation), mine[register.Id].ToHashSet()));
            if (actor.May(Rights.Change, register.Id))
                tasks.AddRange(image.Derive(ItemIndexes.Proposed)[register.Id].Where(i => actor.Sees(i, image, image)).Select(i => TaskOf(WorkKind.ProposedItem, register, i, null, "")));
        }

        return [
            .. tasks.Select(t => t.Due < workspace.Today ? t with { DaysLate = workspace.Today.DayNumber - t.Due.Value.DayNumber } : t)
                .OrderBy(t => t.Due ?? workspace.Today).ThenBy(t => t.Kind).ThenBy(t => t.Register.Level).ThenBy(t => t.Register.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(t => t.Reference, ReferenceOrder.Instance).ThenBy(t => t.ActionNumber, ReferenceOrder.Instance)];
    }

    /// <summary>What others and the actor changed since a moment, in items that it may see: newest first, the first so many.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="since">The moment, e.g. when they were last here.</param>
    /// <param name="most">At most so many changes, 1 to 500; the page says how many there are in all.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<HistoryPage> ChangesSinceAsync(Actor actor, DateTimeOffset since, int most = 50, CancellationToken cancellation = default) =>
        history.ChangesAsync(actor, new HistoryQuery { After = since, PageSize = most }, cancellation: cancellation);

    private static readonly Func<Image, ConcurrentDictionary<(string Actor, DateOnly Today), IReadOnlyList<WorkTask>>> Kept = _ => [];

    private async Task<IReadOnlyList<Register>> ReadableAsync(Actor actor, CancellationToken cancellation) =>
        actor.MaySomewhere(Rights.Read) ? await registers.ListAsync(actor, cancellation: cancellation) : [];

    private IEnumerable<WorkTask> Of(Actor actor, RegisterView view, HashSet<ItemId> ids)
    {
        var items = view.LiveItems.Where(i => ids.Contains(i.Id)).ToList();
        var lastQuarter = FirstDayOfLastQuarter(view.Organisation, workspace.Today);
        foreach (var item in items)
        {
            if (actor.AnswersFor(item) && item.Composite is null && ReviewService.DueOf(view, item) is { } due && due <= workspace.Today.AddDays(ReviewDays))
                yield return TaskOf(WorkKind.ReviewDue, view.Register, item, due, "");
            foreach (var action in item.Actions.Where(a => a.Status == ActionStatus.Open && IsFor(actor, item, a)))
            {
                if (action.Target is { IsUnderstood: true, IsDone: false, IsOpenEnded: false, Latest: { } day } && day <= workspace.Today.AddDays(ActionDays))
                    yield return TaskOf(WorkKind.ActionDue, view.Register, item, day, action.Text) with { Action = action.Id, ActionNumber = action.Number };
                else if (IsSilent(item, action, lastQuarter))
                    yield return TaskOf(WorkKind.ProgressMissing, view.Register, item, null, action.Text) with { Action = action.Id, ActionNumber = action.Number };
            }
        }

        var answered = items.Where(actor.AnswersFor).ToDictionary(i => i.Reference, StringComparer.OrdinalIgnoreCase);
        foreach (var finding in Catalogue.Run(view).Where(f => ForOwners.Contains(f.Code) && f.Item is not null))
            if (answered.TryGetValue(finding.Item!, out var item) && view.WithheldPartsOf(item).Count == 0)
                yield return TaskOf(WorkKind.Finding, view.Register, item, null, finding.Message) with { Finding = finding };
    }

    /// <summary>An action is for those who own or manage it; where it names nobody, for those who answer for the item.</summary>
    private static bool IsFor(Actor actor, Item item, ItemAction action) =>
        action.Owners.Count + action.Managers.Count > 0 ? actor.IsAmong(action.Owners) || actor.IsAmong(action.Managers) : actor.AnswersFor(item);

    private static bool IsSilent(Item item, ItemAction action, DateOnly lastQuarter) =>
        action.Progress.Count > 0 ? action.Progress[^1].Date.Latest < lastQuarter : item.Opened is null || item.Opened < lastQuarter;

    private static DateOnly FirstDayOfLastQuarter(Organisation body, DateOnly today)
    {
        var first = new DateOnly(today.Year - 2, body.FinancialYearStartMonth, 1);
        while (first.AddMonths(6) <= today)
            first = first.AddMonths(3);
        return first;
    }

    private static WorkTask TaskOf(WorkKind kind, Register register, Item item, DateOnly? due, string words) =>
        new(kind, register, item.Id, item.Reference, item.Title, due, words);
}
