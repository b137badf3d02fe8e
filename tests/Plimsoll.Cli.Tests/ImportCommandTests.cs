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
    public async Task Import_ofATrackerAndItsActions_isOneImport_andOfTwoEditionsTwo()
    {
        using var terminal = new Terminal();
        var tracker = terminal.Write("tracker.csv", "Register as at 31 March 2026\n\nRisk ID,Risk title,Risk owner,Impact,Likelihood\nR1,The pier sags,Head of Piers,4,3\nR2,The lamp is dark,Head of Piers,2,2\n");
        var actions = terminal.Write("actions.csv", "Risk ID,Action,Action owner,Due date,Status\nR1,Prop the pier,Head of Piers,30/09/2026,Open\nR2,New lamp,Head of Piers,31/12/2026,Open\n");
        var later = terminal.Write("later.csv", "Register as at 30 June 2026\n\nRisk ID,Risk title,Risk owner,Impact,Likelihood\nR1,The pier sags,Head of Piers,4,1\n");

        var printed = (await terminal.RunAsync("import", actions, tracker, later, "--register", "Piers")).Printed;

        Assert.Contains("tracker.csv, actions.csv: ", printed, StringComparison.Ordinal);
        Assert.Contains("Recorded in Piers: 2 new items", printed, StringComparison.Ordinal);
        Assert.Contains("Recorded in Piers: 0 new items, 1 changed, 0 unchanged; rating moved: R1; not in the file, and left as they are: R2", printed, StringComparison.Ordinal);
        var items = JsonDocument.Parse((await terminal.RunAsync("items", "Piers", "--json")).Printed).RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["Prop the pier", "New lamp"], items.Select(i => i.GetProperty("actions")[0].GetProperty("text").GetString()));
        Assert.Equal([12m, 4m], items[0].GetProperty("assessments").EnumerateArray().Select(a => a.GetProperty("rating").GetDecimal()));
    }

    [Fact]
    public async Task Mapping_written_changed_and_given_reads_the_file_so()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("piers.csv", "Ref,Risk title,Who frets,Impact,Likelihood,Controls\nR1,The pier sags,HoP,4,3,Props\n");
        Assert.NotEmpty((await terminal.RunAsync("import", file, "--dry-run", "--write-mapping", terminal["map.json"])).Printed);
        var written = await File.ReadAllTextAsync(terminal["map.json"], TestContext.Current.CancellationToken);
        Assert.Contains("\"Who frets\"", written, StringComparison.Ordinal);

        var mapping = System.Text.Json.Nodes.JsonNode.Parse(written)!.AsObject();
        mapping["fields"]!.AsArray().Single(f => f!["label"]!.GetValue<string>() == "Who frets")!["field"] = "owner";
        mapping["namedParties"] = System.Text.Json.Nodes.JsonNode.Parse("""[{"words": "HoP", "kind": "post", "name": "Head of Piers"}]""");
        terminal.Write("map.json", mapping.ToJsonString());
        Assert.NotEmpty((await terminal.RunAsync("import", file, "--register", "Piers", "--mapping", terminal["map.json"])).Printed);

        var item = JsonDocument.Parse((await terminal.RunAsync("items", "Piers", "--json")).Printed).RootElement.GetProperty("items")[0];
        Assert.Equal("Head of Piers", item.GetProperty("owners")[0].GetString());
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
