using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Docx;

/// <summary>Turns a paper into the main part of a Word file.</summary>
internal sealed partial class DocxBody(Paper paper, OfficeXml xml)
{
    private readonly HeadingPlan headings = new(paper);
    private readonly Dictionary<string, string> bookmarks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OfficeLink> links = new(StringComparer.Ordinal);
    private Orientation orientation;
    private int written;

    /// <summary>Writes it.</summary>
    /// <returns>The links out of the document.</returns>
    public IReadOnlyList<OfficeLink> Write()
    {
        orientation = paper.Cover is null ? paper.Sections.FirstOrDefault()?.Orientation ?? Orientation.Portrait : Orientation.Portrait;
        xml.Root("w:document", paper.Crest is null ? ["r"] : (string[])["r", "wp", "a", "pic"]).Open("w:body");
        WriteFront();
        if (paper.Cover is { } cover)
        {
            Write(cover);
            EndPages();
        }

        for (var i = 0; i < paper.Sections.Count; i++)
        {
            var section = paper.Sections[i];
            // What was written so far ends here, on sheets of its own turn; the first section begins below the front.
            var isBegun = i > 0 || paper.Cover is null;
            if (isBegun && (section.Orientation != orientation || (section.PageBreak is PageBreak.Before && i > 0)))
                EndPages();
            orientation = section.Orientation;
            Write(section.Blocks, new Place(DocxPages.TextWidth(orientation)));
        }
        DocxPages.WriteSection(xml, orientation, isFirst: written == 0);
        xml.Close().Close();
        return [.. links.Values];
    }

    private void EndPages()
    {
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", "AfterTable"));
        DocxPages.WriteSection(xml, orientation, isFirst: written++ == 0);
        xml.Close().Close();
        beginsPage = true;
    }

    private void WriteFront()
    {
        var place = new Place(DocxPages.TextWidth(orientation));
        if (paper.Crest is { } crest)
        {
            OpenParagraph(place with { Alignment = Alignment.Right, LastStays = true });
            DocxCrest.Write(xml, crest, 50, 18, isRepeated: false);
            xml.Close();
        }

        WriteParagraph(paper.Title, place with { Style = "Title" });
        if (!string.IsNullOrWhiteSpace(paper.Subtitle))
            WriteParagraph(paper.Subtitle, place with { Style = "Subtitle" });
        if (paper.Details.Lines.Count > 0)
            Write(new Facts([.. paper.Details.Lines.Select(line => new Fact(line.Label, line.Value))]), place, "Details of the paper");
    }
}
