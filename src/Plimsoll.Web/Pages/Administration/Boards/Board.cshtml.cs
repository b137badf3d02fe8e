using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Boards;

/// <summary>A board: its name, and what it owns and reviews.</summary>
internal sealed class BoardModel(Workspace workspace, RegisterService registers, Frame frame, BoardService boards) : AdministrationPage(workspace, registers, frame)
{
    public BoardDetails Details { get; private set; } = null!;

    public RegisterAddresses Addresses { get; private set; } = null!;

    public string Here => $"/administration/boards/{Details.Board.Id.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Form["name"] = Details.Board.Name;
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            await boards.RenameAsync(Reader, new(id), From, Form["name"], Form["reason"], cancellation);
            return Done(T["Saved"], Here);
        });
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await boards.GetAsync(Reader, new(id), cancellation);
        Version = Details.Held.Version;
        Addresses = RegisterAddresses.Of(await Registers.ListAsync(Reader, cancellation: cancellation));
    }
}
