using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Checks;

public class CheckServiceTests
{
    [Fact]
    public async Task Findings_areWorstFirstAndNameTheirItems()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await workspace.AddedAsync(workspace.Risk(register, "1"));

        var findings = await workspace.Checks.FindAsync(Actor.Public, register.Id);

        Assert.Equal(["no-owner", "not-scored"], findings.Where(f => f.Item == "1").Select(f => f.Code));
        Assert.Equal([.. findings.OrderByDescending(f => f.Severity).Select(f => f.Severity)], findings.Select(f => f.Severity));
    }

    [Fact]
    public async Task Findings_ofReading_stayWithTheRegister()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var plan = await workspace.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(), "Harbours");
        var register = (await workspace.ViewAsync("Harbours")).Register;

        var findings = await workspace.Checks.FindAsync(Actor.Terminal, register.Id);

        Assert.Contains(plan.Findings, f => f.Code == "reference-inferred");
        Assert.Contains(findings, f => f.Code == "reference-inferred");
        Assert.Equal(findings.Count, findings.Distinct().Count());
    }

    [Fact]
    public async Task Findings_ofReadingAnItemThatIsNowExempt_areNotForThePublic()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        await workspace.ImportAsync(HarbourForm.FileName, HarbourForm.Edition(wall: [("some day", "Possible (2)", 8)]), "Harbours");
        var view = await workspace.ViewAsync("Harbours");
        Assert.Contains(await workspace.Checks.FindAsync(Actor.Public, view.Register.Id), f => f is { Code: "date-not-understood", Item: "R1" });

        await workspace.Items.ChangeAsync(Actor.Terminal, view.Find("R1")!.Id, null, "mark exempt", null, i => i.MarkExempt(new Exemption(3, "Commercial")));

        Assert.DoesNotContain(await workspace.Checks.FindAsync(Actor.Public, view.Register.Id), f => f.Item == "R1");
        Assert.Contains(await workspace.Checks.FindAsync(Actor.Terminal, view.Register.Id), f => f is { Code: "date-not-understood", Item: "R1" });
    }

    // Both the missing weight and the total would tell what is withheld.
    [Fact]
    public async Task Findings_forThePublic_doNotTellTheWeightOfAWithheldPart()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var whole = await workspace.AddedAsync(workspace.Risk(register, "1") with { Composite = CompositeRule.WeightedMean });
        await workspace.AddedAsync((workspace.Risk(register, "1a") with { Parent = whole.Id, Weight = 60 }).Scored(scheme, 5, 4));
        var part = await workspace.AddedAsync((workspace.Risk(register, "1b") with { Parent = whole.Id, Weight = 40 }).Scored(scheme, 2, 2));
        await workspace.Items.ChangeAsync(Actor.Terminal, part.Id, null, "mark exempt", null, i => i.MarkExempt(new Exemption(3, "Commercial")));

        Assert.DoesNotContain(await workspace.Checks.FindAsync(Actor.Terminal, register.Id), Tells);
        Assert.DoesNotContain(await workspace.Checks.FindAsync(Actor.Public, register.Id), Tells);

        static bool Tells(Finding finding) => finding.Code is "weights-not-100" or "overall-mismatch" or "overall-agrees";
    }
}
