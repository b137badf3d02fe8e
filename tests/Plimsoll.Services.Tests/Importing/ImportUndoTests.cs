using System.Text;
using Plimsoll.Domain;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Xunit;

namespace Plimsoll.Services.Tests.Importing;

/// <summary>An import is taken back as a change of its own.</summary>
public sealed class ImportUndoTests
{
    private const string First = "Risk ID,Risk Title,Risk Description,Likelihood,Impact,Risk Score,Risk Owner\nR1,Flood,The cellar may flood,3,4,12,Head of Estates\nR2,Fire,The archive may burn,2,5,10,Head of Estates\n";
    private const string Second = "Risk ID,Risk Title,Risk Description,Likelihood,Impact,Risk Score,Risk Owner\nR1,Flood,The cellar may flood,2,4,8,Head of Estates\nR3,Theft,Lead may be stolen,2,2,4,Head of Estates\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_undone_leaves_no_register_but_its_history()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var plan = await workspace.ImportAsync("estates.csv", Encoding.UTF8.GetBytes(First));
        var before = await workspace.PositionAsync();

        await workspace.Imports.UndoAsync(Actor.Terminal, plan.Id, Cancellation);

        Assert.Null(await workspace.Registers.FindAsync(Actor.Terminal, plan.View.Register.Name));
        Assert.True(await workspace.PositionAsync() > before);
        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Imports.UndoAsync(Actor.Terminal, plan.Id, Cancellation));

        var again = await workspace.ImportAsync("estates.csv", Encoding.UTF8.GetBytes(First));
        Assert.Equal(["R1", "R2"], again.New);
    }

    [Fact]
    public async Task Newer_edition_undone_leaves_the_items_as_they_were()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync("estates.csv", Encoding.UTF8.GetBytes(First), "Estates");
        var newer = await workspace.ImportAsync("newer.csv", Encoding.UTF8.GetBytes(Second), "Estates");
        Assert.Equal(["R1"], newer.Changed);
        Assert.Equal(["R1"], newer.Moved);
        Assert.Equal(["R3"], newer.New);
        Assert.Equal(["R2"], newer.Gone);

        await workspace.Imports.UndoAsync(Actor.Terminal, newer.Id, Cancellation);

        var view = await workspace.ViewAsync("Estates");
        Assert.Equal(["R1", "R2"], view.Items.Select(i => i.Reference).Order());
        Assert.Equal(12, view.Items.First(i => i.Reference == "R1").Assessments[^1].Rating);
    }
}
