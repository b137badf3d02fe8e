using System.Globalization;
using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers.ActionPlans;

/// <summary>The plan in a few sentences, and how many actions wait with each owner.</summary>
internal static class PlanOverview
{
    public static IEnumerable<Block> Of(IReadOnlyList<PaperContext> contexts, IReadOnlyList<PlannedAction> open, IReadOnlyList<PlannedAction> ended)
    {
        if (open.Count + ended.Count == 0)
        {
            yield return new Note(NoteKind.Information, null, contexts.All(c => c.Request.Filter.IsEmpty)
                ? $"There is no action in {(contexts.Count > 1 ? "these registers" : "this register")}."
                : "No action of items of this kind.");
            yield break;
        }

        yield return new Paragraph(InWords(open));
        if (ended.Count > 0)
            yield return new Paragraph(EndedActions.InWords(contexts[0], ended));
        if (open.Any(a => a.AnsweredBy.Count > 1))
            yield return new Paragraph("An action that several answer for stands under each of them.");
        if (open.Count > 0)
            yield return Table(ByOwner(open));
    }

    /// <summary>The open actions by who answers for them: whoever has most overdue first, then by name; those of nobody first of all.</summary>
    public static IReadOnlyList<(string Owner, IReadOnlyList<PlannedAction> Actions)> ByOwner(IReadOnlyList<PlannedAction> open) =>
    [
        .. open.SelectMany(action => action.AnsweredBy.Select(owner => (owner, action))).GroupBy(p => p.owner, p => p.action)
            .OrderByDescending(g => g.Key == PlannedAction.Nobody).ThenByDescending(g => g.Count(a => a.IsOverdue)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, (IReadOnlyList<PlannedAction>)[.. g])),
    ];

    private static string InWords(IReadOnlyList<PlannedAction> open)
    {
        var moved = open.Where(a => a.Action.TimesRedated > 0).ToList();
        List<string> parts = [$"{open.Count(a => a.IsOverdue)} overdue"];
        if (open.Count(a => a.Due is null) is > 0 and var undated)
            parts.Add($"{undated} without a date that can be read");
        var words = $"{Count(open.Count, "open action")}, {string.Join(" and ", parts)}.";
        return moved.Count == 0 ? words + " No date has moved." : words
            + $" The {(moved.Count == 1 ? "date of 1 has" : $"dates of {Number(moved.Count)} have")} moved, most often {Printed.Times(moved.Max(a => a.Action.TimesRedated))}.";
    }

    private static Table Table(IReadOnlyList<(string Owner, IReadOnlyList<PlannedAction> Actions)> owners) => new()
    {
        Caption = "Open actions with each owner",
        Columns =
        [
            new("Owner", 5) { NamesRow = true }, Figures("Open"), Figures("Overdue"), Figures("Without a date"), Figures("Date moved"), new("Next date", 2.6), new("Items", 4),
        ],
        Rows =
        [
            .. owners.Select(o => new Row(
                o.Owner,
                Number(o.Actions.Count),
                o.Actions.Count(a => a.IsOverdue) is > 0 and var overdue ? new Strong(Number(overdue)) : "0",
                Number(o.Actions.Count(a => a.Due is null)),
                Number(o.Actions.Count(a => a.Action.TimesRedated > 0)),
                o.Actions.FirstOrDefault(a => !a.IsOverdue && a.Due is not null)?.Action.Target.Words ?? "–",
                string.Join(", ", o.Actions.Select(a => a.Item.Reference).Distinct().Order(ReferenceOrder.Instance)))),
        ],
    };

    private static Column Figures(string header) => new(header, 1.3) { Alignment = Alignment.Right };

    /// <summary>"1 open action", "12 open actions".</summary>
    public static string Count(int count, string thing) => $"{Number(count)} {thing}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
