using System.Text;
using Plimsoll.Cli.Tests.Kit;

namespace Plimsoll.Cli.Tests;

/// <summary>The pack that the demonstration council published, and the life of another one, at the terminal.</summary>
public class PackCommandTests(Demonstration demonstration)
{
    private const string Published = "Strategic risks, quarter 2 of 2026/27";

    [Fact]
    public async Task Verify_theCouncilsOwnPack_isTheSameByteForByte()
    {
        var run = await demonstration.RunAsync("pack", "verify", Published);

        Assert.Equal(0, run.Exit);
        Assert.Contains("the same byte for byte", run.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_ofThePublicVersion_holdNothingOfTheExemptItem()
    {
        var folder = demonstration.Terminal["pack"];
        Assert.Equal(0, (await demonstration.RunAsync("pack", "files", Published, "--out", folder)).Exit);

        Assert.Contains("strategic-risk-register.csv", Directory.GetFiles(folder).Select(Path.GetFileName));
        foreach (var file in Directory.GetFiles(folder).Where(f => !f.EndsWith(".docx", StringComparison.Ordinal)))
            Assert.DoesNotContain("Harrowgill", await File.ReadAllTextAsync(file, Encoding.UTF8), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, (await demonstration.RunAsync("pack", "files", Published, "--out", folder, "--exempt")).Exit);
        Assert.Contains("Harrowgill", await File.ReadAllTextAsync(Path.Combine(folder, "strategic-risk-register.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_draftedAndSealed_isListedAndNeverSealedAgain()
    {
        // The others only read the council: this one has a copy of it.
        await demonstration.MadeAsync();
        using var terminal = new Terminal();
        File.Copy(demonstration.Terminal["plimsoll.db"], terminal["plimsoll.db"]);
        var drafted = await terminal.RunAsync("pack", "draft", "--title", "Autumn", "--register", Demonstration.Strategic, "--kind", "register", "--meeting", "2026-12-07");
        Assert.Equal(0, drafted.Exit);
        Assert.Equal(1, (await terminal.RunAsync("pack", "publish", "Autumn")).Exit);
        var sealing = await terminal.RunAsync("pack", "seal", "autumn");
        Assert.Matches("^Autumn: 6 files sealed at [0-9a-f]{64}$", sealing.Printed.TrimEnd());

        Assert.Contains("never altered", (await terminal.RunAsync("pack", "seal", "Autumn")).OnlyLine, StringComparison.Ordinal);
        Assert.Matches("sealed +Autumn", (await terminal.RunAsync("pack", "list")).Printed);
        Assert.Contains("published at /published/autumn-2026-12-07", (await terminal.RunAsync("pack", "publish", "Autumn")).Printed, StringComparison.Ordinal);
        Assert.Equal(0, (await terminal.RunAsync("pack", "withdraw", "Autumn", "--reason", "Too early")).Exit);
        Assert.Contains("takes its place", (await terminal.RunAsync("pack", "supersede", "Autumn", "--reason", "Winter came")).Printed, StringComparison.Ordinal);
        var two = await terminal.RunAsync("pack", "seal", "Autumn");
        Assert.Equal(2, two.Exit);
        Assert.Contains("Several packs are named “Autumn”", two.OnlyLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seal nothing", "There is no pack “nothing”")]
    [InlineData("draft --title x --register Strategic --kind poem", "There is no register “Strategic”")]
    [InlineData("draft --title x --register @ --kind register --format mp3", "“mp3” is not a format")]
    [InlineData("draft --title x --register @ --kind register --meeting soon", "--meeting: “soon” is not a day")]
    [InlineData("withdraw x", "(plimsoll pack withdraw --help")]
    public async Task Usage_wrong_isOneClearLine(string words, string says)
    {
        var run = await demonstration.RunAsync(["pack", .. words.Split(' ').Select(w => w == "@" ? Demonstration.Strategic : w)]);

        Assert.Equal(2, run.Exit);
        Assert.Contains(says, run.OnlyLine, StringComparison.Ordinal);
    }
}
