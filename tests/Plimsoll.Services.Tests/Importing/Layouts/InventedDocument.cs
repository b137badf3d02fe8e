using System.IO.Compression;
using System.Net;
using System.Text;

namespace Plimsoll.Services.Tests.Importing.Layouts;

/// <summary>A cell of an invented table.</summary>
public sealed record InventedCell(string Text, int Span = 1);

/// <summary>A piece of an invented document: a table, or a paragraph.</summary>
public sealed record InventedBlock(IReadOnlyList<IReadOnlyList<InventedCell>> Rows, string? Paragraph = null);

/// <summary>Writes an invented document in the formats that people keep registers in.</summary>
public static class InventedDocument
{
    /// <summary>The formats, by the ending of their files.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["csv", "tsv", "html", "md", "docx", "xlsx", "txt"];

    /// <summary>The bytes of the document; null where the format has no such thing as the document holds.</summary>
    public static byte[]? Write(IReadOnlyList<InventedBlock> blocks, string format)
    {
        var isOneTable = blocks is [{ Paragraph: null }];
        var hasSpans = blocks.Any(b => b.Rows.Any(r => r.Any(c => c.Span > 1)));
        return format switch
        {
            "csv" or "tsv" => isOneTable ? Encoding.UTF8.GetBytes(Delimited(blocks[0], format == "csv" ? ',' : '\t')) : null,
            "html" => Encoding.UTF8.GetBytes("<html><body>" + string.Concat(blocks.Select(Html)) + "</body></html>"),
            "md" => hasSpans || blocks.Any(b => b.Paragraph is null && b.Rows.Count < 2) ? null : Encoding.UTF8.GetBytes(string.Join("\n\n", blocks.Select(Markdown))),
            "txt" => blocks.All(b => b.Paragraph is not null) ? Encoding.UTF8.GetBytes(string.Join('\n', blocks.Select(b => b.Paragraph))) : null,
            "docx" => Docx(blocks),
            "xlsx" => blocks.All(b => b.Paragraph is null) ? Xlsx(blocks) : null,
            _ => throw new ArgumentException($"“{format}” is no format"),
        };
    }

    private static string Delimited(InventedBlock table, char delimiter) => string.Join('\n', table.Rows.Select(r => string.Join(delimiter,
        r.SelectMany(c => Enumerable.Repeat("", c.Span - 1).Prepend(c.Text.Contains(delimiter, StringComparison.Ordinal) ? $"\"{c.Text}\"" : c.Text)))));

    private static string Html(InventedBlock block) => block.Paragraph is { } words ? $"<p>{WebUtility.HtmlEncode(words)}</p>"
        : "<table>" + string.Concat(block.Rows.Select(r => "<tr>" + string.Concat(r.Select(c => $"<td colspan=\"{c.Span}\">{WebUtility.HtmlEncode(c.Text)}</td>")) + "</tr>")) + "</table>";

    private static string Markdown(InventedBlock block) => block.Paragraph ?? string.Join('\n',
        block.Rows.Select(r => $"| {string.Join(" | ", r.Select(c => c.Text))} |").ToList() is var lines ? [lines[0], $"|{string.Concat(Enumerable.Repeat("---|", block.Rows[0].Count))}", .. lines.Skip(1)] : []);

    private static byte[] Docx(IReadOnlyList<InventedBlock> blocks)
    {
        string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</w:t></w:r></w:p>";
        var body = string.Concat(blocks.Select(b => b.Paragraph is { } words ? Paragraph(words) : "<w:tbl>" + string.Concat(b.Rows.Select(r => "<w:tr>"
            + string.Concat(r.Select(c => $"<w:tc><w:tcPr><w:gridSpan w:val=\"{c.Span}\"/></w:tcPr>{Paragraph(c.Text)}</w:tc>")) + "</w:tr>")) + "</w:tbl>" + Paragraph("")));
        return Package(
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
            ("_rels/.rels", Relationship("officeDocument", "word/document.xml")),
            ("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"""));
    }

    private static byte[] Xlsx(IReadOnlyList<InventedBlock> blocks)
    {
        StringBuilder rows = new();
        List<string> merges = [];
        var at = 0;
        foreach (var line in blocks.SelectMany(b => b.Rows.Append([])))
        {
            at++;
            var column = 0;
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{at}\">");
            foreach (var cell in line)
            {
                var name = $"{(char)('A' + column)}{at}";
                if (cell.Text.Length > 0)
                    rows.Append(int.TryParse(cell.Text, out _) ? $"<c r=\"{name}\"><v>{cell.Text}</v></c>" : $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{WebUtility.HtmlEncode(cell.Text)}</t></is></c>");
                if (cell.Span > 1)
                    merges.Add($"<mergeCell ref=\"{name}:{(char)('A' + column + cell.Span - 1)}{at}\"/>");
                column += cell.Span;
            }

            rows.Append("</row>");
        }

        var merged = merges.Count == 0 ? "" : $"<mergeCells count=\"{merges.Count}\">{string.Concat(merges)}</mergeCells>";
        return Package(
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
            ("_rels/.rels", Relationship("officeDocument", "xl/workbook.xml")),
            ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", Relationship("worksheet", "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData>{merged}</worksheet>"""));
    }

    private static string Relationship(string kind, string target) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>""";

    private static byte[] Package(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
