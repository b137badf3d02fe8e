using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plimsoll.Web.Tests.Kit;

/// <summary>What a reader sees of a page.</summary>
internal static partial class Reading
{
    /// <summary>The words of an element, spaces made single.</summary>
    public static string Words(this IElement? element) =>
        element is null ? "" : Spaces().Replace(string.Concat(element.Descendants().Select(Said)), " ").Trim();

    /// <summary>The words of the page's content.</summary>
    public static string Words(this IHtmlDocument page) => page.QuerySelector("main").Words();

    /// <summary>The row of a table that holds some words.</summary>
    public static IElement Row(this IHtmlDocument page, string words) =>
        page.QuerySelectorAll("tr").First(r => r.Words().Contains(words, StringComparison.Ordinal));

    /// <summary>Cells, list entries and lines stand apart for a reader, whatever the spaces of the source.</summary>
    private static string Said(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "br" or "td" or "th" or "li" or "p" or "dd" or "dt" or "h1" or "h2" or "h3" or "div" or "summary" or "del" or "ins" or "tr" } => " ",
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
