using System.Globalization;
using System.Xml;

namespace Plimsoll.Documents.Writing.Office;

/// <summary>
/// Writes the XML of one part. Names are written with their usual prefixes ("w:p"; none for spreadsheets), values as data:
/// what no document may hold is made visible first (<see cref="CleanText"/>), so that no text can break a file.
/// </summary>
internal sealed class OfficeXml(XmlWriter xml) : IDisposable
{
    /// <summary>Begins the outermost element, which declares the prefixes that the part uses.</summary>
    public OfficeXml Root(string name, params IEnumerable<string> prefixes)
    {
        Begin(name);
        foreach (var other in prefixes)
            xml.WriteAttributeString("xmlns", other, null, Namespaces.Of(other));
        return this;
    }

    /// <summary>Begins an element; attributes without a value are left out.</summary>
    public OfficeXml Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name);
        foreach (var (attribute, value) in attributes)
            if (value is not null)
                Attribute(attribute, value);
        return this;
    }

    /// <summary>Ends the element begun last.</summary>
    public OfficeXml Close()
    {
        xml.WriteEndElement();
        return this;
    }

    /// <summary>An element without content.</summary>
    public OfficeXml Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes).Close();

    /// <summary>An element of words; spaces at their ends count.</summary>
    public OfficeXml Element(string name, string words, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        var clean = CleanText.Of(words);
        if (clean.Length > 0 && (char.IsWhiteSpace(clean[0]) || char.IsWhiteSpace(clean[^1])))
            xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(clean);
        return Close();
    }

    /// <summary>A number as attributes write it.</summary>
    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A whole number as attributes write it.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => xml.Dispose();

    private void Begin(string name)
    {
        var (prefix, local) = Parts(name);
        xml.WriteStartElement(Namespaces.IsWritten(prefix) ? prefix : "", local, Namespaces.Of(prefix));
    }

    private void Attribute(string name, string value)
    {
        var (prefix, local) = Parts(name);
        if (prefix.Length == 0)
            xml.WriteAttributeString(local, CleanText.Of(value));
        else
            xml.WriteAttributeString(prefix, local, Namespaces.Of(prefix), CleanText.Of(value));
    }

    private static (string Prefix, string Local) Parts(string name) =>
        name.IndexOf(':') is >= 0 and var at ? (name[..at], name[(at + 1)..]) : ("", name);
}
