using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Domain.Checks;

/// <summary>Checks of actions: their dates, their progress, what they really say.</summary>
internal static class ActionChecks
{
    internal static IEnumerable<Finding> Overdue(RegisterView view) =>
        from pair in Open(view)
        where pair.Action.IsOverdue(view.Today)
        let days = view.Today.DayNumber - pair.Action.Target.Latest!.Value.DayNumber
        select Of("action-overdue", pair, name => Sentence.Counted(
            days,
            $"{name} was due {pair.Action.Target.WithinSentence()}, {days} day ago",
            $"{name} was due {pair.Action.Target.WithinSentence()}, {days} days ago"));

    internal static IEnumerable<Finding> RedatedOften(RegisterView view) =>
        from pair in Open(view)
        where pair.Action.TimesRedated > 2
        select Of("action-redated-often", pair, name => Sentence.Counted(
            pair.Action.TimesRedated,
            $"{name} has moved {pair.Action.TimesRedated} time, first from {pair.Action.OriginalTarget.WithinSentence()}",
            $"{name} has moved {pair.Action.TimesRedated} times, first from {pair.Action.OriginalTarget.WithinSentence()}"));

    internal static IEnumerable<Finding> NoTarget(RegisterView view) =>
        from pair in Open(view)
        where pair.Action.Target.Words.Length == 0
        select Of("no-target", pair, name => $"{name} has no target date");

    /// <summary>
    /// On a register that was read in, progress that is missing altogether; on a live one, none within the item's review
    /// cycle. Progress without a date is taken for that of the report it was read from.
    /// </summary>
    internal static IEnumerable<Finding> NoProgress(RegisterView view) =>
        from pair in Open(view)
        let last = pair.Action.Progress.LastOrDefault()
        let band = view.BandOf(pair.Item, view.Current(pair.Item, Stage.Residual))
        let since = view.Today.AddMonths(-view.Register.ReviewCycle.MonthsFor(band?.Name))
        where last is null || (last.Date.Latest is { } day && day < since)
        select Of("no-progress", pair, name => last is null ? (Sentence)$"{name} has no progress reported" : (Sentence)$"{name} has no progress since {last.Date.Words}");

    internal static IEnumerable<Finding> Circular(RegisterView view) =>
        from pair in Open(view)
        where ActionWords.IsCircular(pair.Action.Text)
        select Of("circular-action", pair, name => $"{name} says only that others go on: “{ActionWords.Shorten(pair.Action.Text)}”");

    internal static IEnumerable<Finding> CompletedStillListed(RegisterView view) =>
        from pair in Open(view)
        let said = pair.Action.Progress.Select(p => p.Text).FirstOrDefault(ActionWords.SaysDone)
            ?? (pair.Action.Target.IsDone ? pair.Action.Target.Words : null)
        where said is not null
        select Of("completed-still-listed", pair, name => $"{name} reads as done: “{ActionWords.Shorten(said)}”");

    private static IEnumerable<(Item Item, ItemAction Action)> Open(RegisterView view) =>
        from item in view.LiveItems
        from action in item.Actions
        where action.Status == ActionStatus.Open
        select (item, action);

    private static Finding Of(string code, (Item Item, ItemAction Action) pair, Func<Sentence, Sentence> what)
    {
        var name = pair.Action.Number.Length > 0 ? (Sentence)$"Action {pair.Action.Number}" : (Sentence)$"“{ActionWords.Shorten(pair.Action.Text)}”";
        var place = pair.Item.Sources.FirstOrDefault(s => s.Field == $"actions[{pair.Action.Id}].text")?.Place;
        return new Finding(code, what(name), pair.Item.Reference, place);
    }
}
