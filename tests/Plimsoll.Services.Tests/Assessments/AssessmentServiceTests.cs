using Plimsoll.Domain;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Assessments;

public class AssessmentServiceTests
{
    [Theory]
    [InlineData(Stage.Residual, "20 November 2026", null)]
    [InlineData(Stage.Residual, "21 November 2026", "still to come")]
    [InlineData(Stage.Inherent, "2027", "still to come")]
    [InlineData(Stage.Residual, "", "Give the date")]
    [InlineData(Stage.Residual, "when the boat is back", "cannot be read")]
    [InlineData(Stage.Forecast, "20 November 2026", null)]
    [InlineData(Stage.Forecast, "March 2027", null)]
    [InlineData(Stage.Forecast, "19 November 2026", "has passed")]
    [InlineData(Stage.Forecast, "From 2020 and beyond", null)]
    public async Task Date_onTheWrongSideOfToday_isRefused(Stage stage, string date, string? message)
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));

        var failure = await Record.ExceptionAsync(() => workspace.Assessments.AssessAsync(Actor.Terminal, item.Id, 1, stage, Timing.Read(date), 4, 3, "Looked"));

        if (message is null)
            Assert.Null(failure);
        else
            Assert.Contains(message, Assert.Single(Assert.IsType<RuleBrokenException>(failure).Broken, b => b.Field == "Date").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rating_thatMovesWithoutAReason_isRefusedTogetherWithTheRest()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1").Scored(scheme, 4, 3));
        var composite = await workspace.AddedAsync(workspace.Risk(register, "2") with { Composite = CompositeRule.Highest });

        var all = await Assert.ThrowsAsync<RuleBrokenException>(
            () => workspace.Assessments.AssessAsync(Actor.Terminal, item.Id, 1, Stage.Residual, Timing.None, 9, 3, null));
        var reason = await Assert.ThrowsAsync<RuleBrokenException>(() => AssessAsync(4, null));
        var same = await AssessAsync(3, null);
        var parts = await Assert.ThrowsAsync<RuleBrokenException>(
            () => workspace.Assessments.AssessAsync(Actor.Terminal, composite.Id, 1, Stage.Residual, Timing.Read("1 November 2026"), 4, 3, "Looked"));

        Assert.Equal(["Date", "Impact"], all.Broken.Select(b => b.Field));
        Assert.Equal("Rationale", reason.Broken.Single().Field);
        Assert.Equal((2, 12m), (same.Version, same.Item.Assessments[^1].Rating));
        Assert.Contains("assess those", parts.Message, StringComparison.Ordinal);

        Task<Plimsoll.Services.Items.Changed> AssessAsync(decimal likelihood, string? why) =>
            workspace.Assessments.AssessAsync(Actor.Terminal, item.Id, null, Stage.Residual, Timing.Read("1 November 2026"), 4, likelihood, why);
    }
}
