using Plimsoll.Domain.Controls;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Importing.Accuracy;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;
using Xunit;

namespace Plimsoll.Services.Tests.Importing.Layouts;

/// <summary>
/// Registers in the layouts that councils, NHS bodies, schools and others use, each written for this test: what stands in "Files"
/// is read as "Expected" says. Nothing may be wrong and sure, nothing missed.
/// </summary>
public sealed class LayoutTests
{
    private static readonly string Here = Path.Combine(SharedFiles.RepositoryRoot, "tests", "Plimsoll.Services.Tests", "Importing", "Layouts");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(Here, "Files")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Register_ofAnyLayout_isReadAsItStands(string file)
    {
        var expected = ExpectedRegister.At(Path.Combine(Here, "Expected", file.Replace('.', '-') + ".json"));
        var plan = await PlanAsync(file);
        var shares = AccuracyShares.Of(expected, plan);

        Assert.Empty(shares.Mistakes);
        Assert.Empty(shares.Others);
        var places = plan.Sources.SelectMany(s => s.Tables).SelectMany(t => t.Rows).SelectMany(r => r.Cells).Where(c => !c.IsEmpty).Select(c => c.Place);
        Assert.All(places, p => Assert.Contains(p, plan.Read.Account.Entries.Keys));
    }

    [Fact]
    public async Task HeatMap_thatShowsAnItemElsewhere_isAFinding()
    {
        var finding = Assert.Single((await PlanAsync("heat-map.html")).Findings, f => f.Code == "values-differ");

        Assert.Equal("R4", finding.Item);
    }

    [Theory]
    [InlineData("41", 0), InlineData("42", 1)]
    public async Task Total_thatIsNotTheSum_isAFinding(string printed, int findings)
    {
        var text = (await File.ReadAllTextAsync(Path.Combine(Here, "Files", "merged-levels.html"), Cancellation)).Replace(">41<", $">{printed}<", StringComparison.Ordinal);
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var plan = await workspace.Imports.PlanAsync(Actor.Terminal, "register.html", System.Text.Encoding.UTF8.GetBytes(text), cancellation: Cancellation);

        Assert.Equal(findings, plan.Findings.Count(f => f.Code == "values-differ"));
    }

    [Fact]
    public async Task ControlsOfATableOfTheirOwn_haveTheirOwnersAndHowWellTheyWork()
    {
        var plan = await PlanAsync("controls-apart.html");

        var controls = plan.View.Items.Single(i => i.Reference == "M1").Controls;
        Assert.Equal(["C1", "C2"], controls.Select(c => c.Number));
        Assert.Equal(["Highways Manager", "Emergency Planner"], controls.SelectMany(c => plan.View.NamesOf(c.Owners)));
        Assert.Equal([Effectiveness.Effective, Effectiveness.PartlyEffective], controls.Select(c => c.Effectiveness));
    }

    private static async Task<ImportPlan> PlanAsync(string file)
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        return await workspace.Imports.PlanAsync(Actor.Terminal, file, await File.ReadAllBytesAsync(Path.Combine(Here, "Files", file), Cancellation), cancellation: Cancellation);
    }
}
