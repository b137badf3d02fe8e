using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Docx;

/// <summary>Sheets of A4 upright and across, and what stands at the head and foot of each.</summary>
internal sealed class DocxPages(Paper paper)
{
    private static readonly (string Id, string Kind, string Path, Orientation Orientation, bool IsFirst)[] Files =
    [
        ("rIdHead1", "header", "header1.xml", Orientation.Portrait, false),
        ("rIdHead2", "header", "header2.xml", Orientation.Landscape, false),
        ("rIdHead3", "header", "header3.xml", Orientation.Portrait, true),
        ("rIdHead4", "header", "header4.xml", Orientation.Landscape, true),
        ("rIdFoot1", "footer", "footer1.xml", Orientation.Portrait, false),
        ("rIdFoot2", "footer", "footer2.xml", Orientation.Landscape, false),
    ];

    public IEnumerable<OfficePart> Parts => Files.Select(file => new OfficePart("word/" + file.Path, $"wordprocessingml.{file.Kind}"));

    public IEnumerable<OfficeLink> Links => Files.Select(file => new OfficeLink(file.Id, file.Kind, file.Path));

    /// <summary>The width of the text on a sheet in millimetres.</summary>
    public static double TextWidth(Orientation orientation) => orientation is Orientation.Landscape ? 297 - 30 : 210 - 40;

    /// <summary>Twentieths of a point, in which Word measures.</summary>
    public static string Twips(double millimetres) => OfficeXml.Number((int)Math.Round(millimetres * 1440 / 25.4));

    /// <summary>The settings of a run of pages, which stand at its end.</summary>
    public static void WriteSection(OfficeXml xml, Orientation orientation, bool isFirst)
    {
        var across = orientation is Orientation.Landscape;
        xml.Open("w:sectPr")
            .Empty("w:headerReference", ("w:type", "default"), ("r:id", across ? "rIdHead2" : "rIdHead1"));
        if (isFirst)
            xml.Empty("w:headerReference", ("w:type", "first"), ("r:id", across ? "rIdHead4" : "rIdHead3"));
        xml.Empty("w:footerReference", ("w:type", "default"), ("r:id", across ? "rIdFoot2" : "rIdFoot1"));
        if (isFirst)
            xml.Empty("w:footerReference", ("w:type", "first"), ("r:id", across ? "rIdFoot2" : "rIdFoot1"));
        xml.Empty("w:type", ("w:val", "nextPage"));
        var (width, height) = across ? (297.0, 210.0) : (210.0, 297.0);
        xml.Empty("w:pgSz", ("w:w", Twips(width)), ("w:h", Twips(height)), ("w:orient", across ? "landscape" : null));
        var (side, top, bottom) = across ? (15, 23, 19) : (20, 25, 21);
        xml.Empty("w:pgMar", ("w:top", Twips(top)), ("w:right", Twips(side)), ("w:bottom", Twips(bottom)), ("w:left", Twips(side)),
            ("w:header", Twips(11)), ("w:footer", Twips(9)), ("w:gutter", "0"));
        xml.Empty("w:cols", ("w:space", "708"));
        if (isFirst)
            xml.Empty("w:titlePg");
        xml.Close();
    }

    public void Write(OfficePackage package)
    {
        foreach (var (_, kind, path, orientation, isFirst) in Files)
        {
            var isHead = kind == "header";
            var crest = isHead && !isFirst ? paper.Crest : null;
            WritePart(package, path, orientation, isHead, isFirst, crest);
            if (crest is not null)
                package.WriteLinks("word/" + path, [DocxCrest.Link(crest)]);
        }
    }

    private void WritePart(OfficePackage package, string path, Orientation orientation, bool isHead, bool isFirst, Picture? crest)
    {
        using var xml = package.Part("word/" + path);
        xml.Root(isHead ? "w:hdr" : "w:ftr", crest is null ? [] : (string[])["r", "wp", "a", "pic"]).Open("w:p").Open("w:pPr")
            .Empty("w:pStyle", ("w:val", isHead ? "Header" : "Footer"))
            .Open("w:tabs").Empty("w:tab", ("w:val", "right"), ("w:pos", Twips(TextWidth(orientation)))).Close().Close();
        if (isHead)
        {
            if (crest is not null)
            {
                DocxCrest.Write(xml, crest, 20, 7, isRepeated: true);
                Run(xml, "\u2003");
            }

            Run(xml, Shorten(isFirst ? paper.Details.Organisation ?? "" : paper.Title));
            xml.Open("w:r").Empty("w:tab").Close();
            Run(xml, paper.Marking ?? "", isBold: true);
        }
        else
        {
            Run(xml, Shorten(Foot(paper.Details)));
            xml.Open("w:r").Empty("w:tab").Close();
            Run(xml, "Page ");
            Field(xml, "PAGE");
            Run(xml, " of ");
            Field(xml, "NUMPAGES");
        }
        xml.Close().Close();
    }

    private static string Foot(PaperDetails details) => string.Join(" · ",
        new[] { details.Organisation, details.AsAt is { Length: > 0 } asAt ? $"as at {asAt}" : null }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Shorten(string words)
    {
        var line = CleanText.Of(words).ReplaceLineEndings(" ");
        return line.Length > 90 ? line[..89].TrimEnd() + "…" : line;
    }

    private static void Run(OfficeXml xml, string words, bool isBold = false)
    {
        xml.Open("w:r");
        if (isBold)
            xml.Open("w:rPr").Empty("w:b").Empty("w:bCs").Empty("w:color", ("w:val", "14213A")).Close();
        xml.Element("w:t", words).Close();
    }

    private static void Field(OfficeXml xml, string name)
    {
        xml.Open("w:fldSimple", ("w:instr", $" {name} "));
        Run(xml, "1");
        xml.Close();
    }
}
