using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Checks;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>An action of a deep dive while its rows are read.</summary>
internal sealed partial class ActionDraft
{
    public ActionDraft(List<Finding> findings) => Nested = new NestedTable(Position, findings);

    public List<FlowLine> Text { get; } = [];

    public List<FlowLine> Managers { get; } = [];

    public List<FlowLine> Owners { get; } = [];

    public List<FlowLine> Target { get; } = [];

    public PositionText Position { get; } = new();

    public NestedTable Nested { get; }

    public List<(string Text, Place Place)> Outcomes { get; } = [];

    /// <summary>Whether words in the action column go on with this action.</summary>
    public bool GoesOnWith(string words, bool hasManager)
    {
        if (Text.Count == 0)
            return true;
        var text = new FlowEntry(Text).Text;
        return words.StartsWith('(') || Wording.GoesOn(words) || Wording.IsLeftOpen(text)
            || (!hasManager && !Wording.EndsSentence(text));
    }

    public DeepDiveAction Finish()
    {
        Nested.FlushLabel();
        var whole = new FlowEntry(Text);
        var dates = DeepDiveLabels.Dates.Matches(whole.Text).ToList();
        var words = Spaces().Replace(DeepDiveLabels.Dates.Replace(whole.Text, " "), " ").Trim();
        var action = new RecognisedAction
        {
            Text = new(words, whole.Place, words == whole.Text ? null : string.Join('\n', Text.Select(l => l.Text)), 1),
        };
        action.Managers.AddRange(ActionFlow.Parties(Managers));
        action.Owners.AddRange(ActionFlow.Parties(Owners));
        Targets(action, dates);
        if (Position.AsText() is { } position)
            action.Progress.Add(position);
        action.Outcomes.AddRange(Outcomes.SelectMany(o => Sentences().Split(o.Text).Select(s => s.Trim()).Where(s => s.Length > 0)
            .Select(s => new Recognised<string>(s, o.Place, s == o.Text ? null : o.Text))));
        return new(action, dates.Exists(d => d.Groups["original"].Success || d.Groups["revised"].Success));
    }

    private void Targets(RecognisedAction action, List<Match> dates)
    {
        var words = dates.Where(d => d.Groups["date"].Value.Trim().Length > 0)
            .Select(d => (Date: d.Groups["date"].Value.Trim(), IsRevised: d.Groups["revised"].Success)).ToList();
        // The last revised date holds; without one the last date does.
        var now = words.FindLastIndex(w => w.IsRevised) is >= 0 and var revised ? revised : words.Count - 1;
        for (var at = 0; at < words.Count; at++)
        {
            var read = new Recognised<string>(words[at].Date, PlaceOf(words[at].Date));
            if (at == now)
                action.Target = read;
            else
                action.EarlierTargets.Add(read);
        }

        if (TextFlow.Whole(Target) is { } own)
            action.Target ??= own.AsText();
    }

    private Place PlaceOf(string date) =>
        (Text.LastOrDefault(l => l.Text.Contains(date, StringComparison.Ordinal)) ?? Text[^1]).Place;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})|\n")]
    private static partial Regex Sentences();
}
