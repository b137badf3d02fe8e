namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>Collects the paragraphs of a progress column with the actions they stand beside, joined across page breaks.</summary>
internal sealed class ProgressTexts(IReadOnlyList<EntryRow> rows, IReadOnlyList<ReadEntry> entries, RecognisedItem item, ItemFindings findings)
{
    /// <summary>The paragraphs in order.</summary>
    public IReadOnlyList<ProgressText> Read()
    {
        List<ProgressText> texts = [];
        EntryRow? last = null;
        foreach (var (index, row) in rows.Index())
        {
            if (row.Progress is not { } cell)
                continue;
            var (first, end) = ActionsOf(index);
            if (first < 0)
            {
                item.Extra.Add(("Progress of no action", new(cell.Text, cell.Place)));
                findings.Add("kept-as-extra", $"Progress {ItemFindings.Quote(cell.Text)} stands beside no action; it was kept as it is.", cell.Place);
                continue;
            }

            foreach (var (number, part) in cell.Parts.Index())
            {
                var goesOnFromAbove = number == 0 && texts.Count > 0 && last is not null && IsBroken(last, row)
                    && (Sentences.BreaksOff(texts[^1].Text) || Sentences.GoesOn(texts[^1].Text, part));
                if (goesOnFromAbove)
                    Join(texts, part, cell);
                else
                    texts.Add(new(part, cell.Place, first, end));
            }

            last = row;
        }

        return texts;
    }

    /// <summary>A page break parts tables, or leaves the rest of a text in a row that names no action.</summary>
    private static bool IsBroken(EntryRow above, EntryRow row) =>
        row.Text is null || (row.Table != above.Table && row.FollowsDirectly);

    private void Join(List<ProgressText> texts, string part, FormCell cell)
    {
        var above = texts[^1];
        findings.Add(
            "text-joined",
            $"Progress beside action {entries[above.Last].Name} was parted between {ItemFindings.Quote(RunningText.Tail(above.Text))} and {ItemFindings.Quote(part)}; it was put together again.",
            cell.Place);
        texts[^1] = above with { Text = above.Text + " " + part };
    }

    private (int First, int Last) ActionsOf(int row)
    {
        var own = entries.Index().Where(e => e.Item.Row == row).Select(e => e.Index).ToList();
        if (own.Count > 0)
            return (own[0], own[^1]);
        var above = entries.Index().Where(e => e.Item.Row < row).Select(e => e.Index).LastOrDefault(-1);
        return (above, above);
    }
}
