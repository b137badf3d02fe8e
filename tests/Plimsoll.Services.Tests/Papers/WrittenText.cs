using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>The words and figures of a written paper, in whichever order a format stands them, without those that only one kind of reader meets.</summary>
internal static partial class WrittenText
{
    private const string Blocks = "p,li,dt,dd,td,th,h1,h2,h3,h4,h5,h6,caption,br,div,abbr,span.no,span.value,span.label";

    /// <summary>Of an HTML page: what is hidden from sight and the marking, which Word has at the head of each page, left out.</summary>
    public static IReadOnlyList<string> OfHtml(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.QuerySelectorAll(".marking,.matrix.small thead,.matrix.small th,.hidden").ToList())
            element.Remove();
        foreach (var element in page.QuerySelectorAll(Blocks).ToList())
        {
            element.Before(page.CreateTextNode(" "));
            element.After(page.CreateTextNode(" "));
        }
        return Words(page.QuerySelector("main")!.TextContent);
    }

    /// <summary>Of a Word file's body.</summary>
    public static IReadOnlyList<string> OfWord(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        // The load line in a key is drawn by a rule in HTML, by a sign in Word.
        return [.. Words(string.Join('\n', document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(Spaced))).Where(word => word != "▬▬")];
    }

    public static IReadOnlyList<string> Words(string text) => [.. Space().Split(text).Where(word => word.Length > 0).Order(StringComparer.Ordinal)];

    private static string Spaced(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(element => element switch
    {
        Text text => text.Text,
        TabChar or Break => " ",
        _ => "",
    }));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
