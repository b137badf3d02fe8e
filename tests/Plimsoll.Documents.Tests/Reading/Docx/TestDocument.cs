using System.IO.Compression;
using System.Text;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.Docx;

/// <summary>Writes Word documents by their XML, so that tests can say anything that a file can say.</summary>
internal static class TestDocument
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A document from what stands in its body; other parts by their kind ("styles", "footnotes") from what stands in their root.</summary>
    public static byte[] Bytes(string body, params (string Kind, string Xml)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", $"<Relationships xmlns='{Package}'><Relationship Id='r' Type='{Links}/officeDocument' Target='/word/document2.xml'/></Relationships>");
            Add(zip, "word/document2.xml", Root("document", $"<w:body>{body}</w:body>"));
            Add(zip, "word/_rels/document2.xml.rels", $"<Relationships xmlns='{Package}'>"
                + string.Concat(parts.Select((p, at) => $"<Relationship Id='p{at}' Type='{Links}/{p.Kind}' Target='{p.Kind}{at}.xml'/>")) + "</Relationships>");
            foreach (var ((kind, xml), at) in parts.Select((p, at) => (p, at)))
                Add(zip, $"word/{kind}{at}.xml", Root(kind, xml));
        }

        return file.ToArray();
    }

    public static Task<SourceDocument> ReadAsync(string body, params (string Kind, string Xml)[] parts) =>
        SourceFile.ReadAsync("register.docx", Bytes(body, parts), ct: TestContext.Current.CancellationToken);

    public static string P(string words, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{words}</w:t></w:r></w:p>";

    public static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{row}</w:tr>"))}</w:tbl>";

    public static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : P(content))}</w:tc>";

    private static string Root(string name, string inside) =>
        $"<w:{name} xmlns:w='{Main}' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml' xmlns:v='urn:v' xmlns:wps='urn:wps'>{inside}</w:{name}>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
