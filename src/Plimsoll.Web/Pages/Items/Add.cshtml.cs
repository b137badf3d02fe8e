using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Items;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Items;

/// <summary>Adds a risk or an opportunity to a register; whoever is not its risk officer proposes one.</summary>
[Access(Needs.Contributor)]
internal sealed class AddModel(JourneyTools tools) : RegisterPage(tools.Workspace, tools.Registers, tools.Frame)
{
    public PartyDirectory Parties { get; private set; } = null!;

    public ItemForm Fields => new(Form, View.Organisation, Parties);

    public ItemKind Kind => Form["kind"] == "opportunity" || (!Form.Has("kind") && Request.Query["kind"] == "opportunity") ? ItemKind.Opportunity : ItemKind.Risk;

    /// <summary>Whether it will stand in the register at once, or wait for the risk officer.</summary>
    public bool IsProposal => !Frame.Actor.May(Rights.Change, View.Register.Id);

    public string Heading => (IsProposal, Kind) switch
    {
        (true, ItemKind.Risk) => T["Propose a risk"],
        (true, _) => T["Propose an opportunity"],
        (false, ItemKind.Risk) => T["Add a risk"],
        _ => T["Add an opportunity"],
    };

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        Form["kind"] = Kind == ItemKind.Risk ? "risk" : "opportunity";
        Form["reference"] = await tools.Items.NextReferenceAsync(Frame.Actor, View.Register.Id, Kind, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        return await TryAsync(async () =>
        {
            var blank = new Item { Id = new(Workspace.NewId()), Register = View.Register.Id, Kind = Kind, Reference = Form["reference"].Trim(), Title = "", Opened = Frame.Today };
            var item = Fields.Read(blank)(blank);
            await tools.Items.AddAsync(Frame.Actor, item, cancellation);
            return Done(IsProposal ? T[$"{item.Reference} is proposed; the risk officer decides"] : T[$"{item.Reference} is added; score it next"], Links.Item(Slug, item.Reference));
        });
    }

    private async Task<IActionResult?> OpenAsync(string slug, CancellationToken cancellation)
    {
        if (Frame.AsAt is not null)
            return Redirect(Request.PathBase + Request.Path);
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        if (!Frame.Actor.May(Rights.Contribute, View.Register.Id))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (View.SchemeOf(Kind) is null)
            return NotHere(T[$"{View.Register.Name} has no scheme for opportunities; an administrator can give it one."]);
        Parties = await tools.Parties.DirectoryAsync(Frame.Actor, cancellation);
        return null;
    }
}
