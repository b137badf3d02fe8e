using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Boards;

/// <summary>Every board, with a form that adds one.</summary>
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame, BoardService boards) : AdministrationPage(workspace, registers, frame)
{
    public IReadOnlyList<BoardDetails> Boards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Boards = await boards.ListAsync(Reader, cancellation);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Boards = await boards.ListAsync(Reader, cancellation);
        return await SaveAsync(async () =>
        {
            await boards.AddAsync(Reader, Form["name"], null, cancellation);
            return Done(T[$"{Form["name"].Trim()} is added"], "/administration/boards");
        });
    }
}
