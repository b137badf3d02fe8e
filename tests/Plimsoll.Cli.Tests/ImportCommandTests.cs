using System.Text.Json;
using Plimsoll.Cli.Tests.Kit;
using Plimsoll.TestKit;

namespace Plimsoll.Cli.Tests;

public class ImportCommandTests
{
    [Fact]
    public async Task Import_ofAText_printsWhatWasReadAndRecordsIt()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("pier.txt", PierRegister.Text);

        var printed = (await terminal.RunAsync("import", file, "--register", "Piers")).Printed;

        Assert.Contains("pier.txt: form, 1 risk and 0 opportunities", printed, StringComparison.Ordinal);
        Assert.Contains("Recorded in Piers: 1 new item, 0 changed, 0 unchanged", printed, StringComparison.Ordinal);
        Assert.Contains("R1", (await terminal.RunAsync("items", "Piers")).Printed, StringComparison.Ordinal);
        Assert.Contains("nothing changed", (await terminal.RunAsync("import", file, "--register", "Piers")).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_dry_recordsNothing()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("pier.txt", PierRegister.Text);

        Assert.Contains("Nothing was recorded", (await terminal.RunAsync("import", file, "--dry-run")).Printed, StringComparison.Ordinal);

        Assert.Equal([file], Directory.GetFiles(terminal["."]).Select(Path.GetFullPath));
        var items = await terminal.RunAsync("items", "Corporate Risk Register");
        Assert.Equal(2, items.Exit);
        Assert.NotEmpty(items.OnlyLine);
    }

    [Fact]
    public async Task Import_thatFails_leavesNoDatabase()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("letter.txt", "A letter about the pier.");

        Assert.NotEqual(0, (await terminal.RunAsync("import", file)).Exit);

        Assert.Equal([file], Directory.GetFiles(terminal["."]).Select(Path.GetFullPath));
    }

    [Fact]
    public async Task Import_asJson_keepsTheSchema()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("pier.txt", PierRegister.Text);

        Assert.Empty(JsonSchema.Register.Errors((await terminal.RunAsync("import", file, "--json", "--dry-run")).Printed));
    }

    [Fact]
    public async Task Database_isTakenFromTheOption()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("pier.txt", PierRegister.Text);

        Assert.NotEmpty((await terminal.RunAsync("--database", terminal["other.db"], "import", file, "--register", "Piers")).Printed);
        Assert.NotEmpty((await terminal.RunAsync("items", "Piers", "--database", terminal["other.db"])).Printed);

        Assert.False(File.Exists(terminal["plimsoll.db"]));
    }

    [Fact]
    public async Task Import_ofBothPublishedRegisters_givesTheirFigures()
    {
        SharedFiles.SkipIfMissing();
        using var terminal = new Terminal();
        Assert.NotEmpty((await terminal.RunAsync("import", SharedFiles.Thurrock, "--register", "Thurrock September 2017")).Printed);
        Assert.NotEmpty((await terminal.RunAsync("import", SharedFiles.Blackpool, "--register", "Blackpool 2021/22")).Printed);

        var thurrock = await ItemsAsync("Thurrock September 2017");
        Assert.Equal([9, 4, 5, 12, 2, 8, 8, 7, 16, 9], thurrock.Select(i => i.GetProperty("controls").GetArrayLength()));
        Assert.Equal([5, 13, 3, 1, 6, 1, 1, 4, 2, 3], thurrock.Select(i => i.GetProperty("actions").GetArrayLength()));
        var blackpool = await ItemsAsync("Blackpool 2021/22");
        Assert.Equal([null, 40m, 15m, 15m, 30m], blackpool.Select(i => i.GetProperty("weight").ValueKind == JsonValueKind.Null ? null : (decimal?)i.GetProperty("weight").GetDecimal()));
        Assert.Equal([18.5m, 20, 15, 15, 20], blackpool.Select(i => i.GetProperty("assessments").EnumerateArray().Last(a => a.GetProperty("stage").ValueEquals("residual")).GetProperty("rating").GetDecimal()));
        Assert.Contains("= 18.5", (await terminal.RunAsync("items", "Blackpool 2021/22")).Printed, StringComparison.Ordinal);

        async Task<List<JsonElement>> ItemsAsync(string register)
        {
            var printed = (await terminal.RunAsync("items", register, "--json")).Printed;
            Assert.Empty(JsonSchema.Register.Errors(printed));
            return [.. JsonDocument.Parse(printed).RootElement.GetProperty("items").EnumerateArray()];
        }
    }
}
