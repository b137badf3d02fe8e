using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>Drafts a pack.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class AddModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : SitePage(workspace, registers, frame)
{
    public ContentsForm Fields { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Form.Fill("registers", Fields.Choices.Registers.Take(1).Select(r => r.Id.Value.ToString("D")));
        Form.Fill("papers", ["in-focus", "register"]);
        Form.Fill("formats", ["pdf", "docx"]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return await TryAsync(async () =>
        {
            var id = await packs.DraftAsync(Reader, Fields.Read(), cancellation);
            return Done(T[$"{Form["title"].Trim()} is drafted"], Links.Pack(id.Value));
        });
    }

    private async Task LoadAsync(CancellationToken cancellation) => Fields = new(Form, await packs.ChoicesAsync(Reader, cancellation));
}
