using System.Globalization;
using System.Text;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Html;

/// <summary>The styles of a paper: the fixed sheet, and rules for the colours that this paper uses.</summary>
internal static class PaperCss
{
    private static readonly string Sheet = EmbeddedText.Read("Html.paper.css");

    /// <summary>The class of a tone; the same colours have the same class in every paper.</summary>
    public static string ClassOf(Tone tone) => $"fill-{tone.Fill.Hex[1..]}-{tone.Ink.Hex[1..]}";

    /// <summary>The class of a column that takes a share of the width, in whole per cent.</summary>
    public static string ClassOfWidth(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"w-{Math.Clamp((int)Math.Round(share * 100), 1, 100)}");

    /// <summary>All rules but those of the page itself.</summary>
    public static string Of(Paper paper)
    {
        var css = new StringBuilder(Sheet);
        css.Append(CultureInfo.InvariantCulture, $".paper{{--accent:{paper.Accent.Hex}}}\n");
        foreach (var tone in TonesOf.Paper(paper).DistinctBy(ClassOf))
            css.Append(CultureInfo.InvariantCulture, $".paper .{ClassOf(tone)}{{background:{tone.Fill.Hex};color:{tone.Ink.Hex}}}\n");
        for (var width = 1; width <= 100; width++)
            css.Append(CultureInfo.InvariantCulture, $".paper .w-{width}{{width:{width}%}}");
        return css.Append('\n').ToString();
    }

    /// <summary>The printed sheet: size, and what stands on each page.</summary>
    public static string Page(Paper paper)
    {
        var box = "font:8.5pt \"Source Sans 3\",sans-serif;color:#4a5972";
        var margins =
            $"@top-left{{content:{Quote(paper.Title)};{box}}}" +
            $"@top-right{{content:{Quote(paper.Marking ?? "")};{box};font-weight:600}}" +
            $"@bottom-left{{content:{Quote(paper.Details.Organisation ?? "")};{box}}}" +
            $"@bottom-right{{content:\"Page \" counter(page) \" of \" counter(pages);{box}}}";
        return $"@page{{size:A4;margin:22mm 18mm 18mm;{margins}}}\n@page wide{{size:A4 landscape;margin:20mm 14mm 16mm}}\n";
    }

    // Letters, figures and spaces stand for themselves; all else is given by its code, so that no text can end the string.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in CleanText.Of(text).EnumerateRunes())
        {
            if (rune.Value < 128 && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == ' '))
                quoted.Append((char)rune.Value);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6} ");
        }
        return quoted.Append('"').ToString();
    }
}
