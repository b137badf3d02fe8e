using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Appetites;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Registers;

/// <summary>How a register is set up.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class RegisterModel(Workspace workspace, RegisterService registers, Frame frame, RegisterSetup setup) : SetUpPage(workspace, registers, frame, setup)
{
    /// <summary>The set-up in rows: what, how it stands, the page that changes it.</summary>
    public IReadOnlyList<(string Key, string Value, string? Page)> Rows
    {
        get
        {
            var stages = Register.Stages ?? Details.Body.Stages;
            string? admin(string page) => IsAdministrator && Register.Retired is null ? page : null;
            string? officer(string page) => Register.Retired is null ? page : null;
            return
            [
                (T["Level"], Labels.Of(Register.Level), admin("edit")),
                (T["Items are escalated to"], Details.Registers.FirstOrDefault(r => r.Id == Register.Parent)?.Name ?? T["No register"], admin("edit")),
                (T["Unit"], Register.Unit is { } unit ? Details.Body.PathOf(unit) : T["The whole body"], admin("edit")),
                (T["Reviewed by"], Details.Boards.FirstOrDefault(b => b.Id == Register.ReviewedBy)?.Name ?? T["No board"], admin("edit")),
                (T["Words for the stages"], $"{stages.Inherent}, {stages.Residual}, {stages.RevisedResidual}, {stages.Forecast}{(Register.Stages is null ? T[" (the body’s)"] : "")}", admin("stages")),
                (T["Scheme for risks"], Details.RiskScheme.Name, admin("scheme")),
                (T["Scheme for opportunities"], Details.OpportunityScheme?.Name ?? T["It holds none"], admin("scheme")),
                (T["Appetite"], Words(Register.Appetite), officer("appetite")),
                (T["Appetite by category"], Register.AppetiteByCategory.Count == 0 ? T["As the register’s"] : string.Join("; ", Register.AppetiteByCategory.Select(a =>
                    $"{Details.Body.Categories.FirstOrDefault(c => c.Id == a.Category)?.Name} {Words(a.Appetite)}")), officer("appetite")),
                (T["Review cycle"], ReviewWords(), officer("review-cycle")),
            ];
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return Page();
    }

    private static string Words(Appetite? appetite) => appetite switch
    {
        null => T["Not said"],
        { Threshold: { } limit } => T[$"up to {Counts.Decimal(limit)}"] + (appetite.Statement is { } said ? $", {said}" : ""),
        _ => T[appetite.Cells.Count, $"{appetite.Cells.Count} cell of the grid", $"{appetite.Cells.Count} cells of the grid"],
    };

    private string ReviewWords() => string.Join("; ",
    [
        T[Register.ReviewCycle.DefaultMonths, $"usually every month", $"usually every {Register.ReviewCycle.DefaultMonths} months"],
        .. Register.ReviewCycle.MonthsByBand.Select(m => T[m.Value, $"{m.Key} every month", $"{m.Key} every {m.Value} months"]),
    ]);
}
