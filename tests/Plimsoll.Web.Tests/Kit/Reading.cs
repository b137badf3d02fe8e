using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plimsoll.Web.Tests.Kit;

/// <summary>What a reader sees of a page.</summary>
internal static partial class Reading
{
    /// <summary>The words of an element, spaces made single.</summary>
    public static string Words(this IElement? element) => Spaces().Replace(element?.TextContent ?? "", " ").Trim();

    /// <summary>The words of the page's content.</summary>
    public static string Words(this IHtmlDocument page) => page.QuerySelector("main").Words();

    /// <summary>The row of a table that holds some words.</summary>
    public static IElement Row(this IHtmlDocument page, string words) =>
        page.QuerySelectorAll("tr").First(r => r.Words().Contains(words, StringComparison.Ordinal));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
