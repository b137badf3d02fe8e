using System.Collections.Concurrent;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;
using Xunit;

namespace Plimsoll.Services.Tests.Importing.Accuracy;

/// <summary>
/// The share of values that is read right in each published register. The table in docs/measurements.md says it, and the tests
/// fail when it is no longer so: whoever betters the reading, or spoils it, sees it there.
/// </summary>
public sealed class RecognitionAccuracyTests
{
    private const string Head = "| file | items | values | right and sure | uncertain | missed | uncertain and wrong | sure and wrong |";

    private static readonly ConcurrentDictionary<string, Lazy<Task<AccuracyShares>>> Known = new();

    public static TheoryData<string> Files => [.. ExpectedRegister.Names];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Values_ofAPublishedRegister_areNeverWrongAndSure(string name)
    {
        var shares = await SharesAsync(ExpectedRegister.Of(name));

        Assert.Empty(shares.Mistakes);
    }

    [Fact]
    public async Task Shares_ofThePublishedRegisters_areAsTheTableSays()
    {
        List<string> lines = [Head, "|---|---|---|---|---|---|---|---|"];
        foreach (var expected in ExpectedRegister.Names.Select(ExpectedRegister.Of).OrderBy(e => e.File, StringComparer.Ordinal))
            lines.Add((await SharesAsync(expected)).Line(expected.File, expected.Items.Count));
        var table = string.Join('\n', lines);
        var document = await File.ReadAllTextAsync(Path.Combine(SharedFiles.RepositoryRoot, "docs", "measurements.md"), Cancellation);

        Assert.True(document.Contains(table, StringComparison.Ordinal), $"docs/measurements.md must have this table:\n{table}");
    }

    /// <summary>Each file is read once for all tests.</summary>
    private static Task<AccuracyShares> SharesAsync(ExpectedRegister expected)
    {
        SharedFiles.SkipIfMissing();
        return Known.GetOrAdd(expected.File, _ => new(() => ReadAsync(expected))).Value;
    }

    private static async Task<AccuracyShares> ReadAsync(ExpectedRegister expected)
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        ImportPlan plan = await workspace.Imports.PlanAsync(Actor.Terminal, expected.File, await File.ReadAllBytesAsync(expected.FullPath, Cancellation), cancellation: Cancellation);
        return AccuracyShares.Of(expected, plan);
    }
}
