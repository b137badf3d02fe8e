using System.Text.Json;
using Plimsoll.Cli.Tests.Kit;
using Plimsoll.TestKit;

namespace Plimsoll.Cli.Tests;

/// <summary>Every command doing its work on the demonstration council.</summary>
public class CommandTests(Demonstration demonstration)
{
    [Fact]
    public async Task Demo_inANewDatabase_saysWhereItIs()
    {
        Assert.Matches(@"^The demonstration council is in \S*plimsoll\.db$", (await demonstration.MadeAsync()).Printed.TrimEnd());
        Assert.True(File.Exists(demonstration.Terminal["plimsoll.db"]));
    }

    [Fact]
    public async Task Demo_aSecondTime_isRefused()
    {
        var run = await demonstration.RunAsync("demo");

        Assert.Equal(1, run.Exit);
        Assert.Contains("already", run.OnlyLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_printsATableAndTheWeightedSum()
    {
        var printed = (await demonstration.RunAsync("items", Demonstration.Strategic)).Printed;

        Assert.StartsWith("Ref", printed, StringComparison.Ordinal);
        Assert.Contains("Target", printed.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("= 11.4", printed, StringComparison.Ordinal);
        Assert.Equal(14 + 2 + 1, printed.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Items_asAtADate_areThoseOfThatDate()
    {
        var printed = (await demonstration.RunAsync("items", Demonstration.Strategic, "--as-at", "31 March 2025")).Printed;
        Assert.Contains("= 19.2", printed, StringComparison.Ordinal);

        var json = JsonDocument.Parse((await demonstration.RunAsync("items", Demonstration.Strategic, "--as-at", "2025-02-12", "--json")).Printed).RootElement;
        Assert.Equal("2025-02-12", json.GetProperty("asAt").GetString());
        Assert.DoesNotContain(json.GetProperty("items").EnumerateArray(), i => i.GetProperty("reference").ValueEquals("10"));
    }

    [Fact]
    public async Task Items_asJson_keepTheSchema()
    {
        var printed = (await demonstration.RunAsync("items", "STRATEGIC risk register", "--json")).Printed;

        Assert.Empty(JsonSchema.Register.Errors(printed));
        var file = JsonDocument.Parse(printed).RootElement;
        Assert.Equal(14, file.GetProperty("items").GetArrayLength());
        var whole = file.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("reference").ValueEquals("1"));
        var residual = whole.GetProperty("assessments").EnumerateArray().Last(a => a.GetProperty("stage").ValueEquals("residual"));
        Assert.Equal((11.4m, true), (residual.GetProperty("rating").GetDecimal(), residual.GetProperty("computed").GetBoolean()));
    }

    [Fact]
    public async Task Check_printsFindingsWithTheirCodes()
    {
        var printed = (await demonstration.RunAsync("check", Demonstration.Strategic)).Printed;
        Assert.StartsWith("Findings: ", printed, StringComparison.Ordinal);
        Assert.Contains("action-redated-often", printed, StringComparison.Ordinal);

        var json = (await demonstration.RunAsync("check", Demonstration.Strategic, "--json", "--as-at", "2026-03-31")).Printed;
        Assert.Empty(JsonSchema.Register.Errors(json));
        Assert.NotEqual(0, JsonDocument.Parse(json).RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task History_printsEveryStepWithItsReason()
    {
        var printed = (await demonstration.RunAsync("history", "EN6")).Printed;

        Assert.StartsWith("EN6  Saltern Bridge", printed, StringComparison.Ordinal);
        Assert.Contains("redate by ", printed, StringComparison.Ordinal);
        Assert.Contains(" → ", printed, StringComparison.Ordinal);
        Assert.Contains("29 April 2024", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ofASoundJournal_printsItsHead()
    {
        var printed = (await demonstration.RunAsync("verify")).Printed;
        Assert.Contains("entries are sound", printed, StringComparison.Ordinal);

        var head = printed.Trim().TrimEnd('.').Split(' ')[^1];
        Assert.Equal(printed, (await demonstration.RunAsync("verify", "--head", head)).Printed);
        var missing = await demonstration.RunAsync("verify", "--head", new string('a', 64));
        Assert.Equal(1, missing.Exit);
        Assert.Contains("cut off", missing.OnlyLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_restored_isTheSameJournal()
    {
        using var elsewhere = new Terminal();
        var backup = elsewhere["backup.db"];
        Assert.Contains("Backed up", (await demonstration.RunAsync("backup", backup)).Printed, StringComparison.Ordinal);

        var restored = (await elsewhere.RunAsync("restore", backup)).Printed;

        Assert.Equal((await demonstration.RunAsync("verify")).Printed, restored);
        Assert.Equal((await demonstration.RunAsync("items", Demonstration.Strategic)).Printed, (await elsewhere.RunAsync("items", Demonstration.Strategic)).Printed);
        var again = await demonstration.RunAsync("backup", backup);
        Assert.Equal((1, true), (again.Exit, again.OnlyLine.Contains("already exists", StringComparison.Ordinal)));
        var over = await elsewhere.RunAsync("restore", backup);
        Assert.Equal((1, true), (over.Exit, over.OnlyLine.Contains("already exists", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Export_imported_isTheSameRegister()
    {
        using var elsewhere = new Terminal();
        var file = elsewhere["strategic.json"];
        Assert.Contains("14 items", (await demonstration.RunAsync("export", Demonstration.Strategic, "--out", file)).Printed, StringComparison.Ordinal);
        Assert.Empty(JsonSchema.Register.Errors(await File.ReadAllTextAsync(file)));

        Assert.Contains("taken back", (await elsewhere.RunAsync("import", file)).Printed, StringComparison.Ordinal);

        Assert.Equal(
            (await demonstration.RunAsync("items", Demonstration.Strategic, "--json")).Printed,
            (await elsewhere.RunAsync("items", Demonstration.Strategic, "--json")).Printed);
        Assert.Contains("nothing changed", (await elsewhere.RunAsync("import", file)).Printed, StringComparison.Ordinal);
        Assert.Equal(["plimsoll.db", "strategic.json"], Directory.GetFiles(elsewhere.Folder).Select(Path.GetFileName).Where(f => !f!.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("in-focus"), InlineData("register"), InlineData("deep-dive")]
    public async Task Paper_asHtml_isWritten(string kind)
    {
        using var elsewhere = new Terminal();
        var file = elsewhere["paper.html"];

        Assert.Contains(file, (await demonstration.RunAsync("paper", kind, Demonstration.Strategic, "--out", file, "--item", "9", "1")).Printed, StringComparison.Ordinal);

        var html = await File.ReadAllTextAsync(file);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Harrowgill", html, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(elsewhere.Folder));
    }

    [Theory]
    [InlineData("in-focus"), InlineData("register"), InlineData("deep-dive")]
    public async Task Paper_forThePublic_hasNoTraceOfTheExemptItem(string kind)
    {
        using var elsewhere = new Terminal();
        var file = elsewhere["paper.html"];
        Assert.Equal(0, (await demonstration.RunAsync("paper", kind, Demonstration.Strategic, "--out", file, "--item", "9", "1", "--public", "--findings", "--as-at", "2025-06-30")).Exit);

        var html = await File.ReadAllTextAsync(file);
        Assert.DoesNotContain("Harrowgill", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Pellbridge s", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Schedule 12A", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx"), InlineData("xlsx"), InlineData("csv"), InlineData("json")]
    public async Task Paper_inOtherFormats_isWritten(string format)
    {
        using var elsewhere = new Terminal();
        var file = elsewhere["paper." + format];

        Assert.Contains(file, (await demonstration.RunAsync("paper", "register", Demonstration.Strategic, "--out", file)).Printed, StringComparison.Ordinal);

        var bytes = await File.ReadAllBytesAsync(file);
        var words = format is "docx" or "xlsx" ? OfficeFile.Everything(bytes) : System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Contains("Harrowgill", words, StringComparison.Ordinal);
        Assert.Contains("Director of Resources", words, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(elsewhere.Folder));
    }

    [Fact]
    public async Task Paper_inAnUnknownFormat_saysWhichThereAre()
    {
        var run = await demonstration.RunAsync("paper", "register", Demonstration.Strategic, "--out", "paper.odt");

        Assert.Equal(2, run.Exit);
        Assert.Contains(".docx (Word), .xlsx (Excel), .csv or .json", run.OnlyLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_asPdf_isTagged()
    {
        if (!Directory.Exists(Path.Combine(SharedFiles.RepositoryRoot, "node_modules")))
            Assert.Skip("node_modules is not there; npm install brings the typesetter.");
        using var elsewhere = new Terminal();
        var file = elsewhere["paper.pdf"];
        Assert.Contains(file, (await demonstration.RunAsync("paper", "in-focus", Demonstration.Strategic, "--out", file, "--item", "1", "2")).Printed, StringComparison.Ordinal);

        Assert.Equal("%PDF"u8.ToArray(), (await File.ReadAllBytesAsync(file))[..4]);
        var info = await PdfInfo.OfAsync(file);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Title:\s+\S", info);
    }

    [Fact]
    public async Task Help_ofEveryCommand_isThere()
    {
        using var terminal = new Terminal();
        var help = (await terminal.RunAsync("--help")).Printed;

        foreach (var command in new[] { "serve", "import", "items", "check", "paper", "export", "history", "verify", "backup", "restore", "demo" })
        {
            Assert.Contains(command, help, StringComparison.Ordinal);
            Assert.Contains("--database", (await terminal.RunAsync(command, "--help")).Printed, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFiles(terminal.Folder));
    }
}
