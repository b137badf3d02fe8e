using System.Globalization;
using System.Text;

namespace Plimsoll.Documents.Writing.Html;

/// <summary>Source Sans 3 as data within the page: the Latin letters always, the further ones only where they occur.</summary>
internal static class ScreenFonts
{
    // The ranges that the font package's own style sheet gives for these files.
    private const string Latin = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
    private const string LatinExt = "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF";

    private static readonly int[] Weights = [400, 600, 700];
    private static readonly Lazy<string> LatinCss = new(() => Faces("latin", Latin));
    private static readonly Lazy<string> LatinExtCss = new(() => Faces("latin-ext", LatinExt));

    /// <summary>The font faces that a page of this text needs.</summary>
    public static string Css(string text) => NeedsMore(text) ? LatinExtCss.Value + LatinCss.Value : LatinCss.Value;

    private static bool NeedsMore(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0100', '\u02ff') >= 0 || text.AsSpan().IndexOfAnyInRange('\u1d00', '\u1eff') >= 0
        || text.AsSpan().IndexOfAnyInRange('\u20a0', '\u20c4') >= 0 || text.AsSpan().IndexOfAnyInRange('\u2c60', '\u2c7f') >= 0
        || text.AsSpan().IndexOfAnyInRange('\ua720', '\ua7ff') >= 0 || text.AsSpan().IndexOfAny('\u2020', '\u2113') >= 0;

    private static string Faces(string subset, string range)
    {
        var css = new StringBuilder();
        foreach (var weight in Weights)
        {
            var font = Convert.ToBase64String(EmbeddedText.ReadBytes($"Html.source-sans-3-{subset}-{weight}-normal.woff2"));
            css.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:\"Source Sans 3\";font-weight:{weight};font-display:swap;")
                .Append(CultureInfo.InvariantCulture, $"src:url(data:font/woff2;base64,{font}) format(\"woff2\");unicode-range:{range}}}\n");
        }
        return css.ToString();
    }
}
