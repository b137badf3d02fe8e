using Plimsoll.Domain;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Composites;

public class CompositeServiceTests
{
    private static readonly Dictionary<ItemId, int> AsTheyAre = [];

    [Fact]
    public async Task Parts_comeAndGo_withWeightsThatAlwaysMake100()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var whole = await workspace.AddedAsync(workspace.Risk(register, "2"));
        var first = await workspace.AddedAsync(workspace.Risk(register, "2a").Scored(scheme, 5, 4));
        var second = await workspace.AddedAsync(workspace.Risk(register, "2b").Scored(scheme, 2, 1));

        await workspace.Composites.AddPartAsync(Actor.Terminal, whole.Id, first.Id, AsTheyAre, Weights((first, 100)), CompositeRule.WeightedMean, "Part of it");
        await workspace.Composites.AddPartAsync(Actor.Terminal, whole.Id, second.Id, AsTheyAre, Weights((first, 75), (second, 25)), CompositeRule.WeightedMean, "Part of it too");
        Assert.Equal(15.5m, await RatingAsync());

        await workspace.Composites.WeighAsync(Actor.Terminal, whole.Id, AsTheyAre, Weights((first, 50), (second, 50)), CompositeRule.WeightedMean, "Even");
        Assert.Equal(11m, await RatingAsync());
        await workspace.Composites.WeighAsync(Actor.Terminal, whole.Id, AsTheyAre, Weights(), CompositeRule.Highest, "The worst counts");
        Assert.Equal(20m, await RatingAsync());

        await workspace.Composites.TakeOutAsync(Actor.Terminal, whole.Id, second.Id, AsTheyAre, Weights(), "Not part of it");
        var left = (await workspace.ViewAsync(Given.Harbours)).Find("2b")!;
        Assert.Equal((null, null), (left.Parent, left.Weight));

        async Task<decimal?> RatingAsync()
        {
            var view = await workspace.ViewAsync(Given.Harbours);
            return view.Current(view.Find("2")!, Stage.Residual)?.Rating;
        }
    }

    [Fact]
    public async Task Weights_thatDoNotFit_areRefusedAndRecordNothing()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var whole = await workspace.AddedAsync(workspace.Risk(register, "2") with { Composite = CompositeRule.WeightedMean });
        var first = await workspace.AddedAsync(workspace.Risk(register, "2a") with { Parent = whole.Id, Weight = 60 });
        var second = await workspace.AddedAsync(workspace.Risk(register, "2b") with { Parent = whole.Id, Weight = 40 });
        var scored = await workspace.AddedAsync(workspace.Risk(register, "3").Scored(scheme, 1, 1));
        var position = await workspace.PositionAsync();

        Assert.Contains("99.99 %", (await RefusedAsync(whole.Id, Weights((first, 60), (second, 39.99m)))).Message, StringComparison.Ordinal);
        Assert.Contains("each part", (await RefusedAsync(whole.Id, Weights((first, 100)))).Message, StringComparison.Ordinal);
        Assert.Contains("above 0", (await RefusedAsync(whole.Id, Weights((first, 120), (second, -20)))).Message, StringComparison.Ordinal);
        var ring = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Composites.AddPartAsync(
            Actor.Terminal, first.Id, whole.Id, AsTheyAre, Weights((whole, 100)), CompositeRule.WeightedMean, "Round"));
        Assert.Contains("cannot be part of itself", ring.Message, StringComparison.Ordinal);
        var part = await workspace.AddedAsync(workspace.Risk(register, "4"));
        var ownScores = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.Composites.AddPartAsync(
            Actor.Terminal, scored.Id, part.Id, AsTheyAre, Weights(), CompositeRule.Highest, "Try"));
        Assert.Equal("Assessments", ownScores.Broken.Single().Field);
        Assert.Equal(position + 1, await workspace.PositionAsync());

        async Task<RuleBrokenException> RefusedAsync(ItemId id, Dictionary<ItemId, decimal> weights) => await Assert.ThrowsAsync<RuleBrokenException>(
            () => workspace.Composites.WeighAsync(Actor.Terminal, id, AsTheyAre, weights, CompositeRule.WeightedMean, "Try"));
    }

    private static Dictionary<ItemId, decimal> Weights(params (Item Item, decimal Weight)[] weights) => weights.ToDictionary(w => w.Item.Id, w => w.Weight);
}
