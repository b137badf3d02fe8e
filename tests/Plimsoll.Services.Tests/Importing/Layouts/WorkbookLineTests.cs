using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Xunit;

namespace Plimsoll.Services.Tests.Importing.Layouts;

/// <summary>Lines within the cells of a workbook: entries that somebody wrote beneath each other, or one text wrapped by hand.</summary>
public sealed class WorkbookLineTests
{
    [Theory]
    [InlineData("Check the pumps\nTrain two deputies for the sluice\nCall the contractor", "Renew the permit\nSweep the culvert each spring", 3, 2)]
    [InlineData("Check the pumps of the upper\nDrain and of the lower one\nBefore the winter comes on", "Renew the permit of the weir\nWith the river authority", 1, 1)]
    [InlineData("Treat\nCheck the pumps", "Accept / Transfer\nInsure the weir", 1, 1)]
    [InlineData("Check the pumps of the upper\nlock and of the lower one\nbefore the winter", "Renew the permit", 1, 1)]
    public async Task Lines_ofACell_areEntriesUnlessTheyWrap(string first, string second, int ofFirst, int ofSecond)
    {
        string[][] rows = [["Ref", "Risk", "Owner", "Likelihood", "Impact", "Score", "Controls"],
            ["L1", "Lock floods", "Lock Keeper", "3", "4", "12", first], ["L2", "Weir breaks", "River Warden", "2", "5", "10", second]];
        var workbook = InventedDocument.Write([new([.. rows.Select(r => (IReadOnlyList<InventedCell>)[.. r.Select(c => new InventedCell(c))])])], "xlsx")!;
        await using var workspace = await TemporaryWorkspace.NewAsync();

        var plan = await workspace.Imports.PlanAsync(Actor.Terminal, "locks.xlsx", workbook, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([ofFirst, ofSecond], plan.View.Items.OrderBy(i => i.Reference, StringComparer.Ordinal).Select(i => i.Controls.Count));
    }
}
