using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>Every kind of paper in every format that needs no typesetter, of the demonstration council and of the published registers.</summary>
public class FormatsTests(DemonstrationWorkspace demonstration, PublishedWorkspace published)
{
    private const string Corporate = "Corporate risk and opportunity register";

    public static TheoryData<string, PaperKind> Papers
    {
        get
        {
            TheoryData<string, PaperKind> all = [];
            foreach (var register in new[] { DemonstrationWorkspace.Strategic, Corporate, PublishedWorkspace.Thurrock, PublishedWorkspace.Blackpool })
                foreach (var kind in Enum.GetValues<PaperKind>())
                    all.Add(register, kind);
            return all;
        }
    }

    [Theory, MemberData(nameof(Papers))]
    public async Task Word_isValidAndHoldsTheWordsOfTheHtml(string register, PaperKind kind)
    {
        var word = await WrittenAsync(register, kind, PaperFormat.Docx);
        var html = Encoding.UTF8.GetString(await WrittenAsync(register, kind, PaperFormat.Html));

        using var file = WordprocessingDocument.Open(new MemoryStream(word), false);
        Assert.Empty(OfficeFile.Errors(file));
        var words = WrittenText.OfHtml(html);
        Assert.InRange(words.Count, 150, int.MaxValue);
        Assert.Equal(words, WrittenText.OfWord(word));
    }

    [Theory, MemberData(nameof(Papers))]
    public async Task Excel_isValidAndHoldsTheTextsAndRatingsOfThePaper(string register, PaperKind kind)
    {
        var excel = await WrittenAsync(register, kind, PaperFormat.Xlsx);
        using var file = SpreadsheetDocument.Open(new MemoryStream(excel), false);
        Assert.Empty(OfficeFile.Errors(file));

        var sheets = OfficeFile.Sheets(excel);
        Assert.Equal([.. Own(kind), "Items", "Assessments", "Controls", "Actions", "Comments", "Reviews", "Legend"], sheets.Keys);
        var paper = await PaperAsync(register, kind);
        var words = PaperText.Of(paper);
        if (Own(kind) is [_, ..] own)
        {
            // What only these lists say in figures or one word is said in a sentence there.
            Assert.All(own.SelectMany(sheet => Rows(sheets[sheet])).SelectMany(row => row).Where(cell => cell.Value is string && !NotInThePaper.Any(cell.Key.Contains)), cell =>
                Assert.All(((string)cell.Value!).Split(Several.Contains(cell.Key) ? ';' : '\n'), text => Assert.Contains(Plain(text), words, StringComparison.OrdinalIgnoreCase)));
            Assert.All(own.SelectMany(sheet => Rows(sheets[sheet])).SelectMany(row => row.Where(cell => cell.Key.StartsWith("Rating ", StringComparison.Ordinal) && cell.Value is double)
                .Select(cell => $"{cell.Value:0.##} {row["Band" + cell.Key[6..]]}")), rating => Assert.Contains(rating, words, StringComparison.Ordinal));
            return;
        }

        Assert.All(Column(sheets["Items"], "Title"), title => Assert.Contains(PaperText.Even(title), words, StringComparison.Ordinal));
        foreach (var (sheet, column) in new[] { ("Controls", "Control"), ("Actions", "Action"), ("Items", "Owner"), ("Actions", "Target date") })
            Assert.All(Column(sheets[sheet], column).SelectMany(text => text.Split('\n')), text => Assert.Contains(Plain(text), words, StringComparison.Ordinal));
        foreach (var row in Rows(sheets["Items"]))
        {
            foreach (var header in row.Keys.Where(key => key.EndsWith(" rating", StringComparison.Ordinal) && row[key] is double && !key.StartsWith("Forecast", StringComparison.Ordinal) && !key.StartsWith("Target", StringComparison.Ordinal)))
                Assert.Contains($"{row[header]:0.##} {row[header[..^7] + " band"]}", words, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Papers))]
    public async Task Lists_holdTheSameItemsInTheSameOrder(string register, PaperKind kind)
    {
        var excel = Column(OfficeFile.Sheets(await WrittenAsync(register, kind, PaperFormat.Xlsx))["Items"], "Reference").ToList();
        var json = JsonDocument.Parse(await WrittenAsync(register, kind, PaperFormat.Json)).RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("reference").GetString()!).ToList();
        var csv = await CsvAsync(register, kind);

        Assert.NotEmpty(excel);
        Assert.Equal(excel, json);
        var first = OfficeFile.Sheets(await WrittenAsync(register, kind, PaperFormat.Xlsx)).Values.First();
        Assert.Equal(Column(first, "Reference"), csv.Skip(1).Select(row => row[0]));
        Assert.Subset(excel.ToHashSet(), csv.Skip(1).Select(row => row[0]).ToHashSet());
    }

    [Theory]
    [InlineData(PaperKind.InFocus), InlineData(PaperKind.Register), InlineData(PaperKind.DeepDive)]
    public async Task Csv_saysWhatTheSheetsOfTheWorkbookSay(PaperKind kind)
    {
        var sheets = OfficeFile.Sheets(await WrittenAsync(DemonstrationWorkspace.Strategic, kind, PaperFormat.Xlsx));
        var csv = (await CsvAsync(DemonstrationWorkspace.Strategic, kind)).Skip(1).ToDictionary(row => row[0], row => string.Join('\n', row));

        foreach (var (sheet, columns) in new[] { ("Assessments", ["Date", "Rationale"]), ("Controls", ["Control", "Owner"]), ("Actions", ["Action", "Manager", "Target date"]), ("Comments", new[] { "Comment" }) })
        {
            Assert.All(Rows(sheets[sheet]).Where(row => sheet != "Controls" || row["No longer in place since"] is null), row =>
                Assert.All(columns.Select(column => row[column]).OfType<string>(), text => Assert.Contains(text, csv[(string)row["Reference"]!], StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Json_keepsTheSchema() =>
        Assert.Empty(JsonSchema.Register.Errors(Encoding.UTF8.GetString(await WrittenAsync(DemonstrationWorkspace.Strategic, PaperKind.Register, PaperFormat.Json))));

    [Theory]
    [InlineData(PaperKind.InFocus), InlineData(PaperKind.Register), InlineData(PaperKind.DeepDive), InlineData(PaperKind.Summary), InlineData(PaperKind.ActionPlan)]
    public async Task Public_inEveryFormat_hasTheNumberAndNoTraceOfTheExemptItem(PaperKind kind)
    {
        foreach (var format in new[] { PaperFormat.Docx, PaperFormat.Xlsx, PaperFormat.Csv, PaperFormat.Json })
        {
            var file = await WrittenAsync(DemonstrationWorkspace.Strategic, kind, format, isPublic: true);
            var text = format is PaperFormat.Docx or PaperFormat.Xlsx ? OfficeFile.Everything(file) : Encoding.UTF8.GetString(file);

            Assert.All(new[] { "Harrowgill", "Pellbridge s", "£6.4" }, trace => Assert.DoesNotContain(trace, text, StringComparison.OrdinalIgnoreCase));
            if (format != PaperFormat.Json)
                Assert.Contains("Withheld: Schedule 12A paragraph 3", text, StringComparison.Ordinal);
            else
                Assert.Equal(1, JsonDocument.Parse(file).RootElement.GetProperty("withheld").GetInt32());
        }
    }

    [Fact]
    public async Task AsAt_anEarlierDay_isWhatTheListsShow()
    {
        var before = await CsvAsync(DemonstrationWorkspace.Strategic, PaperKind.Register, AsAt.Read("2025-03-31"));
        var rating = Array.IndexOf(before[0], "Residual rating");

        Assert.Equal("19.2", before.Single(row => row[0] == "1")[rating]);
        Assert.Equal("11.4", (await CsvAsync(DemonstrationWorkspace.Strategic, PaperKind.Register)).Single(row => row[0] == "1")[rating]);
    }

    [Theory]
    [InlineData(PaperFormat.Docx), InlineData(PaperFormat.Xlsx), InlineData(PaperFormat.Csv), InlineData(PaperFormat.Json)]
    public async Task SamePaper_writtenTwice_isTheSameFile(PaperFormat format) => Assert.Equal(
        await WrittenAsync(DemonstrationWorkspace.Strategic, PaperKind.InFocus, format), await WrittenAsync(DemonstrationWorkspace.Strategic, PaperKind.InFocus, format));

    private static readonly string[] NotInThePaper = ["Kind", "Status", "Overdue", "Band ", "Appetite", "Original date"];

    private static readonly string[] Several = ["Answered by", "Manager", "Owner"];

    private static string[] Own(PaperKind kind) => kind switch
    {
        PaperKind.Summary => ["Summary", "Changes"],
        PaperKind.ActionPlan => ["Action plan"],
        _ => [],
    };

    private async Task<byte[]> WrittenAsync(string register, PaperKind kind, PaperFormat format, bool isPublic = false, AsAt? asAt = null)
    {
        var (papers, id) = await ServiceAsync(register);
        using var output = new MemoryStream();
        await papers.WriteAsync(Actor.Terminal, id, new() { Kind = kind, Public = isPublic }, format, output, asAt, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    private async Task<Documents.Papers.Paper> PaperAsync(string register, PaperKind kind)
    {
        var (papers, id) = await ServiceAsync(register);
        return await papers.BuildAsync(Actor.Terminal, id, new() { Kind = kind });
    }

    private async Task<(PaperService Papers, Domain.Registers.RegisterId Register)> ServiceAsync(string register)
    {
        var workspace = register is DemonstrationWorkspace.Strategic or Corporate ? await demonstration.SeededAsync() : await published.ImportedAsync();
        var found = await workspace.Registers.FindAsync(Actor.Terminal, register) ?? throw new InvalidOperationException($"No register {register}");
        return (new PaperService(workspace.Workspace, workspace.Registers, new PdfWriter()), found.Id);
    }

    private async Task<IReadOnlyList<string[]>> CsvAsync(string register, PaperKind kind, AsAt? asAt = null) =>
        CsvRows.Of(await WrittenAsync(register, kind, PaperFormat.Csv, asAt: asAt));

    private static IEnumerable<string> Column(IReadOnlyList<object?[]> rows, string header) =>
        Rows(rows).Select(row => row[header] as string).OfType<string>();

    private static IEnumerable<Dictionary<string, object?>> Rows(IReadOnlyList<object?[]> rows) =>
        rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => (string)pair.First!, pair => pair.Second));

    // A line of free text without the bullet that papers draw as one.
    private static string Plain(string line) => PaperText.Even(line.Trim().TrimStart('•', '·', '●', '▪', '◦', '*', '-', '–', ' ', '\t'));
}
