using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Posts;

/// <summary>Every post with who holds it.</summary>
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame, PostService posts) : AdministrationPage(workspace, registers, frame)
{
    public IReadOnlyList<PostLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Lines = await posts.ListAsync(Reader, cancellation);
        return Page();
    }

    public string UnitOf(Post post) => post.Unit is { } unit ? Frame.Organisation?.PathOf(unit) ?? "" : "";
}
