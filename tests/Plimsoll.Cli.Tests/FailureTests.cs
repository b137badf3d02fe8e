using Microsoft.Data.Sqlite;
using Plimsoll.Cli.Tests.Kit;

namespace Plimsoll.Cli.Tests;

/// <summary>What goes wrong is one line on standard error, with an exit code that says whose fault it is; never a stack trace.</summary>
public class FailureTests(Demonstration demonstration)
{
    // Wrong usage: exit 2.
    [Theory]
    [InlineData("“Nothing”", "items", "Nothing")]
    [InlineData("“Nothing”", "check", "Nothing")]
    [InlineData("“Nothing”", "export", "Nothing", "--out", "x.json")]
    [InlineData("“Nothing”", "paper", "register", "Nothing", "--out", "x.html")]
    [InlineData("“Nothing”", "history", "1", "--register", "Nothing")]
    [InlineData("no item 77", "history", "77")]
    [InlineData("no item 77", "paper", "register", Demonstration.Strategic, "--out", "x.html", "--item", "77")]
    [InlineData("“novel”", "paper", "novel", Demonstration.Strategic, "--out", "x.html")]
    [InlineData("“.odt”", "paper", "register", Demonstration.Strategic, "--out", "x.odt")]
    [InlineData("“yesterday”", "items", Demonstration.Strategic, "--as-at", "yesterday")]
    [InlineData("“2025-02-30”", "check", Demonstration.Strategic, "--as-at", "2025-02-30")]
    [InlineData("“31/31/2025”", "paper", "register", Demonstration.Strategic, "--out", "x.html", "--as-at", "31/31/2025")]
    [InlineData("as at 1 January 2020", "items", Demonstration.Strategic, "--as-at", "2020-01-01")]
    [InlineData("missing.txt", "import", "missing.txt")]
    [InlineData("missing.db", "restore", "missing.db")]
    [InlineData("no folder", "export", Demonstration.Strategic, "--out", "nowhere/x.json")]
    [InlineData("no folder", "paper", "register", Demonstration.Strategic, "--out", "nowhere/x.html")]
    [InlineData("“frobnicate”", "frobnicate")]
    [InlineData("“Two”", "items", Demonstration.Strategic, "Two")]
    [InlineData("“--frob”", "items", Demonstration.Strategic, "--frob")]
    [InlineData("--out", "export", Demonstration.Strategic)]
    [InlineData("items --help", "items")]
    [InlineData("--help")]
    public async Task Usage_thatCannotBeMeant_isTwo(string says, params string[] arguments)
    {
        var run = await demonstration.RunAsync(arguments);

        Assert.Contains(says, run.OnlyLine, StringComparison.Ordinal);
        Assert.Equal(2, run.Exit);
        Assert.Equal(["plimsoll.db"], Directory.GetFiles(demonstration.Terminal.Folder).Select(Path.GetFileName).Where(f => !f!.Contains("db-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Register_unknown_isToldWithThoseThatThereAre()
    {
        Assert.Contains($"“{Demonstration.Strategic}”", (await demonstration.RunAsync("items", "Nothing")).OnlyLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("items", "Any"), InlineData("check", "Any"), InlineData("export", "Any", "--out", "x.json"), InlineData("history", "1"), InlineData("verify"), InlineData("backup", "x.db")]
    [InlineData("paper", "register", "Any", "--out", "x.html")]
    public async Task Database_missing_isTwoAndLeavesNothingBehind(params string[] arguments)
    {
        using var terminal = new Terminal();

        var run = await terminal.RunAsync(arguments);

        Assert.Contains("There is no database plimsoll.db", run.OnlyLine, StringComparison.Ordinal);
        Assert.Equal(2, run.Exit);
        Assert.Empty(Directory.GetFiles(terminal.Folder));
    }

    [Theory]
    [InlineData("letter.txt", "No register was recognised", "A letter about the pier.\n")]
    [InlineData("empty.txt", "It is empty", "")]
    [InlineData("scan.pdf", ".pdf", "%PDF-1.7")]
    [InlineData("broken.json", "not JSON", "{\"register\":")]
    [InlineData("other.json", "record", "{\"name\":\"something else\"}")]
    [InlineData("null.json", "not JSON", "null")]
    [InlineData("list.json", "not JSON", "[]")]
    public async Task File_thatIsNoRegister_isOne(string name, string says, string text)
    {
        using var terminal = new Terminal();

        var run = await terminal.RunAsync("import", terminal.Write(name, text));

        Assert.Contains(name, run.OnlyLine, StringComparison.Ordinal);
        Assert.Contains(says, run.OnlyLine, StringComparison.Ordinal);
        Assert.Equal(1, run.Exit);
    }

    [Fact]
    public async Task Journal_tamperedWith_isOneAndNamesTheEntry()
    {
        using var terminal = new Terminal();
        Assert.NotEmpty((await terminal.RunAsync("import", terminal.Write("pier.txt", PierRegister.Text), "--register", "Piers")).Printed);
        await ExecuteAsync(terminal["plimsoll.db"], "DROP TRIGGER journal_refuses_update; UPDATE journal SET reason = 'another' WHERE position = 3");

        var run = await terminal.RunAsync("verify");

        Assert.Contains("Entry 3", run.OnlyLine, StringComparison.Ordinal);
        Assert.Contains("altered", run.OnlyLine, StringComparison.Ordinal);
        Assert.Equal(1, run.Exit);
    }

    [Fact]
    public async Task Database_ofAnotherProgram_isOneAndIsLeftAsItIs()
    {
        using var terminal = new Terminal();
        await ExecuteAsync(terminal["plimsoll.db"], "CREATE TABLE recipes (name TEXT)");
        var before = await File.ReadAllBytesAsync(terminal["plimsoll.db"]);

        foreach (var arguments in new string[][] { ["items", "Any"], ["verify"], ["demo"], ["import", terminal.Write("pier.txt", PierRegister.Text)] })
        {
            var run = await terminal.RunAsync(arguments);
            Assert.Contains("another program", run.OnlyLine, StringComparison.Ordinal);
            Assert.Equal(1, run.Exit);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(terminal["plimsoll.db"]));
    }

    [Fact]
    public async Task Database_thatIsNone_isOne()
    {
        using var terminal = new Terminal();
        terminal.Write("plimsoll.db", "This is a letter and no database at all, and it is long enough to be taken for a page of one.");

        var run = await terminal.RunAsync("items", "Any");
        Assert.Equal((1, true), (run.Exit, run.OnlyLine.Contains("not a database", StringComparison.Ordinal)));

        var restored = await terminal.RunAsync("restore", "plimsoll.db", "--database", "new.db");
        Assert.Equal((1, true), (restored.Exit, restored.OnlyLine.Contains("not a database", StringComparison.Ordinal)));
        Assert.False(File.Exists(terminal["new.db"]));
    }

    [Theory]
    [InlineData("export", Demonstration.Strategic), InlineData("paper", "register", Demonstration.Strategic)]
    public async Task Folder_thatCannotBeWrittenTo_isOne(params string[] arguments)
    {
        if (!Directory.Exists("/proc/self"))
            Assert.Skip("There is no /proc here, the folder in which nobody may write.");

        var run = await demonstration.RunAsync([.. arguments, "--out", arguments[0] == "export" ? "/proc/x.json" : "/proc/x.html"]);

        Assert.Contains("/proc", run.OnlyLine, StringComparison.Ordinal);
        Assert.DoesNotContain(".part", run.OnlyLine, StringComparison.Ordinal);
        Assert.Equal(1, run.Exit);
    }

    [Fact]
    public async Task Out_thatIsAFolder_isToldAndKeepsIt()
    {
        using var elsewhere = new Terminal();
        Directory.CreateDirectory(elsewhere["folder.json"]);

        var run = await demonstration.RunAsync("export", Demonstration.Strategic, "--out", elsewhere["folder.json"]);

        Assert.Contains("folder.json", run.OnlyLine, StringComparison.Ordinal);
        Assert.NotEqual(0, run.Exit);
        Assert.Empty(Directory.GetFiles(elsewhere.Folder));
        Assert.True(Directory.Exists(elsewhere["folder.json"]));
    }

    private static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
