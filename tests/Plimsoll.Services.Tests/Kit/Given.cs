using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Services.Tests.Kit;

/// <summary>A small body with one register, for tests that need no more.</summary>
internal static class Given
{
    public const string Harbours = "Harbours";

    /// <summary>Records the body, its scheme and its register.</summary>
    public static async Task<(TemporaryWorkspace Workspace, Register Register, Scheme Scheme)> RegisterAsync()
    {
        var workspace = await TemporaryWorkspace.NewAsync();
        var scheme = ShippedSchemes.Copy("five-by-five", new SchemeId(workspace.Workspace.NewId()));
        var register = new Register { Id = new(workspace.Workspace.NewId()), Name = Harbours, RiskScheme = scheme.Id };
        var body = new Organisation { Id = new(workspace.Workspace.NewId()), Name = "Port Body" };
        await workspace.Workspace.RecordAsync(Actor.Terminal, "found", null, [new(body, 0), new(scheme, 0), new(register, 0)]);
        workspace.Clock.Advance(TimeSpan.FromMinutes(1));
        return (workspace, register, scheme);
    }

    /// <summary>A risk that is not recorded yet.</summary>
    public static Item Risk(this TemporaryWorkspace workspace, Register register, string reference, string? title = null) => new()
    {
        Id = new(workspace.Workspace.NewId()),
        Register = register.Id,
        Kind = ItemKind.Risk,
        Reference = reference,
        Title = title ?? $"Risk {reference}",
    };

    /// <summary>Records a risk.</summary>
    public static async Task<Item> AddedAsync(this TemporaryWorkspace workspace, Item item)
    {
        await workspace.Items.AddAsync(Actor.Terminal, item);
        return item;
    }

    /// <summary>The item with a residual score.</summary>
    public static Item Scored(this Item item, Scheme scheme, decimal impact, decimal likelihood) =>
        item.Assess(Assessment.Of(Stage.Residual, Timing.On(new DateOnly(2026, 10, 1)), scheme, impact, likelihood));
}
