using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Csv;
using Plimsoll.Documents.Writing.Docx;
using Plimsoll.Documents.Writing.Html;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Documents.Writing.Xlsx;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Papers;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>Every kind of paper in every format of registers that nobody expects.</summary>
public sealed class RobustPapersTests : IAsyncDisposable
{
    private const string Welsh = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch: dŵr, tŷ, ŵyn a’r gŵyr";
    private const string Polish = "Żółć gęślą jaźń: Łukasz Wójcik-Świętochowski";
    private const string Arabic = "خطر الفيضان في المدينة";
    private const string Emoji = "flood 🌊 family 👩‍👩‍👧‍👦 flag 🏴󠁧󠁢󠁷󠁬󠁳󠁿";
    private const string Formula = "=HYPERLINK(\"http://evil.example\",\"Click\")";
    private const string Markup = "</td><script>alert(1)</script> #import \"x\": * $1/2$ @ref <w:t>&lt; ]]> {{7*7}}";

    private const string Scripts = "Ελληνικά Українська עברית हिन्दी বাংলা ਪੰਜਾਬੀ ગુજરાતી தமிழ் اردو";

    private static readonly string[] Texts = [Welsh, Polish, Arabic, Emoji, Scripts, Formula, Markup];

    private readonly PdfWriter pdf = new();

    public static TheoryData<PaperKind> Kinds => [.. Enum.GetValues<PaperKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public async Task AnyText_isDataInEveryFormat(PaperKind kind)
    {
        InventedRegister register = new();
        register.With([.. Texts.Select((text, n) => register.Risk($"R{n + 1}", text) with
        {
            InFocus = true, Description = text, Owners = [register.Post($"Post {text}")], Opened = new(2027, 8, 1),
            Assessments = [register.Score(Stage.Residual, "1 May 2027", 2, 2) with { Rationale = text }],
            Actions = [InventedRegister.Action("1", text, "1 May 2027", text)],
        })]);

        var files = await WrittenAsync(register.View(), kind);

        Assert.All(Texts.Where(t => t != Markup && t != Formula), text => Assert.Contains(text, System.Net.WebUtility.HtmlDecode(files.Html), StringComparison.Ordinal));
        Assert.DoesNotContain("<script", files.Html, StringComparison.Ordinal);
        Assert.All(CsvRows.Of(files.Csv).SelectMany(row => row), cell => Assert.False(cell.StartsWith('='), cell));
        var titles = JsonDocument.Parse(files.Json).RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString());
        Assert.Equal(Texts, titles);
        var words = Words(files.Word);
        Assert.All(Texts, text => Assert.Contains(PaperText.Even(text), words, StringComparison.Ordinal));
        var cells = OfficeFile.Sheets(files.Excel).Values.SelectMany(rows => rows).SelectMany(row => row).OfType<string>().ToList();
        Assert.All(Texts, text => Assert.Contains(cells, cell => cell.Contains(text, StringComparison.Ordinal)));
        using var excel = SpreadsheetDocument.Open(new MemoryStream(files.Excel), false);
        Assert.All(excel.WorkbookPart!.WorksheetParts, part => Assert.Empty(part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task LongTexts_andManyActions_areThereToTheLastWord(PaperKind kind)
    {
        InventedRegister register = new();
        var words = string.Join(' ', Enumerable.Range(0, 7000).Select(n => $"w{n:0000}")) + " lastwordofall";
        Assert.InRange(words.Length, 40_000, 50_000);
        register.With(register.Risk("R1", "Long") with
        {
            InFocus = true, Description = words, Opened = new(2027, 8, 1),
            Actions = [.. Enumerable.Range(1, 500).Select(n => InventedRegister.Action($"{n}", $"Action number {n} of many.", "1 May 2028"))],
        });

        var files = await WrittenAsync(register.View(), kind);

        Assert.Contains(kind == PaperKind.ActionPlan ? "Action number 500 of many." : "lastwordofall", files.Html, StringComparison.Ordinal);
        Assert.Contains(kind == PaperKind.ActionPlan ? "Action number 500 of many." : "lastwordofall", Words(files.Word), StringComparison.Ordinal);
        Assert.Contains(OfficeFile.Sheets(files.Excel)["Actions"], row => row.Contains("Action number 500 of many."));
        Assert.Contains(CsvRows.Of(files.Csv).SelectMany(row => row), cell => kind == PaperKind.Summary || cell.Contains("Action number 500 of many.", StringComparison.Ordinal));
        var item = Assert.Single(JsonDocument.Parse(files.Json).RootElement.GetProperty("items").EnumerateArray());
        Assert.EndsWith("lastwordofall", item.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal("Action number 500 of many.", item.GetProperty("actions").EnumerateArray().Last().GetProperty("text").GetString());
        Assert.InRange(files.Pages, kind == PaperKind.ActionPlan ? 10 : 5, 200);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task NothingAtAll_isAPaperThatSaysSo(PaperKind kind)
    {
        var files = await WrittenAsync(new InventedRegister().View(), kind);

        Assert.Matches("(?i)no items|no item|no action", files.Html[files.Html.IndexOf("<main>", StringComparison.Ordinal)..]);
        Assert.InRange(files.Pages, 1, 2);
    }

    public ValueTask DisposeAsync() => pdf.DisposeAsync();

    private async Task<(string Html, byte[] Word, byte[] Excel, byte[] Csv, string Json, int Pages)> WrittenAsync(RegisterView view, PaperKind kind)
    {
        var request = new PaperRequest { Kind = kind, HasCover = true, Recommendations = ["Note it"], IncludeFindings = true };
        var paper = PaperBuilder.Build(view, request);
        using var html = new StringWriter();
        HtmlPaperWriter.Write(paper, html);
        using MemoryStream word = new(), excel = new(), csv = new(), set = new();
        DocxWriter.Write(paper, word);
        var lists = PaperWorkbook.Build([new PaperSource(view)], request);
        XlsxWriter.Write(lists, excel);
        CsvWriter.Write(PaperWorkbook.Build([new PaperSource(view)], request, isOneList: true).Sheets[0], csv);
        var result = await pdf.WriteAsync(paper, set, TestContext.Current.CancellationToken);

        using (var file = WordprocessingDocument.Open(new MemoryStream(word.ToArray()), false))
            Assert.Empty(OfficeFile.Errors(file));
        using (var file = SpreadsheetDocument.Open(new MemoryStream(excel.ToArray()), false))
            Assert.Empty(OfficeFile.Errors(file));
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(set.ToArray(), 0, 5));
        Assert.Empty(result.Unprintable);
        return (html.ToString(), word.ToArray(), excel.ToArray(), csv.ToArray(), RegisterExport.Json(RegisterExport.Of(view, [])), result.Pages);
    }

    private static string Words(byte[] word)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(word), false);
        return PaperText.Even(string.Join('\n', file.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => p.InnerText)));
    }
}
