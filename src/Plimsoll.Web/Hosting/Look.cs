using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Plimsoll.Web.Hosting;

/// <summary>
/// The colours that are data: fill and ink of bands, and a body's accent. No page may carry a style of its own, so each
/// links to a stylesheet whose address spells the colours that it needs: what it says can never change, whatever becomes
/// of the scheme, and it needs no database.
/// </summary>
internal sealed partial class Look
{
    private const int Most = 80;
    private readonly SortedSet<string> pairs = new(StringComparer.Ordinal);
    private string? accent;

    /// <summary>The class that gives an element the band's fill and ink.</summary>
    public string ClassOf(Band band)
    {
        if (!Colour().IsMatch(band.Colour) || !Colour().IsMatch(band.Ink))
            return "";
        var pair = $"{band.Colour[1..]}-{band.Ink[1..]}".ToLowerInvariant();
        if (pairs.Count < Most)
            pairs.Add(pair);
        return "b-" + pair;
    }

    /// <summary>Draws the bar's line in the body's own colour.</summary>
    public void Accent(string? colour) => accent = colour is not null && Colour().IsMatch(colour) ? colour[1..].ToLowerInvariant() : null;

    /// <summary>The address of the stylesheet for all that this page asked for; null when it asked for nothing.</summary>
    public string? Url
    {
        get
        {
            var parts = accent is null ? pairs : pairs.Append("accent-" + accent);
            var name = string.Join('_', parts);
            return name.Length == 0 ? null : $"/look/{name}.css";
        }
    }

    /// <summary>The stylesheet of an address; null when it spells none.</summary>
    internal static string? Stylesheet(string name)
    {
        var parts = name.Split('_');
        if (parts.Length > Most + 1 || parts.Any(p => !Part().IsMatch(p)))
            return null;
        var css = new StringBuilder();
        foreach (var part in parts)
        {
            var (fill, ink) = (part[..part.IndexOf('-', StringComparison.Ordinal)], part[(part.IndexOf('-', StringComparison.Ordinal) + 1)..]);
            css.Append(fill == "accent" ? $":root{{--accent:#{ink}}}" : $".b-{part}{{background:#{fill};color:#{ink}}}");
        }

        return css.ToString();
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Colour();

    [GeneratedRegex("^([0-9a-f]{6}|accent)-[0-9a-f]{6}$")]
    private static partial Regex Part();
}

/// <summary>Serves the stylesheets of <see cref="Look"/>.</summary>
internal static class LookEndpoint
{
    public static void MapLook(this IEndpointRouteBuilder routes) => routes.MapGet("/look/{name}.css", async (HttpContext context, string name) =>
    {
        if (Look.Stylesheet(name) is not { } css)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/css; charset=utf-8";
        context.Response.Headers.CacheControl = Assets.ForEver;
        await context.Response.WriteAsync(css, context.RequestAborted);
    }).WithMetadata(new AccessAttribute(Needs.Nothing));
}
