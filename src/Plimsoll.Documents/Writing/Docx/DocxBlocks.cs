using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Docx;

/// <content>Blocks other than tables and grids.</content>
internal sealed partial class DocxBody
{
    private const double Bullet = 5;

    // About half a page: longer words need not stay with what follows, and are moved to a page of their own if they must.
    private const int MostKept = 2000;

    // Whether nothing stands on the page yet.
    private bool beginsPage;

    private void Write(IReadOnlyList<Block> blocks, Place place)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var own = place.Of(i, blocks.Count);
            Write(blocks[i], LeadsIntoTable(blocks, i) ? own with { LastStays = true } : own);
        }
    }

    // A table without a heading of its own would stand on a new page without anything that says what it is of; a line between
    // two tables belongs to the one below it.
    private static bool LeadsIntoTable(IReadOnlyList<Block> blocks, int i) =>
        i + 1 < blocks.Count && blocks[i] is Table or Paragraph
        && (IsUntitled(blocks[i + 1]) || (i + 2 < blocks.Count && blocks[i] is Table && blocks[i + 1] is Paragraph && IsUntitled(blocks[i + 2])));

    private static bool IsUntitled(Block block) => block is Table { CaptionIsHidden: true } or KeepTogether { Blocks: [Table { CaptionIsHidden: true }, ..] };

    private void Write(Block block, Place place)
    {
        switch (block)
        {
            case Heading blank when HeadingPlan.IsBlank(blank):
                break;
            case Heading heading:
                WriteHeading(heading, place);
                break;
            case Paragraph paragraph:
                WriteParagraph(paragraph.Content, place);
                break;
            case BulletList list:
                for (var i = 0; i < list.Items.Count; i++)
                    WriteItem(null, list.Items[i], Bullet, place.Of(i, list.Items.Count), isLast: i == list.Items.Count - 1);
                break;
            case NumberedList list:
                // As wide as the longest number, so that the points stand below each other.
                var width = Math.Clamp(list.Items.Select(item => item.Number.Length).DefaultIfEmpty(0).Max() * 2.1 + 2, 6, place.Width / 3);
                for (var i = 0; i < list.Items.Count; i++)
                    WriteItem(list.Items[i].Number, list.Items[i].Content, width, place.Of(i, list.Items.Count), isLast: i == list.Items.Count - 1);
                break;
            case Facts facts:
                Write(facts, place, "Facts");
                break;
            case Note note:
                Write(note, place);
                break;
            case KeepTogether group:
                Write(group.Blocks, place with { Stays = true, LastStays = place.LastStays || group.StaysWithNext });
                break;
            case Table table:
                Write(table, place);
                break;
            case Matrix matrix:
                Write(matrix, place);
                break;
            case MatrixStrip strip:
                Write(strip, place);
                break;
            default:
                throw new NotSupportedException($"Word cannot hold the block {block.GetType().Name}.");
        }
    }

    private void WriteHeading(Heading heading, Place place)
    {
        var (level, anchor) = headings[heading];
        OpenParagraph(place with { Style = $"Heading{OfficeXml.Number(level)}" });
        var id = OfficeXml.Number(++marks);
        xml.Empty("w:bookmarkStart", ("w:id", id), ("w:name", Bookmark(anchor)));
        Write(heading.Text, default(Look));
        xml.Empty("w:bookmarkEnd", ("w:id", id)).Close();
    }

    private void WriteParagraph(Inlines content, Place place)
    {
        var words = content.PlainText;
        OpenParagraph(words.Length > MostKept ? place with { LastStays = false } : place, isRightToLeft: TextDirection.IsRightToLeft(words));
        Write(content, place.Look);
        xml.Close();
    }

    /// <summary>A point: its sign or number hangs before the first line; what follows stands below the words.</summary>
    private void WriteItem(string? number, Content content, double hanging, Place place, bool isLast)
    {
        var within = place with { Indent = place.Indent + hanging, Width = place.Width - hanging, Depth = place.Depth + 1 };
        var leads = content is [Paragraph, ..];
        OpenParagraph(within.Of(0, leads ? content.Count : content.Count + 1), new Hanging(number is null, hanging) { EndsText = isLast && place is { Depth: 0, Style: null } && content.Count < 2 });
        if (number is not null)
        {
            WriteWords(number, place.Look);
            xml.Open("w:r").Empty("w:tab").Close();
        }
        if (content is [Paragraph first, ..])
            Write(first.Content, place.Look);
        xml.Close();
        Write([.. content.Skip(leads ? 1 : 0)], within);
    }

    private void OpenParagraph(Place place, Hanging? hanging = null, bool isRightToLeft = false)
    {
        xml.Open("w:p").Open("w:pPr");
        var style = place.Style ?? (hanging is null ? null : hanging.Value.IsBullet ? "ListBullet" : "ListNumber");
        if (style is not null)
            xml.Empty("w:pStyle", ("w:val", style));
        if (place.LastStays)
            xml.Empty("w:keepNext");
        if (hanging is { IsBullet: true })
            xml.Open("w:numPr").Empty("w:ilvl", ("w:val", OfficeXml.Number(Math.Min(place.Depth - 1, 8)))).Empty("w:numId", ("w:val", "1")).Close();
        if (hanging is { IsBullet: false })
            xml.Open("w:tabs").Empty("w:tab", ("w:val", "left"), ("w:pos", DocxPages.Twips(place.Indent))).Close();
        if (isRightToLeft)
            xml.Empty("w:bidi");
        // Room above a heading is for the words before it; at the head of a page it would push the page down.
        if (beginsPage && style?.StartsWith("Heading", StringComparison.Ordinal) == true)
            xml.Empty("w:spacing", ("w:before", "0"));
        else if (hanging is { EndsText: true })
            xml.Empty("w:spacing", ("w:after", "120"));
        beginsPage = false;
        if (place.Indent > 0)
            xml.Empty("w:ind", ("w:left", DocxPages.Twips(place.Indent)), ("w:hanging", hanging is null ? null : DocxPages.Twips(hanging.Value.Width)));
        if (place.Alignment is not Alignment.Left)
            xml.Empty("w:jc", ("w:val", place.Alignment is Alignment.Right ? "right" : "center"));
        xml.Close();
    }

    private void Write(Facts facts, Place place, string name)
    {
        if (facts.Items.Count == 0)
            return;
        var label = Math.Min(39, place.Width * 0.35);
        OpenTable("FactsTable", place, [label, place.Width - label], name, null);
        for (var i = 0; i < facts.Items.Count; i++)
        {
            var part = place.Of(i, facts.Items.Count);
            var inner = new Place(label) { Style = place.Style ?? "FactsText", Look = place.Look with { IsMuted = true }, Stays = part.LastStays, LastStays = part.LastStays };
            OpenRow(mayBreak: facts.Items[i].Value.Sum(block => block is Paragraph words ? words.Content.PlainText.Length : 400) > 1500);
            OpenCell(label);
            WriteParagraph(facts.Items[i].Label, inner);
            xml.Close();
            OpenCell(place.Width - label);
            WriteContent(facts.Items[i].Value, inner with { Width = place.Width - label, Look = place.Look });
            xml.Close().Close();
        }
        CloseTable(place);
    }

    private void Write(Note note, Place place)
    {
        var heading = (note.Kind, note.Heading) switch
        {
            (NoteKind.Warning, { Length: > 0 } words) => $"Warning: {words}",
            (_, { Length: > 0 } words) => words,
            (NoteKind.Warning, _) => "Warning",
            _ => "Note",
        };
        OpenTable("NoteTable", place, [place.Width], heading, null);
        OpenRow(mayBreak: true);
        xml.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", DocxPages.Twips(place.Width)), ("w:type", "dxa"))
            .Open("w:tcBorders").Empty("w:left", ("w:val", "single"), ("w:sz", "24"), ("w:space", "0"), ("w:color", note.Kind is NoteKind.Warning ? LoadColour : Hex(Colour.Ink))).Close()
            .Empty("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", Wash)).Close();
        var inner = new Place(place.Width - 6) { Stays = place.Stays, LastStays = place.LastStays };
        WriteParagraph(heading, inner with { Look = new() { IsBold = true }, LastStays = true });
        Write(note.Blocks, inner);
        xml.Close().Close();
        CloseTable(place);
    }

    /// <summary>What hangs before a paragraph.</summary>
    private readonly record struct Hanging(bool IsBullet, double Width)
    {
        /// <summary>Whether running text goes on below it.</summary>
        public bool EndsText { get; init; }
    }
}
