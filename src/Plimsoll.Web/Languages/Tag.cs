using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Plimsoll.Web.Languages;

/// <summary>Markup within a text, so that a sentence with a link or a stressed word stays one sentence for whoever translates it.</summary>
internal static class Tag
{
    public static IHtmlContent Strong { get; } = new HtmlString("<strong>");

    public static IHtmlContent EndStrong { get; } = new HtmlString("</strong>");

    public static IHtmlContent Code { get; } = new HtmlString("<code>");

    public static IHtmlContent EndCode { get; } = new HtmlString("</code>");

    public static IHtmlContent Key { get; } = new HtmlString("<kbd>");

    public static IHtmlContent EndKey { get; } = new HtmlString("</kbd>");

    /// <summary>A moment that a script puts in.</summary>
    public static IHtmlContent Time { get; } = new HtmlString("<time></time>");

    public static IHtmlContent EndLink { get; } = new HtmlString("</a>");

    /// <summary>Words for those only who hear the page.</summary>
    public static IHtmlContent Hidden { get; } = new HtmlString("<span class=\"govuk-visually-hidden\">");

    public static IHtmlContent EndHidden { get; } = new HtmlString("</span>");

    public static IHtmlContent Link(string href) => new HtmlString($"<a href=\"{HtmlEncoder.Default.Encode(href)}\">");
}
