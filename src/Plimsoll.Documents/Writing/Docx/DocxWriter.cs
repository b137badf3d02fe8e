using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Office;

namespace Plimsoll.Documents.Writing.Docx;

/// <summary>
/// Writes papers as Word files to be edited further: real styles, headings that make an outline, tables whose headers are
/// repeated, scoring grids as tables with their bands in words. The same paper gives the same bytes.
/// </summary>
/// <remarks>
/// What no document may hold (control characters and the like) is replaced by U+FFFD, so that its loss can be seen; tabs
/// become spaces.
/// </remarks>
public static class DocxWriter
{
    private static readonly string Styles = EmbeddedText.Read("Docx.styles.xml");
    private static readonly string Numbering = EmbeddedText.Read("Docx.numbering.xml");
    private static readonly string Settings = EmbeddedText.Read("Docx.settings.xml");

    /// <summary>Writes a paper; leaves the stream open.</summary>
    /// <exception cref="ArgumentException">A table or grid of the paper does not fit together.</exception>
    public static void Write(Paper paper, Stream output)
    {
        var language = LanguageOf(paper);
        var pages = new DocxPages(paper);
        using var package = new OfficePackage(output,
            new(paper.Title, paper.Details.Author ?? paper.Details.Organisation, language, paper.Details.Date),
            new("word/document.xml", "wordprocessingml.document.main"),
            [
                new("word/styles.xml", "wordprocessingml.styles"),
                new("word/numbering.xml", "wordprocessingml.numbering"),
                new("word/settings.xml", "wordprocessingml.settings"),
                .. pages.Parts,
            ]);
        IReadOnlyList<OfficeLink> links;
        using (var xml = package.Part("word/document.xml"))
            links = new DocxBody(paper, xml).Write();
        package.WriteLinks("word/document.xml",
        [
            new("rIdStyles", "styles", "styles.xml"),
            new("rIdNumbering", "numbering", "numbering.xml"),
            new("rIdSettings", "settings", "settings.xml"),
            .. pages.Links,
            .. links,
            .. paper.Crest is null ? [] : (OfficeLink[])[DocxCrest.Link(paper.Crest)],
        ]);
        package.Write("word/styles.xml", Styles
            .Replace("{language}", language, StringComparison.Ordinal)
            .Replace("{accent}", paper.Accent.Hex[1..].ToUpperInvariant(), StringComparison.Ordinal));
        package.Write("word/numbering.xml", Numbering);
        package.Write("word/settings.xml", Settings.Replace("{language}", language, StringComparison.Ordinal));
        pages.Write(package);
        if (paper.Crest is { } crest)
            package.Write(DocxCrest.PathOf(crest), crest.Content);
    }

    private static string LanguageOf(Paper paper) =>
        paper.Language.Length is > 1 and < 36 && paper.Language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? paper.Language : "en-GB";
}
