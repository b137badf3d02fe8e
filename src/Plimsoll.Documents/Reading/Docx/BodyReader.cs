using System.Xml.Linq;
using Plimsoll.Documents.Reading.Building;

namespace Plimsoll.Documents.Reading.Docx;

/// <summary>Reads the paragraphs and tables of a Word document in their order.</summary>
internal sealed class BodyReader(DocumentBuilder builder, WordParts parts, CancellationToken ct)
{
    private const int Deepest = 50;

    private int deleted;
    private int inserted;
    private int pictures;
    private int emptyFields;
    private bool isTooDeep;

    public void Read(XElement body)
    {
        Walk(body, 0);
        Note(deleted, SourceNoteKind.Deleted, $"{deleted} piece of text is taken out by tracked changes and was kept beside the text", $"{deleted} pieces of text are taken out by tracked changes and were kept beside the text");
        Note(inserted, SourceNoteKind.Reading, $"{inserted} tracked insertion was read as text", $"{inserted} tracked insertions were read as text");
        Note(pictures, SourceNoteKind.NotRead, $"{pictures} picture or drawing was not read", $"{pictures} pictures or drawings were not read");
        Note(emptyFields, SourceNoteKind.Reading, $"{emptyFields} field of the form is not filled in; its prompt was not read", $"{emptyFields} fields of the form are not filled in; their prompts were not read");
        if (isTooDeep)
            builder.AddNote(SourceNoteKind.Damaged, $"Parts nest more than {Deepest} deep; what stands deeper was not read");
    }

    /// <summary>The blocks of a body, a text box or a content control, one after another.</summary>
    private void Walk(XElement parent, int depth)
    {
        if (depth > Deepest)
        {
            isTooDeep = true;
            return;
        }

        foreach (var child in parent.Elements())
        {
            ct.ThrowIfCancellationRequested();
            switch (child.Name.LocalName)
            {
                case "p":
                    Paragraph(child, depth);
                    break;
                case "tbl":
                    var place = builder.NextTable();
                    builder.AddTable(Table(child, place, depth));
                    break;
                case "sdt" when child.Child("sdtPr").IsOn("showingPlcHdr"):
                    emptyFields++;
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                    Walk(child, depth + 1);
                    break;
                case "AlternateContent":
                    Walk(child.Child("Choice") ?? child.Child("Fallback") ?? child, depth + 1);
                    break;
            }
        }
    }

    private void Paragraph(XElement element, int depth)
    {
        var paragraph = WordParagraph.Read(element);
        var place = builder.NextParagraph();
        var properties = element.Child("pPr");
        var list = parts.Styles.Numbering(properties);
        var marker = list is { } item && (paragraph.Words.Trim().Length > 0) ? parts.Numbering.Next(item.List, item.Level) : "";
        if (parts.Styles.HeadingLevel(properties) is { } level)
            builder.AddHeading(marker.Length == 0 || marker == "•" ? paragraph.Words : $"{marker} {paragraph.Words}", level, place);
        else if (list is { } own && marker.Length > 0)
            builder.AddItem(own.List, marker, paragraph.Words, place);
        else
            builder.AddParagraph(paragraph.Words, place, paragraph.IsBold);
        Asides(paragraph, place, null);
        foreach (var box in paragraph.Boxes)
            Walk(box, depth + 1);
    }

    private SourceTable Table(XElement element, Place place, int depth)
    {
        var table = new TableBuilder(place, builder);
        foreach (var row in Inside(element, "tr"))
        {
            if (row.Child("trPr").Child("del") is not null)
            {
                deleted++;
                builder.AddAside(SourceAsideKind.Deletion, string.Join('\t', WordParts.Paragraphs(row)), place);
                continue;
            }

            table.BeginRow(row.Child("trPr").Number("gridBefore") ?? 0);
            foreach (var cell in Inside(row, "tc"))
            {
                var properties = cell.Child("tcPr");
                var merge = properties.Child("vMerge");
                var made = table.BeginCell(properties.Number("gridSpan") ?? 1);
                Fill(cell, made, depth + 1);
                table.EndCell(made, goesOn: merge is not null && (merge.Attr("val") ?? "continue") == "continue", begins: merge?.Attr("val") == "restart");
            }
        }

        return table.Build();
    }

    /// <summary>The content of a cell: everything in it is one cell's, however it is wrapped.</summary>
    private void Fill(XElement parent, CellBuilder cell, int depth)
    {
        if (depth > Deepest)
        {
            isTooDeep = true;
            return;
        }

        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    var paragraph = WordParagraph.Read(child);
                    var numbered = parts.Styles.Numbering(child.Child("pPr")) is { } list ? parts.Numbering.Next(list.List, list.Level) : "";
                    // A number is part of what a cell says, and may be all that it says; a bullet is not.
                    cell.Add(numbered.Length == 0 || numbered == "•" ? paragraph.Words : $"{numbered} {paragraph.Words}".TrimEnd());
                    Asides(paragraph, cell.Place, cell);
                    foreach (var box in paragraph.Boxes)
                        Fill(box, cell, depth + 1);
                    break;
                case "tbl":
                    cell.Add(Table(child, cell.Place, depth + 1));
                    break;
                case "sdt" when child.Child("sdtPr").IsOn("showingPlcHdr"):
                    emptyFields++;
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                    Fill(child, cell, depth + 1);
                    break;
            }
        }
    }

    private void Asides(WordParagraph paragraph, Place place, CellBuilder? cell)
    {
        (inserted, pictures, emptyFields) = (inserted + paragraph.Inserted, pictures + paragraph.Pictures, emptyFields + paragraph.EmptyFields);
        foreach (var words in paragraph.Deleted.Where(words => !string.IsNullOrWhiteSpace(words)))
        {
            deleted++;
            builder.AddAside(SourceAsideKind.Deletion, words, place);
        }

        foreach (var note in paragraph.Footnotes.Select(id => parts.Footnotes.GetValueOrDefault(id)).Concat(paragraph.Endnotes.Select(id => parts.Endnotes.GetValueOrDefault(id))))
            builder.AddAside(SourceAsideKind.Footnote, note ?? "", place);
        foreach (var comment in paragraph.Comments.Select(id => parts.Comments.GetValueOrDefault(id, "")).Where(comment => !string.IsNullOrWhiteSpace(comment)))
        {
            builder.AddAside(SourceAsideKind.Comment, comment, place);
            cell?.Comments.Add(comment);
        }
    }

    /// <summary>Rows of a table and cells of a row, also where a content control or a tracked change holds them.</summary>
    private static IEnumerable<XElement> Inside(XElement parent, string name, int depth = 0)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Is(name))
            {
                yield return child;
            }
            else if (depth < Deepest && child.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
            {
                foreach (var inner in Inside(child, name, depth + 1))
                    yield return inner;
            }
        }
    }

    private void Note(int count, SourceNoteKind kind, FormattableString one, FormattableString several)
    {
        if (count > 0)
            builder.AddNote(kind, count, one, several);
    }
}
