using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Plimsoll.Documents.Writing.Office;

/// <summary>
/// The zip file around the parts of a Word or Excel file (ECMA-376 part 2). The same parts give the same bytes: every
/// entry has the same time and nothing is named by chance. Parts are written one after the other and never held in memory.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    // The first moment that a zip file can hold.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = true };

    private readonly ZipArchive zip;

    /// <summary>Begins a file; leaves the stream open at the end.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="properties">What it says of itself.</param>
    /// <param name="main">The part that a reader opens.</param>
    /// <param name="others">The other parts; all of them must be written.</param>
    public OfficePackage(Stream output, OfficeProperties properties, OfficePart main, IReadOnlyList<OfficePart> others)
    {
        zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WriteTypes([main, .. others]);
        WriteLinks("", [
            new("rId1", "officeDocument", main.Path),
            new("rId3", "extended-properties", "docProps/app.xml"),
        ]);
        WriteProperties(properties);
    }

    /// <summary>Begins a part; it ends when the writer is disposed.</summary>
    public OfficeXml Part(string path) => new(XmlWriter.Create(Open(path), Settings));

    /// <summary>Writes a part whose XML is ready.</summary>
    public void Write(string path, string xml)
    {
        using var part = new StreamWriter(Open(path), new UTF8Encoding(false));
        part.Write(xml);
    }

    /// <summary>Writes a part of bytes, such as a picture.</summary>
    public void Write(string path, byte[] content)
    {
        using var part = Open(path);
        part.Write(content);
    }

    /// <summary>Writes the links of a part; of the file itself if the path is empty.</summary>
    public void WriteLinks(string path, IReadOnlyList<OfficeLink> links)
    {
        var slash = path.LastIndexOf('/') + 1;
        using var xml = Part($"{path[..slash]}_rels/{path[slash..]}.rels");
        xml.Root("rel:Relationships");
        foreach (var link in links)
        {
            xml.Empty("rel:Relationship", ("Id", link.Id), ("Type", $"{Namespaces.Relationships}/{link.Kind}"),
                ("Target", link.Target), ("TargetMode", link.IsOutside ? "External" : null));
        }
        if (path.Length == 0)
        {
            xml.Empty("rel:Relationship", ("Id", "rId2"), ("Target", "docProps/core.xml"),
                ("Type", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"));
        }
        xml.Close();
    }

    public void Dispose() => zip.Dispose();

    private Stream Open(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Moment;
        return entry.Open();
    }

    private void WriteTypes(IReadOnlyList<OfficePart> parts)
    {
        using var xml = Part("[Content_Types].xml");
        xml.Root("ct:Types")
            .Empty("ct:Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"))
            .Empty("ct:Default", ("Extension", "xml"), ("ContentType", "application/xml"))
            .Empty("ct:Default", ("Extension", "png"), ("ContentType", "image/png"))
            .Empty("ct:Default", ("Extension", "jpg"), ("ContentType", "image/jpeg"))
            .Empty("ct:Override", ("PartName", "/docProps/core.xml"), ("ContentType", "application/vnd.openxmlformats-package.core-properties+xml"))
            .Empty("ct:Override", ("PartName", "/docProps/app.xml"), ("ContentType", "application/vnd.openxmlformats-officedocument.extended-properties+xml"));
        foreach (var part in parts)
            xml.Empty("ct:Override", ("PartName", "/" + part.Path), ("ContentType", $"application/vnd.openxmlformats-officedocument.{part.Type}+xml"));
        xml.Close();
    }

    private void WriteProperties(OfficeProperties properties)
    {
        using (var core = Part("docProps/core.xml"))
        {
            core.Root("cp:coreProperties", "dc", "dcterms", "xsi").Element("dc:title", properties.Title);
            if (!string.IsNullOrWhiteSpace(properties.Author))
                core.Element("dc:creator", properties.Author);
            core.Element("dc:language", properties.Language);
            if (properties.Date?.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture) is { } date)
            {
                core.Element("dcterms:created", date, ("xsi:type", "dcterms:W3CDTF"));
                core.Element("dcterms:modified", date, ("xsi:type", "dcterms:W3CDTF"));
            }
            core.Close();
        }
        using var app = Part("docProps/app.xml");
        app.Root("ep:Properties").Element("ep:Application", "Plimsoll").Close();
    }
}
