using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Parties;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>Walks through a document and gathers what belongs to each deep dive.</summary>
internal sealed class SectionReader
{
    private readonly List<(DeepDiveSection Section, SourceAccount Account)> sections = [];
    private DeepDiveSection? section;
    private SourceAccount account = new();
    private ScoreHead? head;
    private ActionTable? actions;
    private bool inControls;

    /// <summary>Every deep dive of the document, each with the account of what it took.</summary>
    public static IReadOnlyList<(DeepDiveSection Section, SourceAccount Account)> Read(SourceDocument document)
    {
        var reader = new SectionReader();
        foreach (var block in document.Blocks)
            reader.Take(block);
        reader.Close();
        return [.. reader.sections.Where(s => s.Section.IsDeepDive)];
    }

    private void Take(SourceBlock block)
    {
        switch (block)
        {
            case SourceTable table:
                Table(Grid.Of(table));
                break;
            case SourceHeading heading:
                if (!Labelled(heading.Text, heading.Place))
                    Close();
                break;
            case SourceParagraph paragraph:
                if (!Labelled(paragraph.Text, paragraph.Place) && section is not null)
                    Words(paragraph.Place, Lines(paragraph));
                break;
            case SourceList list when section is not null:
                foreach (var item in list.Items)
                    Words(item.Place, [new(0, item.Text, item.Place)]);
                break;
            case SourceRule rule when section is not null:
                account.Note(rule.Place, SourceUse.Ignored, "a drawn line");
                break;
        }
    }

    private void Table(IReadOnlyList<GridRow> rows)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            var first = row.Filled.DefaultIfEmpty(-1).First();
            if (first >= 0 && DeepDiveLabels.ValueOf("section", row[first].Text) is { Length: > 0 } title)
            {
                Open(row[first].Place);
                head = new ScoreHead(section!, account);
                head.Begin(row, first, title);
            }
            else if (section is null)
            {
                continue;
            }
            else if (first >= 0 && Labelled(row[first].Text, row[first].Place))
            {
                head = null;
            }
            else if (ActionColumns.ReadAt(rows, at) is { } columns)
            {
                foreach (var cell in rows.Skip(at).Take(columns.Rows).SelectMany(r => r.Cells).Where(c => !c.IsBlank || c.IsStray))
                    account.Note(cell.Place, cell.IsStray ? SourceUse.Ignored : actions is null ? SourceUse.Heading : SourceUse.Repeated, cell.IsStray ? "stray mark" : null);
                NewTable(columns);
                at += columns.Rows - 1;
            }
            else if (actions is not null)
            {
                actions.Add(row);
            }
            else
            {
                head?.Add(row);
            }
        }

        // The head is one table; what follows it is not.
        if (actions is null && section is { Ratings.Count: > 0 })
            head = null;
    }

    /// <summary>A header that is printed again goes on with the same table.</summary>
    private void NewTable(ActionColumns columns)
    {
        if (actions is null)
            actions = new ActionTable(section!, columns, account);
        else
            actions.Header = columns;
        (head, inControls) = (null, false);
    }

    /// <summary>Lines such as "Risk Owner: …" and "Existing Controls in Place:".</summary>
    private bool Labelled(string text, Place place)
    {
        if (DeepDiveLabels.ValueOf("section", text) is { Length: > 0 } title)
        {
            Open(place);
            section!.TitleLines.Add(new(0, title, place));
            head = new ScoreHead(section, account);
            account.Note(place, SourceUse.Used);
            return true;
        }

        if (section is null)
            return false;
        foreach (var (kind, isOwner, parties) in new[] { ("owner", true, section.Owners), ("manager", false, section.Managers) })
        {
            if (DeepDiveLabels.ValueOf(kind, text) is not { } names)
                continue;
            parties.AddRange(PartyWords.Split(names).Select(n => new Recognised<string>(n, place, n == names ? null : names)));
            if (parties.Count > 1)
                section.Findings.Add(new("owner-joined", isOwner
                    ? Sentence.Counted(parties.Count, $"{parties.Count} owner stands in one line", $"{parties.Count} owners stand in one line; they were parted")
                    : Sentence.Counted(parties.Count, $"{parties.Count} manager stands in one line", $"{parties.Count} managers stand in one line; they were parted"), null, place.ToString()));
            account.Note(place, SourceUse.Used);
            inControls = false;
            return true;
        }

        if (DeepDiveLabels.ValueOf("controls", text) is not { } control)
            return false;
        account.Note(place, control.Length > 0 ? SourceUse.Used : SourceUse.Heading);
        (inControls, section.HasControlsLabel) = (true, true);
        if (control.Length > 0)
            section.Controls.Add(new(control, place));
        return true;
    }

    private void Words(Place place, IReadOnlyList<FlowLine> lines)
    {
        if (inControls)
            section!.Controls.AddRange(TextFlow.Entries(lines).Select(e => e.AsText()));
        else if (actions is { IsEmpty: false })
            actions.AddText(lines);
        else
            return;
        foreach (var at in lines.Select(l => l.Place).Append(place))
            account.Note(at, SourceUse.Used);
    }

    private void Open(Place place)
    {
        Close();
        section = new DeepDiveSection { Place = place };
        account = new SourceAccount();
        sections.Add((section, account));
    }

    private void Close()
    {
        actions?.Finish();
        (section, head, actions, inControls) = (null, null, null, false);
    }

    private static IReadOnlyList<FlowLine> Lines(SourceParagraph paragraph) => paragraph.Lines.Count == 0
        ? [new(0, paragraph.Text, paragraph.Place)]
        : [.. paragraph.Lines.Select((l, at) => new FlowLine(at, SourceText.Read(l.Raw, l.Place).Text, l.Place)).Where(l => l.Text.Length > 0)];
}
