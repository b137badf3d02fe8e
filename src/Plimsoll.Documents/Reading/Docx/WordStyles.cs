using System.Xml.Linq;
using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Docx;

/// <summary>What the styles of a Word document say of paragraphs: which are headings, which are numbered.</summary>
internal sealed class WordStyles
{
    /// <summary>Styles are based on styles; a longer chain goes round in circles.</summary>
    private const int LongestChain = 20;

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);

    public static WordStyles Read(OfficePackageReader package, string? part)
    {
        var read = new WordStyles();
        foreach (var style in WordXml.Load(package, part).Children("style"))
            read.styles.TryAdd(style.Attr("styleId") ?? "", style);
        return read;
    }

    /// <summary>The level of a heading, 1 to 6; null for a paragraph that is none.</summary>
    public int? HeadingLevel(XElement? properties)
    {
        if (properties.Number("outlineLvl") is { } own)
            return own < 9 ? own + 1 : null;
        foreach (var style in Chain(properties.Val("pStyle")))
        {
            if (style.Child("pPr").Number("outlineLvl") is { } level)
                return level < 9 ? level + 1 : null;
            var name = style.Val("name") ?? "";
            if (name.Equals("Title", StringComparison.OrdinalIgnoreCase))
                return 1;
            if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && WordXml.Number(name[8..]) is > 0 and <= 9 and var number)
                return number;
        }

        return null;
    }

    /// <summary>The list that a paragraph belongs to and its level in it, by itself or by its style; null for none.</summary>
    public (int List, int Level)? Numbering(XElement? properties)
    {
        if (properties.Child("numPr") is { } own)
            return ListOf(own, properties.Val("pStyle"));
        foreach (var style in Chain(properties.Val("pStyle")))
        {
            if (style.Child("pPr").Child("numPr") is { } numbered)
                return ListOf(numbered, null);
        }

        return null;
    }

    private (int, int)? ListOf(XElement numbering, string? style)
    {
        var list = numbering.Number("numId")
            ?? Chain(style).Select(s => s.Child("pPr").Child("numPr").Number("numId")).FirstOrDefault(number => number is not null);
        return list is > 0 ? (list.Value, Math.Clamp(numbering.Number("ilvl") ?? 0, 0, 8)) : null;
    }

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var length = 0; id is not null && length < LongestChain && styles.TryGetValue(id, out var style); length++)
        {
            yield return style;
            id = style.Val("basedOn");
        }
    }
}
