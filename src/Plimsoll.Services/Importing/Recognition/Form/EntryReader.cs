using System.Globalization;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>A control or action, or a point within one, with its date.</summary>
/// <param name="Number">As printed; empty when none.</param>
/// <param name="IsPoint">Whether it is a point within the entry before.</param>
/// <param name="Text">Its words without the number.</param>
/// <param name="Row">The index of the row it stands in.</param>
internal sealed record ReadEntry(string Number, bool IsPoint, Recognised<string> Text, int Row)
{
    /// <summary>Its date; null when none is printed for it.</summary>
    public Recognised<string>? Date { get; set; }

    /// <summary>The entry as messages name it: "5.1", or its first words.</summary>
    public string Name => Number.Length > 0 ? Number : ItemFindings.Quote(Text.Value);
}

/// <summary>Reads the entries of a table of controls or actions: numbers, texts, and which date belongs to which.</summary>
/// <param name="areActions">Whether the entries are actions; controls when not.</param>
/// <param name="item">Takes what fits nowhere.</param>
/// <param name="findings">Takes what was parted, joined or missing.</param>
internal sealed class EntryReader(bool areActions, RecognisedItem item, ItemFindings findings)
{
    private const double PairedInOrder = 0.9, OneForAll = 0.6;

    private readonly EntryNumbers numbers = new();
    private readonly DateCell dates = new();
    private readonly List<ReadEntry> entries = [];

    /// <summary>The entries in printed order.</summary>
    public IReadOnlyList<ReadEntry> Read(IReadOnlyList<EntryRow> rows)
    {
        for (var at = 0; at < rows.Count;)
        {
            var end = at + 1;
            while (end < rows.Count && rows[end].Text is null)
                end++;
            var first = entries.Count;
            if (rows[at].Text is { } text)
                ReadText(text, at);
            List<FormCell> dated = [.. rows.Take(end).Skip(at).Select(row => row.Date).OfType<FormCell>()];
            ReadDates(entries.Skip(first).ToList(), dated);
            at = end;
        }

        return entries;
    }

    private void ReadText(FormCell cell, int row)
    {
        var read = NumberedEntries.Read(cell.Parts, numbers);
        var start = 0;
        if (read is [{ Number: "" } rest, ..] && entries.Count > 0 && Sentences.GoesOn(entries[^1].Text.Value, rest.Text))
        {
            var before = entries[^1];
            findings.Add(
                "text-joined",
                areActions
                    ? (Sentence)$"The text of action {before.Name} was parted before {ItemFindings.Quote(rest.Text)}; it was put together again."
                    : (Sentence)$"The text of control {before.Name} was parted before {ItemFindings.Quote(rest.Text)}; it was put together again.",
                cell.Place);
            entries[^1] = before with { Text = before.Text with { Value = before.Text.Value + " " + rest.Text } };
            start = 1;
        }

        foreach (var entry in read.Skip(start))
            entries.Add(new(entry.Number, entry.IsPoint, new(entry.Text, cell.Place, read.Count > 1 ? null : WordsIfDifferent(cell, entry)), row));
        if (read.Count(e => !e.IsPoint) - start > 1)
        {
            var (count, range) = (read.Count(e => !e.IsPoint), Range(read.Where(e => !e.IsPoint).Select(e => e.Number).ToList()));
            findings.Add(
                "several-in-one-cell",
                areActions
                    ? Sentence.Counted(count, $"One cell holds {count} action ({range}); they were parted.", $"One cell holds {count} actions ({range}); they were parted.")
                    : Sentence.Counted(count, $"One cell holds {count} control ({range}); they were parted.", $"One cell holds {count} controls ({range}); they were parted."),
                cell.Place);
        }
    }

    /// <summary>A number that was taken off is kept in its own field, so only other changes need the source's words.</summary>
    private static string? WordsIfDifferent(FormCell cell, NumberedEntry entry) =>
        cell.Text.EndsWith(entry.Text, StringComparison.Ordinal) ? null : cell.Text;

    private void ReadDates(List<ReadEntry> group, List<FormCell> cells)
    {
        var tops = group.Where(entry => !entry.IsPoint).ToList();
        if (group.Count > 0 && tops.Count == 0)
            tops = [group[0]];
        if (cells.Count == 0)
            return;
        if (tops.Count == 0)
        {
            ReadLaterDates(cells);
            return;
        }

        if (tops.Count == 1)
        {
            tops[0].Date = dates.Read(Words(cells), cells[0].Place, 1, Named(tops[0]), findings);
            return;
        }

        var printed = cells.SelectMany(cell => cell.Parts.Select(part => (part, cell.Place))).ToList();
        if (printed.Count == tops.Count)
        {
            foreach (var (entry, (words, place)) in tops.Zip(printed))
                entry.Date = dates.Read(words, place, PairedInOrder, Named(entry), findings);
        }
        else if (printed is [var only])
        {
            foreach (var entry in tops)
                entry.Date = new(only.part, only.Place, Confidence: OneForAll);
            findings.Add(
                "date-shared",
                areActions
                    ? (Sentence)$"Actions {Range(tops.Select(e => e.Number).ToList())} share the date {ItemFindings.Quote(only.part)}; each was given it."
                    : (Sentence)$"Controls {Range(tops.Select(e => e.Number).ToList())} share the date {ItemFindings.Quote(only.part)}; each was given it.",
                only.Place);
        }
        else
            KeepUnpaired(tops, printed);
    }

    /// <summary>Dates on rows before any entry, which happens only in damaged tables.</summary>
    private void ReadLaterDates(List<FormCell> cells)
    {
        var words = Words(cells);
        item.Extra.Add((areActions ? "Date of no action" : "Date of no control", new(words, cells[0].Place)));
        findings.Add(
            "kept-as-extra",
            areActions
                ? (Sentence)$"The date {ItemFindings.Quote(words)} stands beside no action; it was kept as it is."
                : (Sentence)$"The date {ItemFindings.Quote(words)} stands beside no control; it was kept as it is.",
            cells[0].Place);
    }

    private void KeepUnpaired(List<ReadEntry> tops, List<(string Words, Place Place)> printed)
    {
        var words = string.Join("; ", printed.Select(p => p.Words));
        item.Extra.Add(($"Dates of {(areActions ? "actions" : "controls")} {Range(tops.Select(e => e.Number).ToList())}", new(words, printed[0].Place)));
        findings.Add(
            "kept-as-extra",
            areActions
                ? Sentence.Counted(
                    tops.Count,
                    $"{tops.Count} action in one cell has {printed.Count} dates beside it; the dates were kept as they are: {ItemFindings.Quote(words)}.",
                    $"{tops.Count} actions in one cell have {printed.Count} dates beside them; the dates were kept as they are: {ItemFindings.Quote(words)}.")
                : Sentence.Counted(
                    tops.Count,
                    $"{tops.Count} control in one cell has {printed.Count} dates beside it; the dates were kept as they are: {ItemFindings.Quote(words)}.",
                    $"{tops.Count} controls in one cell have {printed.Count} dates beside them; the dates were kept as they are: {ItemFindings.Quote(words)}."),
            printed[0].Place);
    }

    private static string Words(IEnumerable<FormCell> cells) => string.Join("; ", cells.Select(cell => string.Join(' ', cell.Parts)));

    /// <summary>"1–9", or the count where there are no numbers.</summary>
    public static Sentence Range(IReadOnlyList<string> numbers)
    {
        var printed = numbers.Where(n => n.Length > 0).ToList();
        return printed.Count == 0
            ? (Sentence)"without numbers"
            : (Sentence)(printed.Count == 1 ? printed[0] : $"{printed[0]}–{printed[^1]}");
    }

    private Sentence Named(ReadEntry entry) => areActions ? (Sentence)$"action {entry.Name}" : (Sentence)$"control {entry.Name}";
}
