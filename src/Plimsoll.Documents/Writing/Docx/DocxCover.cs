using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Docx;

/// <content>
/// Recommendations and a real table of contents: its entries are there and lead to their headings. Page numbers come when
/// Word updates the table, because only the program that lays the pages out knows them.
/// </content>
internal sealed partial class DocxBody
{
    private void Write(Cover cover)
    {
        var place = new Place(DocxPages.TextWidth(orientation));
        if (cover.Recommendations.Count > 0)
        {
            WriteParagraph("Recommendations", place with { Style = "CoverHeading" });
            Write(new NumberedList([.. cover.Recommendations.Select((each, i) => new NumberedItem($"{OfficeXml.Number(i + 1)}.", each))]), place);
        }

        if (headings.DepthOf(cover) > 0)
            WriteContents(cover, place);
    }

    private void WriteContents(Cover cover, Place place)
    {
        xml.Open("w:sdt").Open("w:sdtPr").Open("w:docPartObj").Empty("w:docPartGallery", ("w:val", "Table of Contents")).Empty("w:docPartUnique").Close().Close()
            .Open("w:sdtContent");
        WriteParagraph("Contents", place with { Style = "CoverHeading" });
        var isFirst = true;
        foreach (var heading in headings.ContentsOf(cover))
        {
            var (level, anchor) = headings[heading];
            OpenParagraph(place with { Style = $"TOC{OfficeXml.Number(level)}" });
            if (isFirst)
            {
                WriteFieldSign("begin");
                xml.Open("w:r").Element("w:instrText", $" TOC \\o \"1-{OfficeXml.Number(headings.DepthOf(cover))}\" \\h \\z \\u ").Close();
                WriteFieldSign("separate");
                isFirst = false;
            }

            xml.Open("w:hyperlink", ("w:anchor", Bookmark(anchor)), ("w:history", "1"));
            WriteWords(heading.Text.PlainText, default);
            xml.Close().Close();
        }

        OpenParagraph(place);
        WriteFieldSign("end");
        xml.Close().Close().Close();
    }

    private void WriteFieldSign(string kind) => xml.Open("w:r").Empty("w:fldChar", ("w:fldCharType", kind)).Close();
}
