using Plimsoll.Domain.Checks;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>Ties the actions of a deep dive to the table's, which may stand in another order, and compares them.</summary>
internal static class ActionReconciliation
{
    private const double SameAction = 0.8;

    public static void Merge(DeepDiveSection section, RecognisedItem item, List<Finding> findings)
    {
        var free = item.Actions.ToList();
        foreach (var deep in section.Actions)
        {
            var match = free.Select(a => (Action: a, Likeness: Wording.Likeness(a.Text.Value, deep.Action.Text.Value)))
                .Where(m => m.Likeness >= SameAction).OrderByDescending(m => m.Likeness).FirstOrDefault();
            if (match.Action is null)
            {
                if (item.Actions.Count > free.Count || free.Count > 0)
                    findings.Add(new("values-differ", $"The deep dive lists an action that the table does not: {Opening(deep.Action.Text.Value)}", null, deep.Action.Text.Place.ToString()));
                if (deep.IsRedated)
                    findings.Add(Labels(deep.Action));
                item.Actions.Add(deep.Action);
                continue;
            }

            free.Remove(match.Action);
            Merge(match.Action, deep, match.Likeness, findings);
        }

        foreach (var action in free.Where(_ => section.Actions.Count > 0))
            findings.Add(new("values-differ", $"The table lists an action that the deep dive does not: {Opening(action.Text.Value)}", null, action.Text.Place.ToString()));
    }

    private static void Merge(RecognisedAction action, DeepDiveAction deep, double likeness, List<Finding> findings)
    {
        var other = deep.Action;
        if (likeness < 1)
            findings.Add(new("values-differ", other.Text.Confidence > action.Text.Confidence
                ? (Sentence)$"An action reads differently in the table ({action.Text.Place}) and in the deep dive; the deep dive's words were taken"
                : (Sentence)$"An action reads differently in the table ({action.Text.Place}) and in the deep dive; the table's words were taken", null, other.Text.Place.ToString()));
        // The text that was not put together from rows is the sounder one.
        if (other.Text.Confidence > action.Text.Confidence)
            action.Text = other.Text;
        PartyReconciliation.Compare((Sentence)$"manager of “{Opening(action.Text.Value)}”", action.Managers, other.Managers, findings);
        PartyReconciliation.Compare((Sentence)$"owner of “{Opening(action.Text.Value)}”", action.Owners, other.Owners, findings);
        Targets(action, deep, findings);
        action.Progress.AddRange(other.Progress);
        action.Outcomes.AddRange(other.Outcomes);
    }

    private static void Targets(RecognisedAction action, DeepDiveAction deep, List<Finding> findings)
    {
        var (table, other) = (action.Target, deep.Action.Target);
        action.EarlierTargets.AddRange(deep.Action.EarlierTargets);
        if (other is null)
            return;
        if (deep.IsRedated)
            findings.Add(Labels(deep.Action));
        if (table is not null && !IsSame(table, other) && !deep.Action.EarlierTargets.Exists(e => IsSame(e, table)))
        {
            findings.Add(new("values-differ", $"The target is “{table.Value}” in the table and “{other.Value}” in the deep dive; the table's was taken", null, other.Place.ToString()));
            return;
        }

        action.Target = table is not null && IsSame(table, other) ? table : other;
    }

    private static Finding Labels(RecognisedAction action) => new("date-label-varies",
        $"What is elsewhere the target is called original or revised here: {string.Join(", then ", action.EarlierTargets.Append(action.Target!).Where(t => t is not null).Select(t => $"“{t.Value}”"))}",
        null, action.Text.Place.ToString());

    private static bool IsSame(Recognised<string> a, Recognised<string> b) => Wording.Letters(a.Value) == Wording.Letters(b.Value);

    private static string Opening(string text) => text.Length <= 60 ? text : text[..(text.LastIndexOf(' ', 60) is > 0 and var space ? space : 60)] + " …";
}
