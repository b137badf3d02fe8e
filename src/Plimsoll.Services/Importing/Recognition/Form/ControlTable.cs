namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>Turns the rows of existing actions into controls.</summary>
internal static class ControlTable
{
    /// <summary>Puts the controls on the item; points such as "(i)" become parts of the control they stand under.</summary>
    public static void Read(IReadOnlyList<EntryRow> rows, RecognisedItem item, ItemFindings findings)
    {
        foreach (var entry in new EntryReader(areActions: false, item, findings).Read(rows))
        {
            if (entry.IsPoint && item.Controls.Count > 0)
            {
                item.Controls[^1].Parts.Add((entry.Number, entry.Text));
                if (entry.Date is { } own)
                    Keep($"Date of control {entry.Number}", own, item, findings);
                continue;
            }

            item.Controls.Add(new() { Number = entry.Number, Text = entry.Text, Implemented = entry.Date });
            if (entry.Date is null)
                findings.Add("date-missing", $"Control {entry.Name} has no date.", entry.Text.Place);
        }

        foreach (var row in rows)
        {
            foreach (var cell in new[] { row.Progress, row.Owner }.OfType<FormCell>())
                Keep("Beside controls", new(cell.Text, cell.Place), item, findings);
            foreach (var (label, cell) in row.Others)
                Keep(label.Length > 0 ? label : "Beside controls", new(cell.Text, cell.Place), item, findings);
        }
    }

    private static void Keep(string label, Recognised<string> text, RecognisedItem item, ItemFindings findings)
    {
        item.Extra.Add((label, text));
        findings.Add("kept-as-extra", $"{ItemFindings.Quote(label)} was kept as it is: {ItemFindings.Quote(text.Value)}.", text.Place);
    }
}
