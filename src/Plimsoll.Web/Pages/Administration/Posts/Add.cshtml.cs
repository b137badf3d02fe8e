using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Posts;

/// <summary>Adds a post.</summary>
internal sealed class AddModel(Workspace workspace, RegisterService registers, Frame frame, PostService posts, PeopleService people)
    : PostPage(workspace, registers, frame, posts, people)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadPeopleAsync(cancellation);
        Form["from"] = Dates.Typed(Workspace.Today);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadPeopleAsync(cancellation);
        return await SaveAsync(async () =>
        {
            var id = await Posts.AddAsync(Reader, Form["title"], Unit, Person, Person is null ? null : DayOf("From", Form["from"]), Form["reason"], cancellation);
            return Done(T[$"{Form["title"].Trim()} is added"], $"/administration/posts/{id.Value}");
        });
    }
}
