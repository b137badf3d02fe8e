using Plimsoll.Domain;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Reviews;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Registers;

public class RegisterSetupTests
{
    private static RegisterFacts Facts(string name, RegisterId? parent = null) => new(name, RegisterLevel.Service, parent, null, null);

    [Fact]
    public async Task Hierarchy_thatWouldBeARing_isRefused()
    {
        var (workspace, top, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var middle = await workspace.SetUp.AddAsync(Actor.Terminal, Facts("Middle", top.Id), top.RiskScheme, null);
        var low = await workspace.SetUp.AddAsync(Actor.Terminal, Facts("Low", middle), top.RiskScheme, null);

        foreach (var below in new[] { top.Id, middle, low })
        {
            var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.SetUp.EditAsync(Actor.Terminal, top.Id, 1, Facts(Given.Harbours, below)));
            Assert.Contains(refused.Broken, b => b.Field == "Register above");
        }

        await workspace.SetUp.EditAsync(Actor.Terminal, low, 1, Facts("Low", top.Id));
        Assert.Equal(top.Id, (await workspace.SetUp.GetAsync(Actor.Terminal, low)).Register.Parent);
    }

    [Fact]
    public async Task Officer_ofARegister_setsItsAppetiteAndCycleAndNothingElse()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var other = await workspace.SetUp.AddAsync(Actor.Terminal, Facts("Other"), register.RiskScheme, null);
        var officer = await workspace.PersonAsync(Role.RiskOfficer, register.Id);

        await workspace.SetUp.SetAppetiteAsync(officer, register.Id, 1, Appetite.UpTo(9), []);
        await workspace.SetUp.SetReviewCycleAsync(officer, register.Id, 2, new ReviewCycle(6, new Dictionary<string, int> { ["High"] = 1 }));

        var set = (await workspace.SetUp.GetAsync(officer, register.Id)).Register;
        Assert.Equal((9, 6, 1), (set.Appetite!.Threshold, set.ReviewCycle.DefaultMonths, set.ReviewCycle.MonthsFor("High")));
        Assert.Equal([register.Id], (await workspace.SetUp.ListAsync(officer)).Select(r => r.Register.Id));
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.SetUp.GetAsync(officer, other));
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.SetUp.SetAppetiteAsync(officer, other, 1, Appetite.UpTo(9), []));
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.SetUp.EditAsync(officer, register.Id, 3, Facts("Mine")));
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.SetUp.SetStagesAsync(officer, register.Id, 3, StageWords.Default));
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.SetUp.RetireAsync(officer, register.Id, 3, new(2026, 12, 1), "Why not"));
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.SetUp.AddAsync(officer, Facts("Mine"), register.RiskScheme, null));
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.SetUp.SetAppetiteAsync(Actor.Public, register.Id, 3, null, []));
    }

    [Fact]
    public async Task Appetite_inCellsThatTheSchemeHasNot_isRefused()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;

        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.SetUp.SetAppetiteAsync(Actor.Terminal, register.Id, 1, new Appetite { Cells = [new(9, 9)] }, []));
        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.SetUp.SetAppetiteAsync(Actor.Terminal, register.Id, 1, new Appetite(), []));
        await Assert.ThrowsAsync<RuleBrokenException>(
            () => workspace.SetUp.SetAppetiteAsync(Actor.Terminal, register.Id, 1, null, [new(new CategoryId(workspace.Workspace.NewId()), Appetite.UpTo(3))]));

        await workspace.SetUp.SetAppetiteAsync(Actor.Terminal, register.Id, 1, new Appetite { Cells = [new(1, 1), new(2, 1)] }, []);
    }

    [Fact]
    public async Task Retire_ofARegisterThatHoldsItems_isRefused()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.SetUp.RetireAsync(Actor.Terminal, register.Id, 1, new(2026, 12, 1), "Done"));
        Assert.Contains("live items (1)", refused.Message, StringComparison.Ordinal);

        await workspace.Workspace.RecordAsync(Actor.Terminal, "close", null, [new(item.Close(new(2026, 11, 20), "Over"), 1)]);
        await workspace.SetUp.RetireAsync(Actor.Terminal, register.Id, 1, new(2026, 12, 1), "Done");

        Assert.Equal("1", (await workspace.ViewAsync(Given.Harbours)).Items.Single().Reference);
        await Assert.ThrowsAsync<RuleBrokenException>(() => workspace.SetUp.EditAsync(Actor.Terminal, register.Id, 2, Facts("Again")));
        await workspace.SetUp.AddAsync(Actor.Terminal, Facts(Given.Harbours), register.RiskScheme, null);
    }
}
