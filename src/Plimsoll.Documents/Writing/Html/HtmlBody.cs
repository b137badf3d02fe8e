using System.Globalization;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Html;

/// <summary>Turns a paper into the element of class "paper".</summary>
internal sealed partial class HtmlBody(Paper paper)
{
    private readonly Markup html = new();
    private readonly HeadingPlan headings = new(paper);
    private int tables;

    /// <summary>The element.</summary>
    public string Write()
    {
        html.Open("article", ("class", "paper"), ("lang", paper.Language)).Line()
            .Open("header", ("class", paper is { Cover: null, Sections: [{ Orientation: Orientation.Landscape }, ..] } ? "front landscape" : "front"));
        if (paper.Crest is { } crest)
            html.Open("img", ("class", "crest"), ("src", $"data:{crest.MediaType};base64,{Convert.ToBase64String(crest.Content)}"), ("alt", crest.Alternative),
                ("width", crest.Width.ToString(CultureInfo.InvariantCulture)), ("height", crest.Height.ToString(CultureInfo.InvariantCulture))).Line();
        if (!string.IsNullOrWhiteSpace(paper.Marking))
            html.Element("p", "marking", paper.Marking);
        html.Element("h1", null, paper.Title);
        if (!string.IsNullOrWhiteSpace(paper.Subtitle))
            html.Element("p", "subtitle", paper.Subtitle);
        if (paper.Details.Lines.Count > 0)
        {
            html.Open("dl", ("class", "facts details"));
            foreach (var (label, value) in paper.Details.Lines)
                html.Open("div").Element("dt", null, label).Element("dd", null, value).Close("div");
            html.Close("dl");
        }
        html.Close("header").Line();
        if (paper.Cover is { } cover)
            Write(cover);
        foreach (var section in paper.Sections)
            Write(section);
        if (!string.IsNullOrWhiteSpace(paper.Marking))
            html.Element("p", "marking end", paper.Marking);
        return html.Close("article").Line().ToString();
    }

    private void Write(Section section)
    {
        var layout = (section.Orientation, section.PageBreak) switch
        {
            (Orientation.Landscape, _) => "section landscape",
            (_, PageBreak.Before) => "section before",
            _ => "section",
        };
        html.Open("div", ("class", layout)).Line();
        Write(section.Blocks);
        html.Close("div").Line();
    }

    private void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
            html.Line();
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading blank when HeadingPlan.IsBlank(blank):
                break;
            case Heading heading:
                var (level, anchor) = headings[heading];
                var element = string.Create(CultureInfo.InvariantCulture, $"h{level + 1}");
                html.Open(element, ("id", anchor), ("dir", DirectionOf(heading.Text)));
                Write(heading.Text);
                html.Close(element);
                break;
            case Paragraph paragraph:
                html.Open("p", ("dir", DirectionOf(paragraph.Content)));
                Write(paragraph.Content);
                html.Close("p");
                break;
            case BulletList list:
                html.Open("ul");
                foreach (var item in list.Items)
                    WriteElement("li", null, item);
                html.Close("ul");
                break;
            case NumberedList list:
                Write(list);
                break;
            case Facts facts:
                html.Open("dl", ("class", "facts"));
                foreach (var fact in facts.Items)
                {
                    html.Open("div").Element("dt", null, fact.Label);
                    WriteElement("dd", null, fact.Value);
                    html.Close("div");
                }
                html.Close("dl");
                break;
            case Note note:
                Write(note);
                break;
            case KeepTogether group:
                html.Open("div", ("class", group.StaysWithNext ? "together stays" : "together"));
                Write(group.Blocks);
                html.Close("div");
                break;
            case Table table:
                Write(table);
                break;
            case Matrix matrix:
                Write(matrix);
                break;
            case MatrixStrip strip:
                Write(strip);
                break;
            default:
                throw new NotSupportedException($"HTML cannot hold the block {block.GetType().Name}.");
        }
    }

    // The numbers are words of the list, not the browser's: a list of role "list" keeps being read out as one without its markers.
    private void Write(NumberedList list)
    {
        html.Open("ol", ("class", "numbered"), ("role", "list"));
        foreach (var item in list.Items)
        {
            html.Open("li").Element("span", "no", item.Number).Text(" ");
            WriteElement("div", null, item.Content);
            html.Close("li");
        }
        html.Close("ol");
    }

    private void Write(Note note)
    {
        var isWarning = note.Kind is NoteKind.Warning;
        html.Open("div", ("class", isWarning ? "note warning" : "note"), ("role", "note"));
        var kind = isWarning ? "Warning" : "Note";
        html.Element("p", "note-heading", note.Heading is { Length: > 0 } words ? isWarning ? $"{kind}: {words}" : words : kind);
        Write(note.Blocks);
        html.Close("div");
    }

    private void WriteElement(string element, string? cssClass, Content content)
    {
        html.Open(element, ("class", cssClass), ("dir", DirectionOf(content)));
        Write(content);
        html.Close(element);
    }

    /// <summary>Words from right to left say so of themselves; the rest follows the page.</summary>
    private static string? DirectionOf(Inlines text) => TextDirection.IsRightToLeft(text.PlainText) ? "rtl" : null;

    private static string? DirectionOf(Content content) => content.AsInlines is { } text ? DirectionOf(text) : null;

    private void Write(Content content)
    {
        if (content.AsInlines is { } text)
            Write(text);
        else
            Write((IEnumerable<Block>)content);
    }
}
