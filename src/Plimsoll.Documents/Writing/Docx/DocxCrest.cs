using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Docx;

/// <summary>The body's crest as a picture within a line (ECMA-376 part 1, 20.1 and 20.4).</summary>
internal static class DocxCrest
{
    /// <summary>The name by which a part speaks of the picture.</summary>
    public const string Id = "rIdCrest";

    /// <summary>The link that every part which shows it needs.</summary>
    public static OfficeLink Link(Picture crest) => new(Id, "image", PathOf(crest)["word/".Length..]);

    /// <summary>The path of the picture in the file.</summary>
    public static string PathOf(Picture crest) => crest.MediaType == "image/png" ? "word/media/crest.png" : "word/media/crest.jpg";

    /// <summary>A run that holds the picture.</summary>
    /// <param name="xml">Where it is written.</param>
    /// <param name="crest">The picture.</param>
    /// <param name="width">The most in millimetres.</param>
    /// <param name="height">The most in millimetres.</param>
    /// <param name="isRepeated">Whether it only repeats what the first page shows, and is passed over by a screen reader.</param>
    public static void Write(OfficeXml xml, Picture crest, double width, double height, bool isRepeated)
    {
        var size = crest.Within(width, height);
        var (across, down) = (Emu(size.Width), Emu(size.Height));
        var alternative = isRepeated ? "" : crest.Alternative;
        xml.Open("w:r").Open("w:drawing").Open("wp:inline", ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"))
            .Empty("wp:extent", ("cx", across), ("cy", down))
            .Empty("wp:docPr", ("id", isRepeated ? "2" : "1"), ("name", "Crest"), ("descr", alternative))
            .Open("a:graphic").Open("a:graphicData", ("uri", Namespaces.Of("pic")))
            .Open("pic:pic")
            .Open("pic:nvPicPr").Empty("pic:cNvPr", ("id", "0"), ("name", "crest"), ("descr", alternative)).Empty("pic:cNvPicPr").Close()
            .Open("pic:blipFill").Empty("a:blip", ("r:embed", Id)).Open("a:stretch").Empty("a:fillRect").Close().Close()
            .Open("pic:spPr").Open("a:xfrm").Empty("a:off", ("x", "0"), ("y", "0")).Empty("a:ext", ("cx", across), ("cy", down)).Close()
            .Open("a:prstGeom", ("prst", "rect")).Empty("a:avLst").Close().Close()
            .Close().Close().Close().Close().Close().Close();
    }

    // English Metric Units: 36,000 in a millimetre.
    private static string Emu(double millimetres) => OfficeXml.Number((int)Math.Round(millimetres * 36_000));
}
