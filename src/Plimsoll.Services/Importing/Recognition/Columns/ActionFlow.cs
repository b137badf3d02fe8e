using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Parties;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>What one row says of actions.</summary>
internal sealed record ActionRow(int Row, IReadOnlyList<FlowLine> Text, FlowLine? Manager, FlowLine? Owner, FlowLine? Target, IReadOnlyList<FlowLine> Progress);

/// <summary>
/// Reads further actions with their managers, owners and targets, which share rows. An action begins where a text begins;
/// a manager and a date beside a text that only goes on belong to the action below, which prints them again or ends them.
/// </summary>
internal sealed class ActionFlow(string item, List<Finding> findings)
{
    private readonly List<Draft> drafts = [];
    private Draft? ahead;

    public static IEnumerable<RecognisedAction> Read(IReadOnlyList<ActionRow> rows, string item, List<Finding> findings)
    {
        var flow = new ActionFlow(item, findings);
        var hasDates = rows.Any(r => r.Manager is not null || r.Target is not null);
        foreach (var row in rows)
            flow.Add(row, hasDates);
        flow.Settle();
        return flow.drafts.Select(d => d.Action());
    }

    private void Add(ActionRow row, bool hasDates)
    {
        var begins = false;
        foreach (var line in row.Text)
        {
            if (Begins(line, row, hasDates))
            {
                drafts.Add(new Draft());
                begins = true;
            }

            drafts[^1].Text.Add(line);
        }

        if (drafts.Count == 0)
        {
            if (row.Manager is null && row.Owner is null && row.Target is null && row.Progress.Count == 0)
                return;
            drafts.Add(new Draft());
        }

        drafts[^1].Progress.AddRange(row.Progress);
        var isRepeat = !begins && row.Manager is not null && IsDate(row.Target) && IsDate(drafts[^1].Target.LastOrDefault());
        if (isRepeat)
            (ahead ??= new Draft()).Take(row);
        else if (begins && ahead is not null)
            Merge(drafts[^1], row);
        else if (ahead is not null)
            ahead.Take(row);
        else
            drafts[^1].Take(row);
    }

    private bool Begins(FlowLine line, ActionRow row, bool hasDates)
    {
        if (drafts.Count == 0 || drafts[^1].Text.Count == 0)
            return drafts.Count == 0;
        var before = drafts[^1].Text[^1];
        if (Wording.GoesOn(line.Text) || Wording.IsLeftOpen(before.Text))
            return false;
        if (line.Row == before.Row || line.Row > before.Row + 1)
            return true;
        if (row.Target is not null || (row.Manager is not null && Wording.EndsSentence(before.Text)))
            return true;
        // A second sentence of the same action has no manager and no date of its own.
        return !hasDates && (Wording.EndsSentence(before.Text) || !drafts.Exists(d => d.Text.Exists(t => Wording.EndsSentence(t.Text))));
    }

    /// <summary>The action below a repeated manager and date: the same words count once, cut ones are completed.</summary>
    private void Merge(Draft draft, ActionRow row)
    {
        var pending = ahead!;
        ahead = null;
        draft.Take(row);
        var isSame = Same(pending.Manager, draft.Manager) && Same(pending.Target, draft.Target);
        var words = string.Join(", ", new[] { pending.Manager, pending.Target }.SelectMany(l => l).Select(l => $"“{l.Text}”"));
        var place = (pending.Manager.Concat(pending.Target).FirstOrDefault() ?? pending.Owner[0]).Place.ToString();
        findings.Add(isSame
            ? new("printed-twice", $"{words} is printed on two rows; it was taken for the action “{Opening(draft.Text)}” alone", item, place)
            : new("not-attached", $"{words} stands beside an action that has its own manager and date; it was tied to none", item, place));
        if (isSame && pending.Owner.Count > 0 && !Same(pending.Owner, draft.Owner))
        {
            if (Wording.IsLeftOpen(pending.Owner[^1].Text))
                draft.Owner.InsertRange(0, pending.Owner);
            else
                findings.Add(new("values-differ", $"Owners “{Joined(pending.Owner)}” and “{Joined(draft.Owner)}” stand beside one action; the second was taken", item, place));
        }
    }

    private void Settle()
    {
        if (ahead is null)
            return;
        var place = ahead.Manager[0].Place.ToString();
        findings.Add(new("not-attached", $"“{Joined(ahead.Manager)}”, “{Joined(ahead.Target)}” stand beside an action that has its own manager and date; they were tied to none", item, place));
    }

    /// <summary>"September" above "2021" is one date in two rows; two whole dates are two.</summary>
    private static bool IsDate(FlowLine? line) => line is not null && Timing.Read(line.Text) is { IsUnderstood: true };

    private static bool Same(List<FlowLine> a, List<FlowLine> b) => Wording.Letters(Joined(a)) == Wording.Letters(Joined(b));

    private static string Joined(List<FlowLine> lines) => lines.Count == 0 ? "" : new FlowEntry(lines).Text;

    private static string Opening(List<FlowLine> lines) =>
        Joined(lines) is var text && text.Length > 60 ? text[..text.LastIndexOf(' ', 60)] + " …" : Joined(lines);

    private sealed class Draft
    {
        public List<FlowLine> Text { get; } = [];

        public List<FlowLine> Manager { get; } = [];

        public List<FlowLine> Owner { get; } = [];

        public List<FlowLine> Target { get; } = [];

        public List<FlowLine> Progress { get; } = [];

        public void Take(ActionRow row)
        {
            AddTo(Manager, row.Manager);
            AddTo(Owner, row.Owner);
            AddTo(Target, row.Target);
        }

        public RecognisedAction Action()
        {
            var first = Text.Concat(Manager).Concat(Owner).Concat(Target).Concat(Progress).First();
            var action = new RecognisedAction { Text = TextFlow.Whole(Text)?.AsText() ?? new("", first.Place, null, 0.5) };
            action.Managers.AddRange(Parties(Manager));
            action.Owners.AddRange(Parties(Owner));
            action.Target = TextFlow.Whole(Target)?.AsText();
            action.Progress.AddRange(TextFlow.Entries(Progress).Select(e => e.AsText()));
            return action;
        }

        private static void AddTo(List<FlowLine> lines, FlowLine? line)
        {
            if (line is not null)
                lines.Add(line);
        }
    }

    /// <summary>The parties of a cell that may be broken over rows: "Director of" and "Resources" are one.</summary>
    internal static IEnumerable<Recognised<string>> Parties(List<FlowLine> lines)
    {
        if (TextFlow.Whole(lines) is not { } whole)
            return [];
        var words = whole.AsText();
        var names = PartyWords.Split(whole.Text);
        return names.Select(n => n == whole.Text ? words : words with { Value = n, Words = words.Words ?? whole.Text });
    }
}
