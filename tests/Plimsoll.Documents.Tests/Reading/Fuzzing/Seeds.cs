using System.Text;
using Plimsoll.Documents.Tests.Reading.Docx;
using Plimsoll.Documents.Tests.Reading.Pdf;
using Plimsoll.Documents.Tests.Reading.Xls;
using Plimsoll.Documents.Tests.Reading.Xlsx;

namespace Plimsoll.Documents.Tests.Reading.Fuzzing;

/// <summary>The files that are changed: small, and with something of everything that a reader knows.</summary>
internal static class Seeds
{
    public static byte[] Of(string ending) => ending switch
    {
        "xlsx" => Workbook(),
        "xls" => OldWorkbook.Bytes(("Ref", 1), ("Flood", 12.5), ("Fire", 8)),
        "office.xls" => File.ReadAllBytes(Path.Combine(TestKit.SharedFiles.RepositoryRoot, "tests", "Plimsoll.Documents.Tests", "Reading", "Corpus", "harbour.xls")),
        "docx" => Document(),
        "pdf" => new TestPdf().Page().Words(50, 50, "Register", 16).Grid([50, 90, 200, 300], [100, 120, 160]).Words(55, 114, "Ref").Words(95, 114, "Risk").Turned(250, 118, "Score")
            .Words(55, 134, "4").Words(55, 146, "3").Words(95, 134, "Flooding").Page().Words(50, 50, "- Item").Words(50, 70, "Owner: Council").Bytes(),
        "csv" => Encoding.UTF8.GetBytes("sep=;\nRef;Risk;Score\r\n1;\"Flood; \"\"tide\"\"\n and gates\";12\r\n2;Fire;4,5\n;;\n"),
        "md" => Encoding.UTF8.GetBytes("# Register\n\n| Ref | Risk |\n|:--|--:|\n| 1 | Flood \\| tide |\n\n1. One\n   - Two\n\n> *quoted* `code` [link](x)\n\nTerm\n: Meaning\n\n<table><tr><td>x</table>\n"),
        "html" => Encoding.UTF8.GetBytes("<!doctype html><html><head><title>R</title><style>x</style></head><body><h1>Risks</h1><p>Owner: <b>A</b><br>B<ul><li>x<ul><li>y</ul></ul><dl><dt>a<dd>b</dl>"
            + "<table><caption>c</caption><tr><th rowspan=2 colspan=2>a<td>b<tr><td><table><tr><td>n</table></table><select><option selected>s</select><input value=v></body></html>"),
        "txt" => Encoding.UTF8.GetBytes("RISKS\n\nOwner: Harbour Master\n- one\n• two\n\nRef\tRisk\n1\t<div>Flood</div>\n----\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(ending)),
    };

    private static byte[] Workbook()
    {
        var book = new TestWorkbook();
        var (date, words) = (book.Style("dd/mm/yyyy"), book.Shared("<r><t>Flood</t></r><r><t> gates</t></r>"));
        book.Parts["xl/comments1.xml"] = "<comments><commentList><comment ref='B2'><text><t>Ask</t></text></comment></commentList></comments>";
        return book.Sheet("Risks", $"<cols><col min='2' max='2' hidden='1'/></cols><sheetData><row r='1'><c r='A1' t='s'><v>{words}</v></c><c r='C1' t='inlineStr'><is><t>Score</t></is></c></row>"
            + $"<row r='2' hidden='1'><c r='A2' s='{date}'><v>44652</v></c><c r='C2'><f t='shared' si='0' ref='C2:C3'>A1*2</f><v>4</v></c></row><row r='3'><c r='C3' t='b'><f t='shared' si='0'/><v>1</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>", links: TestWorkbook.Link("c", "comments", "../comments1.xml")).Sheet("Lists", "<sheetData/>", "hidden").Bytes();
    }

    private static byte[] Document() => TestDocument.Bytes(
        TestDocument.P("Register", "<w:pStyle w:val='H'/>") + TestDocument.P("", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>") + "<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>y</w:t><w:footnoteReference w:id='1'/></w:r></w:p>"
        + TestDocument.Table(TestDocument.Cell("Ref", "<w:vMerge w:val='restart'/>") + TestDocument.Cell("Risk", "<w:gridSpan w:val='2'/>"), TestDocument.Cell("", "<w:vMerge/>") + TestDocument.Cell(TestDocument.Table(TestDocument.Cell("4")) + TestDocument.P("")) + TestDocument.Cell("b")),
        ("styles", "<w:style w:styleId='H'><w:name w:val='heading 1'/></w:style>"),
        ("numbering", "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='lowerRoman'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"),
        ("footnotes", $"<w:footnote w:id='1'>{TestDocument.P("note")}</w:footnote>"), ("header", TestDocument.P("head")));
}
