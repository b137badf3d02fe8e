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
                ("Level", Labels.Of(Register.Level), admin("edit")),
                ("Items are escalated to", Details.Registers.FirstOrDefault(r => r.Id == Register.Parent)?.Name ?? "No register", admin("edit")),
                ("Unit", Register.Unit is { } unit ? Details.Body.PathOf(unit) : "The whole body", admin("edit")),
                ("Reviewed by", Details.Boards.FirstOrDefault(b => b.Id == Register.ReviewedBy)?.Name ?? "No board", admin("edit")),
                ("Words for the stages", $"{stages.Inherent}, {stages.Residual}, {stages.RevisedResidual}, {stages.Forecast}{(Register.Stages is null ? " (the body’s)" : "")}", admin("stages")),
                ("Scheme for risks", Details.RiskScheme.Name, admin("scheme")),
                ("Scheme for opportunities", Details.OpportunityScheme?.Name ?? "It holds none", admin("scheme")),
                ("Appetite", Words(Register.Appetite), officer("appetite")),
                ("Appetite by category", Register.AppetiteByCategory.Count == 0 ? "As the register’s" : string.Join("; ", Register.AppetiteByCategory.Select(a =>
                    $"{Details.Body.Categories.FirstOrDefault(c => c.Id == a.Category)?.Name} {Words(a.Appetite)}")), officer("appetite")),
                ("Review cycle", ReviewWords(), officer("review-cycle")),
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
        null => "Not said",
        { Threshold: { } limit } => $"up to {Counts.Decimal(limit)}{(appetite.Statement is { } said ? $", {said}" : "")}",
        _ => $"{Counts.Of(appetite.Cells.Count, "cell")} of the grid",
    };

    private string ReviewWords() => string.Join("; ",
    [
        $"usually every {Counts.Of(Register.ReviewCycle.DefaultMonths, "month")}",
        .. Register.ReviewCycle.MonthsByBand.Select(m => $"{m.Key} every {Counts.Of(m.Value, "month")}"),
    ]);
}
