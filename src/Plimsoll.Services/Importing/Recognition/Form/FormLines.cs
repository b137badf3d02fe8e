using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>Lays a document out as lines, so that labels are found alike in tables, headings and running text.</summary>
internal static class FormLines
{
    /// <summary>The lines in the order of the document; what carries no words is noted as ignored.</summary>
    public static IReadOnlyList<FormLine> Of(SourceDocument document, SourceAccount account)
    {
        List<FormLine> lines = [];
        var tables = 0;
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case SourceHeading heading:
                    Add(lines, FormLineKind.Heading, heading.Content, heading.Place, account);
                    break;
                case SourceParagraph paragraph:
                    AddParagraph(lines, paragraph, account);
                    break;
                case SourceList list:
                    foreach (var item in list.Items)
                        AddItem(lines, item, account);
                    break;
                case SourceTable table:
                    AddRows(lines, table, tables++, account);
                    break;
                case SourceRule rule when !string.IsNullOrWhiteSpace(rule.Words):
                    account.Note(rule.Place, SourceUse.Ignored, "a drawn line");
                    break;
            }
        }

        return lines;
    }

    /// <summary>A label on a line of its own may stand right above its text, and labelled lines right beneath each other.</summary>
    private static void AddParagraph(List<FormLine> lines, SourceParagraph paragraph, SourceAccount account)
    {
        if (paragraph.Lines.Count < 2 || !paragraph.Lines.Any(line => FormLabels.Match(line.Raw.Trim()) is not null))
        {
            Add(lines, FormLineKind.Paragraph, paragraph.Content, paragraph.Place, account);
            return;
        }

        // The lines are noted as they are read, and the block as a whole as what holds their labels.
        account.Note(paragraph.Place, SourceUse.Heading);
        List<SourceLine> open = [];
        void Close()
        {
            if (open.Count > 0)
                Add(lines, FormLineKind.Paragraph, SourceText.Read(string.Join(' ', open.Select(l => l.Raw.Trim())), open[0].Place), open[0].Place, account);
            open.Clear();
        }

        foreach (var line in paragraph.Lines)
        {
            if (FormLabels.Match(line.Raw.Trim()) is not { } label)
            {
                open.Add(line);
                continue;
            }

            Close();
            open.Add(line);
            if (label.Rest.Length == 0)
                Close();
        }

        Close();
    }

    private static void AddItem(List<FormLine> lines, SourceListItem item, SourceAccount account)
    {
        var parts = Parts(item.Content);
        if (parts.Count == 0)
        {
            account.Note(item.Place, SourceUse.Ignored, "a mark without words");
            return;
        }

        // A number is part of what a list says, a bullet is not.
        if (item.Marker.Any(char.IsLetterOrDigit))
            parts[0] = item.Marker + " " + parts[0];
        lines.Add(new(FormLineKind.ListItem, [new(0, parts, item.Place)]));
    }

    private static void AddRows(List<FormLine> lines, SourceTable table, int number, SourceAccount account)
    {
        foreach (var row in table.Rows)
        {
            List<FormCell> cells = [];
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (Parts(cell.Content) is { Count: > 0 } parts)
                    cells.Add(new(column, parts, cell.Place));
                else if (!string.IsNullOrWhiteSpace(cell.Raw))
                    account.Note(cell.Place, SourceUse.Ignored, "a mark without words");
                column += Math.Max(1, cell.ColumnSpan);
            }

            if (cells.Count > 0)
                lines.Add(new(FormLineKind.Row, cells) { Table = number, Width = column, FollowsDirectly = table.FollowsDirectly });
        }
    }

    private static void Add(List<FormLine> lines, FormLineKind kind, SourceText content, Place place, SourceAccount account)
    {
        if (Parts(content) is { Count: > 0 } parts)
            lines.Add(new(kind, [new(0, parts, place)]));
        else if (!string.IsNullOrWhiteSpace(content.Raw))
            account.Note(place, SourceUse.Ignored, "a mark without words");
    }

    /// <summary>The words of each part; a nested table gives a line for each of its rows.</summary>
    private static List<string> Parts(SourceText content) =>
        [.. content.Parts.SelectMany(part => part.Table is { } table
            ? table.Rows.Select(row => string.Join(" | ", row.Cells.SelectMany(cell => Parts(cell.Content))))
            : [part.Text.Trim()]).Where(text => text.Length > 0)];
}
