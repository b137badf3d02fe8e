using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Scoring;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Registers;

/// <summary>Makes a register.</summary>
internal sealed class AddModel(Workspace workspace, RegisterService registers, Frame frame, RegisterSetup setup, BoardService boards, SchemeService schemes)
    : AdministrationPage(workspace, registers, frame)
{
    public FactsFields Fields { get; private set; } = null!;

    public IReadOnlyList<Choice> RiskSchemes { get; private set; } = [];

    public IReadOnlyList<Choice> OpportunitySchemes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Form["level"] = nameof(RegisterLevel.Directorate);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return await SaveAsync(async () =>
        {
            var risks = IdOf(Form["scheme-for-risks"]) ?? throw new RuleBrokenException("Scheme for risks", "Choose how risks are scored");
            SchemeId? opportunities = IdOf(Form["scheme-for-opportunities"]) is { } id ? new SchemeId(id) : null;
            var made = await setup.AddAsync(Reader, FactsFields.Read(Form), new(risks), opportunities, Form["reason"], cancellation);
            return Done(T[$"{Form["name"].Trim()} is made"], $"/administration/registers/{made.Value}");
        });
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var all = await Registers.ListAsync(Reader, cancellation: cancellation);
        Fields = FactsFields.Of(Form, Frame.Organisation, all, [.. (await boards.ListAsync(Reader, cancellation)).Select(b => b.Board)], null);
        var kept = await schemes.ListAsync(Reader, cancellation);
        RiskSchemes = Choices(ItemKind.Risk);
        OpportunitySchemes = Choices(ItemKind.Opportunity);

        IReadOnlyList<Choice> Choices(ItemKind kind) =>
            [.. kept.Where(s => s.Scheme.Kind == kind).Select(s => new Choice(s.Scheme.Id.Value.ToString("D"), s.Scheme.Name))];
    }
}
