using System.Text;
using System.Xml;

namespace Plimsoll.Documents.Reading.Office;

/// <summary>
/// Reads the XML of a part. Document types are refused, because they can expand without end or name files; nothing is ever
/// fetched. Names are compared without their namespaces: the strict and the transitional form of Office files differ in
/// nothing else that matters here.
/// </summary>
internal static class PartXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    };

    public static XmlReader Read(Stream part) => XmlReader.Create(part, Settings);

    /// <summary>Whether the reader stands at the beginning of an element of this name.</summary>
    public static bool IsAt(this XmlReader xml, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name;

    /// <summary>An attribute by its name without a prefix; null when there is none.</summary>
    public static string? Attribute(this XmlReader xml, string name)
    {
        if (xml.GetAttribute(name) is { } plain)
            return plain;
        string? found = null;
        if (xml.MoveToFirstAttribute())
        {
            do
            {
                if (xml.LocalName == name)
                    found = xml.Value;
            }
            while (found is null && xml.MoveToNextAttribute());
            xml.MoveToElement();
        }

        return found;
    }

    /// <summary>Whether an attribute says yes.</summary>
    public static bool Says(this XmlReader xml, string name) => IsYes(xml.Attribute(name));

    /// <summary>Office writes yes as "1", "true" or "on".</summary>
    public static bool IsYes(string? value) => value is "1" or "true" or "on";

    /// <summary>The elements inside the one at which the reader stands, at any depth; afterwards it stands at its end.</summary>
    public static IEnumerable<XmlReader> Inside(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            yield break;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                yield return xml;
        }
    }

    /// <summary>All elements of a document, at any depth.</summary>
    public static IEnumerable<XmlReader> Elements(this XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
                yield return xml;
        }
    }

    /// <summary>The characters of the element at which the reader stands; afterwards it stands at its end.</summary>
    public static string Characters(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        string? text = null;
        StringBuilder? more = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA))
                continue;
            if (text is null)
                text = xml.Value;
            else
                (more ??= new StringBuilder(text)).Append(xml.Value);
        }

        return more?.ToString() ?? text ?? "";
    }
}
