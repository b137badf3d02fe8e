using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Registers;

public class RegisterServiceTests
{
    [Theory]
    [InlineData("Harbours"), InlineData("harbours"), InlineData("  HARBOURS ")]
    public async Task Name_inAnyCase_findsTheRegister(string name)
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;

        Assert.Equal(register.Id, (await workspace.Registers.FindAsync(Actor.Public, name))!.Id);
        Assert.Null(await workspace.Registers.FindAsync(Actor.Public, "Piers"));
    }

    [Fact]
    public async Task Reader_withoutAnyRight_seesNothing()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var nobody = new Actor("nobody", 0);

        Assert.Equal("This needs the right to read registers", (await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Registers.ListAsync(nobody))).Message);
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Registers.ViewAsync(nobody, register.Id));
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Checks.FindAsync(nobody, register.Id));
        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.People.ListAsync(nobody));
    }

    [Fact]
    public async Task View_ofOneReader_isNeverShownToAnother()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));
        await workspace.Items.ChangeAsync(Actor.Terminal, item.Id, null, "mark exempt", null, i => i.MarkExempt(new Exemption(1, "An individual")));

        for (var again = 0; again < 2; again++)
        {
            Assert.Single((await workspace.ViewAsync(Given.Harbours)).Items);
            Assert.Empty((await workspace.ViewAsync(Given.Harbours, Actor.Public)).Items);
        }
    }

    [Fact]
    public async Task Item_markedExemptToday_isWithheldFromThePublicYesterday()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var item = await workspace.AddedAsync(workspace.Risk(register, "1"));
        var yesterday = AsAt.Read("2026-11-20");
        workspace.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single((await workspace.ViewAsync(Given.Harbours, Actor.Public, yesterday)).Items);

        await workspace.Items.ChangeAsync(Actor.Terminal, item.Id, null, "mark exempt", null, i => i.MarkExempt(new Exemption(1, "An individual")));

        var view = await workspace.ViewAsync(Given.Harbours, Actor.Public, yesterday);
        Assert.Empty(view.Items);
        Assert.Equal("1", Assert.Single(view.Withheld).Reference);
        Assert.Single((await workspace.ViewAsync(Given.Harbours, asAt: yesterday)).Items);
    }

    [Fact]
    public async Task Register_ofAnUnknownIdentity_isNotFound()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var unknown = new RegisterId(workspace.Workspace.NewId());

        await Assert.ThrowsAsync<KeyNotFoundException>(() => workspace.Registers.ViewAsync(Actor.Terminal, unknown));
    }

    [Fact]
    public async Task Today_ofAView_followsTheClock()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var disposing = workspace;

        Assert.Equal(new DateOnly(2026, 11, 20), (await workspace.ViewAsync(Given.Harbours)).Today);
        workspace.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(new DateOnly(2026, 11, 25), (await workspace.ViewAsync(Given.Harbours)).Today);
        Assert.Equal(new DateOnly(2026, 11, 21), (await workspace.ViewAsync(Given.Harbours, asAt: AsAt.Read("2026-11-21"))).Today);
    }
}
