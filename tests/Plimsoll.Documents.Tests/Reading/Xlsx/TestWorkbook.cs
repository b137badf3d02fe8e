using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Documents.Tests.Reading.Xlsx;

/// <summary>Writes workbooks by their XML, so that tests can say anything that a file can say.</summary>
internal sealed class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, string Xml, string State, string Links)> sheets = [];
    private readonly List<string> strings = [];
    private readonly List<string> formats = [];

    public Dictionary<string, string> Parts { get; } = [];

    public string Properties { get; init; } = "<workbookPr/>";

    public string WorkbookLinks { get; set; } = "";

    /// <summary>A sheet from what stands inside its worksheet element.</summary>
    public TestWorkbook Sheet(string name, string xml, string state = "visible", string links = "")
    {
        sheets.Add((name, xml, state, links));
        return this;
    }

    /// <summary>The number of a shared string, from what stands inside its element.</summary>
    public int Shared(string xml)
    {
        strings.Add(xml);
        return strings.Count - 1;
    }

    /// <summary>The number of a style with a number format.</summary>
    public int Style(string format)
    {
        formats.Add(format);
        return formats.Count;
    }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", $"<Relationships xmlns='{Package}'><Relationship Id='r' Type='{Links}/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='{Links}'>{Properties}<sheets>"
                + string.Concat(sheets.Select((s, at) => $"<sheet name='{Escaped(s.Name)}' sheetId='{at + 1}' state='{s.State}' r:id='s{at}'/>")) + "</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns='{Package}'>" + string.Concat(sheets.Select((_, at) => $"<Relationship Id='s{at}' Type='{Links}/worksheet' Target='worksheets/sheet{at}.xml'/>"))
                + $"<Relationship Id='x' Type='{Links}/sharedStrings' Target='/xl/sharedStrings.xml'/><Relationship Id='y' Type='{Links}/styles' Target='styles.xml'/>{WorkbookLinks}</Relationships>");
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns='{Main}'>{string.Concat(strings.Select(s => $"<si>{s}</si>"))}</sst>");
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns='{Main}'><numFmts>{string.Concat(formats.Select((f, at) => $"<numFmt numFmtId='{200 + at}' formatCode='{Escaped(f)}'/>"))}</numFmts>"
                + $"<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>{string.Concat(formats.Select((_, at) => $"<xf numFmtId='{200 + at}'/>"))}</cellXfs></styleSheet>");
            foreach (var (s, at) in sheets.Select((s, at) => (s, at)))
            {
                Add(zip, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{at}.xml"), $"<worksheet xmlns='{Main}' xmlns:r='{Links}'>{s.Xml}</worksheet>");
                if (s.Links.Length > 0)
                    Add(zip, $"xl/worksheets/_rels/sheet{at}.xml.rels", $"<Relationships xmlns='{Package}'>{s.Links}</Relationships>");
            }

            foreach (var (name, text) in Parts)
                Add(zip, name, text);
        }

        return file.ToArray();
    }

    public Task<SourceDocument> ReadAsync(ReadingLimits? limits = null) => SourceFile.ReadAsync("register.xlsx", Bytes(), limits, TestContext.Current.CancellationToken);

    public static string Link(string id, string kind, string target) => $"<Relationship Id='{id}' Type='{Links}/{kind}' Target='{target}'/>";

    public static string Escaped(string text) => SecurityElement.Escape(text);

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
