using System.Globalization;

namespace Plimsoll.Domain.Scoring;

/// <summary>Whether text can be read on its ground: WCAG 2.2, success criterion 1.4.3.</summary>
public static class Contrast
{
    private const double Least = 4.5;

    /// <summary>Whether both are colours as #rrggbb and far enough apart in luminance.</summary>
    public static bool IsEnough(string ground, string ink) => Of(ground, ink) >= Least;

    /// <summary>The contrast of two colours, 1 to 21; null when one of them is no colour as #rrggbb.</summary>
    public static double? Of(string ground, string ink) =>
        Luminance(ground) is { } a && Luminance(ink) is { } b ? (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05) : null;

    /// <summary>Black or white, whichever is read better on a ground; black on what is no colour.</summary>
    public static string InkOn(string ground) => Of(ground, "#ffffff") > Of(ground, "#000000") ? "#ffffff" : "#000000";

    /// <summary>Relative luminance, 0 to 1, as WCAG defines it; null for what is not a colour.</summary>
    private static double? Luminance(string colour) =>
        colour is ['#', ..] && colour.Length == 7
            && int.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear((rgb >> 8) & 255)) + (0.0722 * Linear(rgb & 255))
            : null;

    private static double Linear(int channel) =>
        channel / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}
