namespace Plimsoll.Documents.Writing.Office;

/// <summary>The namespaces of Office Open XML (ECMA-376, transitional) by the prefixes that they are written with.</summary>
internal static class Namespaces
{
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Whether a prefix is written. Some readers of the parts around a file know them without prefixes only.</summary>
    public static bool IsWritten(string prefix) => prefix is not ("ct" or "rel" or "ep");

    /// <summary>The namespace of a prefix; spreadsheets are written without one.</summary>
    /// <exception cref="ArgumentException">There is no such prefix.</exception>
    public static string Of(string prefix) => prefix switch
    {
        "" => "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "w" => "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r" => Relationships,
        "wp" => "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a" => "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic" => "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "cp" => "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "dc" => "http://purl.org/dc/elements/1.1/",
        "dcterms" => "http://purl.org/dc/terms/",
        "xsi" => "http://www.w3.org/2001/XMLSchema-instance",
        "ct" => "http://schemas.openxmlformats.org/package/2006/content-types",
        "rel" => "http://schemas.openxmlformats.org/package/2006/relationships",
        "ep" => "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        _ => throw new ArgumentException($"There is no namespace for the prefix “{prefix}”."),
    };
}
