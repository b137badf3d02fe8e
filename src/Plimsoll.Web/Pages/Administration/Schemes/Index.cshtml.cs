using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Scoring;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Schemes;

/// <summary>Every scheme, with a form that makes one from another.</summary>
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame, SchemeService schemes) : AdministrationPage(workspace, registers, frame)
{
    public IReadOnlyList<SchemeLine> Lines { get; private set; } = [];

    /// <summary>What a new scheme may start from: those that are kept here, and those that come with Plimsoll.</summary>
    public IReadOnlyList<Choice> Starts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return await SaveAsync(async () =>
        {
            var id = IdOf(Form["start-from"]) is { } kept
                ? await schemes.CopyAsync(Reader, new(kept), Form["name"], Form["reason"], cancellation)
                : await schemes.TakeAsync(Reader, Form["start-from"], Form["name"], Form["reason"], cancellation);
            return Done(T[$"{Form["name"].Trim()} is made. Now make it yours"], $"/administration/schemes/{id.Value}");
        });
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Lines = await schemes.ListAsync(Reader, cancellation);
        Starts =
        [
            .. Lines.Select(l => new Choice(l.Scheme.Id.Value.ToString("D"), T[$"A copy of {l.Scheme.Name}"])),
            .. ShippedSchemes.Keys.Select(k => new Choice(k, T[$"{ShippedSchemes.Copy(k, default).Name}, as it comes with Plimsoll"])),
        ];
    }
}
