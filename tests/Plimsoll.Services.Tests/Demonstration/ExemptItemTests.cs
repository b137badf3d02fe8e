using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Demonstration;

/// <summary>The demonstration's exempt item as the public sees it, at every quarter: a numbered gap and nothing else.</summary>
public class ExemptItemTests(DemonstrationWorkspace demonstration)
{
    private static readonly string[] Traces = ["Harrowgill", "Pellbridge s", "£6.4"];

    public static TheoryData<string?> Quarters()
    {
        TheoryData<string?> days = new((string?)null);
        for (var day = new DateOnly(2024, 6, 30); day <= new DateOnly(2026, 9, 30); day = day.AddDays(1).AddMonths(3).AddDays(-1))
            days.Add(day.ToString("yyyy-MM-dd", null));
        return days;
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public async Task Register_forThePublic_hasNoTraceOfIt(string? asAt)
    {
        var (workspace, register) = await RegisterAsync();
        var moment = asAt is null ? null : AsAt.Read(asAt);
        var view = await workspace.Registers.ViewAsync(Actor.Public, register, moment);
        var findings = await workspace.Checks.FindAsync(Actor.Public, register, moment);

        Assert.Null(view.Find("9"));
        var withheld = Assert.Single(view.Withheld);
        Assert.Equal(("9", 3, ""), (withheld.Reference, withheld.Exemption.Paragraph, withheld.Exemption.Reason));
        Assert.DoesNotContain(findings, f => f.Item == "9");
        var everything = RegisterExport.Json(RegisterExport.Of(view, findings, moment)) + string.Join('\n', view.Items.Select(i => i.ToString()));
        Assert.All(Traces, trace => Assert.DoesNotContain(trace, everything, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("\"withheld\": 1", everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_forOfficers_hasIt()
    {
        var (workspace, register) = await RegisterAsync();
        var view = await workspace.Registers.ViewAsync(Actor.Terminal, register);

        Assert.Empty(view.Withheld);
        var item = view.Find("9")!;
        Assert.All(Traces, trace => Assert.Contains(trace, $"{item.Title} {item.Description}", StringComparison.Ordinal));
        Assert.Contains(await workspace.Checks.FindAsync(Actor.Terminal, register, AsAt.Read("2025-01-05")), f => f.Item is not null);
    }

    [Fact]
    public async Task Register_onTheDayBeforeItWasMarked_isEmptyForEverybody()
    {
        var (workspace, register) = await RegisterAsync();
        var view = await workspace.Registers.ViewAsync(Actor.Public, register, AsAt.Read("2024-04-21"));

        Assert.Empty(view.Items);
        Assert.Empty(view.Withheld);
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public async Task History_forThePublic_isRefused(string? asAt)
    {
        var (workspace, register) = await RegisterAsync();
        var item = (await workspace.Registers.ViewAsync(Actor.Terminal, register)).Find("9")!;

        await Assert.ThrowsAsync<KeyNotFoundException>(() => workspace.History.OfAsync(Actor.Public, item.Id, asAt is null ? null : AsAt.Read(asAt)));
        Assert.NotEmpty(await workspace.History.OfAsync(Actor.Terminal, item.Id, asAt is null ? null : AsAt.Read(asAt)));
    }

    [Fact]
    public async Task Export_forThePublic_isRefused()
    {
        var (workspace, register) = await RegisterAsync();

        await Assert.ThrowsAsync<NotAllowedException>(() => workspace.Exports.ExportAsync(Actor.Public, register));
    }

    [Fact]
    public async Task Change_withoutTheRightToExemptMatter_isRefusedAsIfItWereNotThere()
    {
        var (workspace, register) = await RegisterAsync();
        var item = (await workspace.Registers.ViewAsync(Actor.Terminal, register)).Find("9")!;
        var officer = new Actor("officer", Rights.Read | Rights.Change);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => workspace.Items.ChangeAsync(officer, item.Id, null, "edit", null, Renamed));
        static Item Renamed(Item item) => item with { Title = "Something" };
    }

    private async Task<(TemporaryWorkspace Workspace, RegisterId Register)> RegisterAsync()
    {
        var workspace = await demonstration.SeededAsync();
        return (workspace, (await workspace.Registers.ListAsync(Actor.Terminal))[0].Id);
    }
}
