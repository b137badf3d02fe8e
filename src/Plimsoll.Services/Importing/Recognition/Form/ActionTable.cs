namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>Turns the rows of further actions into actions with their targets and progress.</summary>
internal sealed class ActionTable(RecognisedItem item, IReadOnlyCollection<string> boards, ItemFindings findings)
{
    private const double FromParent = 0.7, Moved = 0.7;

    /// <summary>Puts the actions on the item.</summary>
    public void Read(IReadOnlyList<EntryRow> rows)
    {
        var entries = new EntryReader(areActions: true, item, findings).Read(rows);
        var actions = entries.Select(entry => new RecognisedAction { Number = entry.Number, Text = entry.Text, Target = entry.Date }).ToList();
        ShareDates(actions);
        ReadProgress(rows, entries, actions);
        foreach (var (index, row) in rows.Index())
        {
            ReadOwner(row, index, entries, actions);
            KeepOthers(row, index, entries);
        }

        item.Actions.AddRange(actions);
    }

    /// <summary>A date beside action 5 stands for 5.1, 5.2 … too, where those have none.</summary>
    private void ShareDates(List<RecognisedAction> actions)
    {
        var byNumber = actions.Where(a => a.Number.Length > 0).GroupBy(a => a.Number).ToDictionary(g => g.Key, g => g.First());
        var without = actions.Where(a => a.Target is null)
            .Select(a => (Action: a, Parent: byNumber.GetValueOrDefault(a.Number[..Math.Max(0, a.Number.LastIndexOf('.'))])))
            .Where(pair => pair.Parent?.Target is not null)
            .GroupBy(pair => pair.Parent!, pair => pair.Action)
            .ToList();
        foreach (var group in without)
        {
            var date = group.Key.Target!;
            foreach (var action in group)
                action.Target = date with { Words = date.Words ?? date.Value, Confidence = Math.Min(date.Confidence, FromParent) };
            findings.Add(
                "date-shared",
                $"The date of action {group.Key.Number}, {ItemFindings.Quote(date.Value)}, is the only one for {EntryReader.Range([.. group.Select(a => a.Number)])}; each was given it.",
                date.Place);
        }
    }

    private void ReadProgress(IReadOnlyList<EntryRow> rows, IReadOnlyList<ReadEntry> entries, List<RecognisedAction> actions)
    {
        var texts = new ProgressTexts(rows, entries, item, findings).Read();
        foreach (var part in ProgressAlignment.Align(texts, [.. actions.Select(a => a.Text.Value)]))
        {
            var source = part.Source;
            actions[part.Action].Progress.Add(new(
                part.Text, source.Place, part.Text == source.Text ? null : source.Text, part.IsMoved ? Moved : 1));
            if (part.IsMoved)
            {
                var printedBeside = entries[part.Action < source.First ? source.First : source.Last].Name;
                findings.Add(
                    "progress-moved",
                    $"Progress {ItemFindings.Quote(part.Text)} stood beside action {printedBeside} and was put with {entries[part.Action].Name}, of which it speaks.",
                    source.Place);
            }
        }
    }

    /// <summary>An owner on a row that names no action goes with the action above.</summary>
    private void ReadOwner(EntryRow row, int index, IReadOnlyList<ReadEntry> entries, List<RecognisedAction> actions)
    {
        if (row.Owner is not { } owner)
            return;
        var owned = entries.Zip(actions).Where(pair => pair.First.Row == index).Select(pair => pair.Second).ToList();
        if (owned.Count == 0)
            owned = [.. entries.Zip(actions).Where(pair => pair.First.Row < index).TakeLast(1).Select(pair => pair.Second)];
        if (owned.Count == 0)
            row.Others.Add(("Owner of no action", owner));
        foreach (var action in owned)
            OwnerCell.Read(owner, boards, action.Owners, findings);
    }

    private void KeepOthers(EntryRow row, int index, IReadOnlyList<ReadEntry> entries)
    {
        foreach (var (label, cell) in row.Others)
        {
            var action = entries.LastOrDefault(entry => entry.Row <= index)?.Name;
            item.Extra.Add((action is null ? label : $"{label}, action {action}", new(cell.Text, cell.Place)));
            findings.Add(
                "kept-as-extra",
                action is null
                    ? (Sentence)$"{ItemFindings.Quote(label)} of action without number was kept as it is: {ItemFindings.Quote(cell.Text)}."
                    : (Sentence)$"{ItemFindings.Quote(label)} of action {action} was kept as it is: {ItemFindings.Quote(cell.Text)}.",
                cell.Place);
        }
    }
}
