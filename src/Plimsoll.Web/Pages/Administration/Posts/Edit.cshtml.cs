using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Posts;

/// <summary>Renames a post or puts it in another unit.</summary>
internal sealed class EditModel(Workspace workspace, RegisterService registers, Frame frame, PostService posts, PeopleService people)
    : PostPage(workspace, registers, frame, posts, people)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Form["title"] = Details.Post.Title;
        Form["unit"] = Details.Post.Unit?.Value.ToString("D") ?? "";
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            await Posts.EditAsync(Reader, new(id), From, Form["title"], Unit, Form["reason"], cancellation);
            return Done(T["Saved"], Here);
        });
    }
}
