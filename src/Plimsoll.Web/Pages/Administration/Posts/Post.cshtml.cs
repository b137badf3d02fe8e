using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Posts;

/// <summary>A post: who holds and held it, and what goes with it.</summary>
internal sealed class PostModel(Workspace workspace, RegisterService registers, Frame frame, PostService posts, PeopleService people)
    : PostPage(workspace, registers, frame, posts, people)
{
    public RegisterAddresses Addresses { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Addresses = RegisterAddresses.Of(await Registers.ListAsync(Reader, cancellation: cancellation));
        return Page();
    }
}
