using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Plimsoll.Documents.Reading.Building;

namespace Plimsoll.Documents.Reading.Html;

/// <summary>
/// Reads web pages: headings, paragraphs, lists, tables with their spans, lists of definitions as tables of two columns.
/// Scripts are not run, styles not followed, nothing is fetched.
/// </summary>
internal static class HtmlReader
{
    public const string Format = "web page";

    /// <summary>The attribute in which our own pages say on which line of their source a block stood.</summary>
    public const string LineAttribute = "data-source-line";

    /// <exception cref="UnreadableFileException">It is beyond the limits or nests deeper than any page.</exception>
    public static SourceDocument Read(string text, string name, ReadingLimits limits, CancellationToken ct, string format = Format)
    {
        HtmlDepth.MustBeFit(text, name, ct);
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(text);
        var builder = new DocumentBuilder(name, limits);
        var title = document.Title?.Trim() ?? "";
        if (title.Length > 0 && document.QuerySelector("h1") is null)
            builder.AddHeading(title, 1, builder.NextParagraph());
        if (document.Body is { } body)
            new PageReader(builder, ct).Read(body);
        if (document.QuerySelectorAll("img, object, embed, iframe, video, canvas").Length is > 0 and var pictures)
            builder.AddNote(SourceNoteKind.NotRead, pictures, $"{pictures} picture or embedded page was not read", $"{pictures} pictures or embedded pages were not read");
        return builder.Build(format);
    }
}
