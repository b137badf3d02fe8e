using System.Globalization;
using System.Xml.Linq;
using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Docx;

/// <summary>Finds its way in the XML of Word, by names without their namespaces.</summary>
internal static class WordXml
{
    /// <summary>Word itself nests some dozens of elements; whoever looks upwards in the tree relies on this.</summary>
    private const int Deepest = 256;

    /// <summary>The root of a part; null when there is no such part.</summary>
    /// <exception cref="UnreadableFileException">It nests deeper than any document.</exception>
    public static XElement? Load(OfficePackageReader package, string? part)
    {
        if (part is null || !package.Has(part))
            return null;
        using (var looked = PartXml.Read(package.Open(part)!))
        {
            while (looked.Read())
            {
                if (looked.Depth > Deepest)
                    throw new UnreadableFileException(package.Name, $"Its parts nest more than {Deepest} deep, which no document needs", "Copy the register into a new document and save it");
            }
        }

        using var xml = PartXml.Read(package.Open(part)!);
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace).Root;
    }

    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Is(name));

    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(child => child.Is(name)) ?? [];

    /// <summary>An attribute by its name without a namespace.</summary>
    public static string? Attr(this XElement? element, string name) => element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>The value of a property: of "gridSpan" in <c>&lt;w:gridSpan w:val="2"/&gt;</c>.</summary>
    public static string? Val(this XElement? element, string property) => element.Child(property).Attr("val");

    public static int? Number(this XElement? element, string property) => Number(element.Val(property));

    public static int? Number(string? digits) => int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a property that is on or off is on: it is by being there, unless it says no.</summary>
    public static bool IsOn(this XElement? element, string property) =>
        element.Child(property) is { } found && found.Attr("val") is not ("0" or "false" or "off" or "none");
}
