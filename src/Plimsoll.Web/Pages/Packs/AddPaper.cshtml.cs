using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>Adds a paper of several registers together, or of some items, to a draft.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class AddPaperModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : PackPage(workspace, registers, frame, packs)
{
    private PackFilterChoices choices = null!;

    public IReadOnlyList<Choice> Owners => [.. choices.Owners.Select(o => new Choice(Key(o.Owner), o.Name))];

    public IReadOnlyList<Choice> Categories => [.. choices.Categories.Select(c => new Choice(c.Id.Value.ToString("D"), c.Name))];

    public IReadOnlyList<Choice> Units => [.. choices.Units.Select(u => new Choice(u.Id.Value.ToString("D"), u.Name))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadChoicesAsync(id, cancellation);
        if (!Pack.IsDraft)
            return Redirect(Here);
        Form.Fill("registers", Pack.Contents.Registers.Select(r => r.Value.ToString("D")));
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadChoicesAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            await Packs.AddPaperAsync(Reader, Pack.Id, From, Read(), cancellation);
            return Done(T[$"{Form["name"].Trim()} is added"], Here);
        });
    }

    private PackPaper Read() => new()
    {
        Name = Form["name"],
        Kind = Form["paper"],
        Registers = [.. Form.All("registers").Where(v => Guid.TryParse(v, out _)).Select(v => new RegisterId(Guid.Parse(v)))],
        Filter = new()
        {
            InFocus = Form.Has("items", "focus"),
            AboveAppetite = Form.Has("items", "above"),
            Owner = choices.Owners.Where(o => Key(o.Owner) == Form["owner"]).Select(o => (Party?)o.Owner).FirstOrDefault(),
            Category = Guid.TryParse(Form["category"], out var category) ? new CategoryId(category) : null,
            Unit = Guid.TryParse(Form["directorate"], out var unit) ? new UnitId(unit) : null,
        },
    };

    private async Task LoadChoicesAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (!Details.MayRun)
            throw new NotAllowedException(Rights.Change);
        choices = await Packs.FilterChoicesAsync(Reader, Pack.Id, cancellation);
    }

    private static string Key(Party party) => $"{party.Kind}-{party.Id:D}".ToLowerInvariant();
}
